using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Admission;

/// <summary>Lets requests in: by host name, and writes by where they come from.</summary>
internal sealed class AdmissionCheck(RequestDelegate next, AdmissionOptions options)
{
    /// <summary>Passes a request on, or answers why not.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var refusal = Refusal(context);
        return refusal is null ? next(context) : refusal.ExecuteAsync(context);
    }

    private Problem? Refusal(HttpContext context)
    {
        if (!LoopbackHosts.Allows(context, options.Hosts))
        {
            return new Problem(StatusCodes.Status421MisdirectedRequest, "host-not-allowed",
                $"This server is not called {context.Request.Host.Host}: it answers to localhost and 127.0.0.1, and to "
                + "names that it was told with --hosts.");
        }

        if (!IsWrite(context.Request))
        {
            return null;
        }

        return CrossSite.IsForeign(context.Request)
            ? new Problem(StatusCodes.Status403Forbidden, "cross-site",
                "A page of another site may not write here (Sec-Fetch-Site, Origin).")
            : LoopbackHosts.IsLocal(context) ? null
            : new Problem(StatusCodes.Status403Forbidden, "write-forbidden",
                "Without keys, writing is open only to the machine that the server runs on.");
    }

    /// <summary>Whether a request may change something: all but reading, and searches that are posted.</summary>
    private static bool IsWrite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && !HttpMethods.IsOptions(request.Method)
        && !(HttpMethods.IsPost(request.Method)
            && request.Path.Equals("/v1/search", StringComparison.OrdinalIgnoreCase));
}
