using NewsSearch.Host.Admission;
using NewsSearch.Host.Keys;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Page;

/// <summary>The files that pages refer to: one style sheet, one script, one icon.</summary>
internal static class PageAssets
{
    /// <summary>The style sheet.</summary>
    public static PageAsset Stylesheet { get; } = PageAsset.Load(".css", "text/css; charset=utf-8");

    /// <summary>The script, which pages can do without.</summary>
    public static PageAsset Script { get; } = PageAsset.Load(".js", "text/javascript; charset=utf-8");

    /// <summary>The icon.</summary>
    public static PageAsset Icon { get; } = PageAsset.Load(".svg", "image/svg+xml");

    /// <summary>Serves them. An address stands for one content for ever, so browsers ask once.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The page that asks for a key looks like the others.
        var anybody = new RouteScope(KeyScopes.None);
        foreach (var asset in new[] { Stylesheet, Script, Icon })
        {
            routes.MapGet(asset.Path, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                context.Response.Headers.Typed();
                return Results.Bytes(asset.Content, asset.ContentType);
            }).ExcludeFromDescription().WithMetadata(anybody);
        }
    }
}
