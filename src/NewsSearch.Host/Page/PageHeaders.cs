using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Page;

/// <summary>What browsers are told about every page.</summary>
internal static class PageHeaders
{
    /// <summary>Only this site's own style sheet, script and icon; nothing inline, nothing from elsewhere.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers before the page is written.</summary>
    public static ValueTask<object?> AddAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Add(context.HttpContext.Response.Headers);
        return next(context);
    }

    /// <summary>Adds the headers.</summary>
    public static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.Typed();
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // What is found changes with every write, so a page is shown again only after asking again.
        headers.CacheControl = "private, no-cache";
    }
}
