using NewsSearch.Host.Keys;

namespace NewsSearch.Host.Admission;

/// <summary>Says what a request has to be allowed to.</summary>
internal static class NeededScope
{
    private static readonly string[] Operating = ["/v1/people", "/v1/backup"];

    /// <summary>Whether a request needs a key even where none was made, as it lets the server write anywhere.</summary>
    public static bool AlwaysNeedsKey(HttpRequest request) =>
        request.Path.Equals("/v1/backup", StringComparison.OrdinalIgnoreCase);

    /// <summary>The scope that a request needs where there are keys.</summary>
    public static KeyScopes Of(HttpContext context, bool readingNeedsKey)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
        {
            return KeyScopes.None;
        }

        if (IsWrite(request))
        {
            return Array.Exists(Operating, path => request.Path.Equals(path, StringComparison.OrdinalIgnoreCase))
                ? KeyScopes.Admin : KeyScopes.Write;
        }

        return request.Path.Equals("/metrics", StringComparison.OrdinalIgnoreCase) && !LoopbackHosts.IsLocal(context)
            ? KeyScopes.Admin
            : readingNeedsKey ? KeyScopes.Search : KeyScopes.None;
    }

    /// <summary>Whether a request may change something: all but reading, and searches that are posted.</summary>
    public static bool IsWrite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && !HttpMethods.IsOptions(request.Method)
        && !(HttpMethods.IsPost(request.Method)
            && request.Path.Equals("/v1/search", StringComparison.OrdinalIgnoreCase));
}
