using NewsSearch.Host.Items;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>Answers <c>/items/{id}</c> with the item's page.</summary>
internal static class ItemEndpoint
{
    /// <summary>The page of the item whose id stands in the path, or a page that says that there is none.</summary>
    public static async Task<IResult> GetAsync(
        HttpContext context, INewsIndex index, NewsVocabulary vocabulary, CancellationToken cancellationToken)
    {
        string id = ItemId.Of(context, context.Request.RouteValues["id"] as string ?? "", ItemAddress.Path);
        var search = SearchAddress.From(context.Request.Query);
        string text = search.First("q") ?? "";
        var query = NewsQuery.Parse(text, MatchMode.All, index.FacetFields);
        var hit = await index.HighlightAsync(id, query, cancellationToken);
        return hit is not null
            ? PageResult.Item(hit, vocabulary, search)
            : PageResult.Error(
                StatusCodes.Status404NotFound,
                "There is no such item",
                [new(id, "It may have been deleted, or the address may have been cut short.")],
                text);
    }
}
