using NewsSearch.Host.Keys;

namespace NewsSearch.Host.Admission;

/// <summary>Says what a request has to be allowed to.</summary>
/// <remarks>
/// It goes by the route that answers, never by the path: one route has many spellings, with a slash at the end or in
/// capitals. What no route answers is told by its method.
/// </remarks>
internal static class NeededScope
{
    /// <summary>Whether a request needs a key even where none was made.</summary>
    public static bool AlwaysNeedsKey(HttpContext context) => Route(context).Always;

    /// <summary>The scope that a request needs where there are keys.</summary>
    public static KeyScopes Of(HttpContext context, bool readingNeedsKey)
    {
        var route = Route(context);
        var scope = LoopbackHosts.IsLocal(context) ? route.Scope : route.Remote ?? route.Scope;
        return scope == KeyScopes.Search && !readingNeedsKey ? KeyScopes.None : scope;
    }

    /// <summary>Whether a request may change something.</summary>
    public static bool IsWrite(HttpContext context) => Route(context).Scope is KeyScopes.Write or KeyScopes.Admin;

    /// <summary>The scope that a route needs on this machine where reading needs a key, too.</summary>
    public static KeyScopes Of(IEnumerable<object> metadata, string method) =>
        metadata.OfType<RouteScope>().LastOrDefault()?.Scope ?? ByMethod(method);

    private static RouteScope Route(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RouteScope>() ?? new(ByMethod(context.Request.Method));

    private static KeyScopes ByMethod(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)
            ? KeyScopes.Search
            : KeyScopes.Write;
}
