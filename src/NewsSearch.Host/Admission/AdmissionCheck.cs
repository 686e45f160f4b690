using NewsSearch.Host.Keys;
using NewsSearch.Host.Page;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Admission;

/// <summary>Lets requests in: by host name, by where writes come from, and by key.</summary>
internal sealed class AdmissionCheck(RequestDelegate next, AdmissionOptions options, KeyRing keys)
{
    /// <summary>Passes a request on, or answers why not.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var refusal = Refusal(context);
        return refusal is null ? next(context) : ProblemPage.AnswerAsync(context, refusal);
    }

    private Problem? Refusal(HttpContext context)
    {
        if (!LoopbackHosts.Allows(context, options.Hosts))
        {
            return new Problem(StatusCodes.Status421MisdirectedRequest, "host-not-allowed",
                $"This server is not called {context.Request.Host.Host}: it answers to localhost and 127.0.0.1, and to "
                + "names that it was told with --hosts.");
        }

        bool isWrite = NeededScope.IsWrite(context);
        if (isWrite && CrossSite.IsForeign(context.Request))
        {
            return new Problem(StatusCodes.Status403Forbidden, "cross-site",
                "A page of another site may not write here (Sec-Fetch-Site, Origin).");
        }

        try
        {
            return keys.IsConfigured || NeededScope.AlwaysNeedsKey(context) ? ByKey(context)
                : !isWrite || LoopbackHosts.IsLocal(context) ? null
                : new Problem(StatusCodes.Status403Forbidden, "write-forbidden",
                    "Without keys, writing is open only to the machine that the server runs on. Make one there with "
                    + "newssearch keys add.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // Where the file is says nothing to clients; whoever runs the server finds it in the index.
            return NeededScope.Of(context, options.RequireKey) == KeyScopes.None ? null
                : new Problem(StatusCodes.Status503ServiceUnavailable, "keys-unreadable",
                    "The file of keys cannot be read, so nobody is let in who needs one.");
        }
    }

    private Problem? ByKey(HttpContext context)
    {
        var scope = NeededScope.Of(context, options.RequireKey);
        string? text = KeyText.Of(context.Request);
        var key = text is null ? null : keys.Find(text);
        if (key is not null)
        {
            context.Items[typeof(ApiKey)] = key;
        }

        if ((text is not null && key is null) || (key is null && scope != KeyScopes.None))
        {
            context.Response.Headers.WWWAuthenticate = ProblemPage.IsAskedFor(context.Request)
                ? KeyText.BrowserChallenge : KeyText.Challenge;
            return new Problem(
                StatusCodes.Status401Unauthorized,
                text is null ? "key-required" : "key-unknown",
                text is null
                    ? $"This needs a key with the scope {Search.Words.Of(scope)}, as Authorization: Bearer or "
                        + "X-Api-Key."
                    : "The key is not one of this server; it may have been revoked.");
        }

        return key is null || key.Allows(scope) ? null
            : new Problem(StatusCodes.Status403Forbidden, "scope-missing",
                $"The key {key.Id} has not the scope {Search.Words.Of(scope)}, which this needs.");
    }
}
