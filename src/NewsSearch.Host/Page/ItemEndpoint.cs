using Microsoft.AspNetCore.Http.Features;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>Answers <c>/items/{id}</c> with the item's page.</summary>
internal static class ItemEndpoint
{
    private const string Prefix = "/items/";

    /// <summary>The page of the item whose id stands in the path, or a page that says that there is none.</summary>
    public static async Task<IResult> GetAsync(
        HttpContext context, INewsIndex index, NewsVocabulary vocabulary, CancellationToken cancellationToken)
    {
        string id = IdOf(context);
        string text = context.Request.Query["q"].FirstOrDefault() ?? "";
        var query = NewsQuery.Parse(text, MatchMode.All, index.FacetFields);
        var hit = await index.HighlightAsync(id, query, cancellationToken);
        return hit is not null
            ? PageResult.Item(hit, vocabulary, text)
            : PageResult.Error(
                StatusCodes.Status404NotFound,
                "There is no such item",
                [new(id, "It may have been deleted, or the address may have been cut short.")],
                text);
    }

    // Routing leaves %2F as it is, for a slash would part the path, and decodes all the rest; an id that holds "%2F"
    // itself could not be told apart. The request line as it came is decoded once and whole.
    private static string IdOf(HttpContext context)
    {
        string target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        int start = target.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return context.Request.RouteValues["id"] as string ?? "";
        }

        string rest = target[(start + Prefix.Length)..];
        int end = rest.IndexOf('?', StringComparison.Ordinal);
        return Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
    }
}
