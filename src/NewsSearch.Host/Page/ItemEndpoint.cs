using NewsSearch.Host.Items;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>Answers <c>/items/{id}</c> with the item's page.</summary>
internal sealed class ItemEndpoint(INewsIndex index, SearchRunner runner, NewsVocabulary vocabulary)
{
    // As many as are looked through at a glance.
    private static readonly SearchOptions FewSimilar = new()
    {
        Take = 5,
        Highlight = HighlightMode.None,
        Total = TotalMode.None,
    };

    /// <summary>The page of the item whose id stands in the path, or a page that says that there is none.</summary>
    public async Task<IResult> GetAsync(HttpContext context)
    {
        string id = ItemId.Of(context, context.Request.RouteValues["id"] as string ?? "", ItemAddress.Path);
        var search = SearchAddress.From(context.Request.Query);
        string text = search.First("q") ?? "";
        var query = NewsQuery.Parse(text, MatchMode.All, index.FacetFields);
        var hit = await index.HighlightAsync(id, query, context.RequestAborted);
        if (hit is null)
        {
            return PageResult.Error(
                StatusCodes.Status404NotFound,
                "There is no such item",
                [new(id, "It may have been deleted, or the address may have been cut short.")],
                text);
        }

        // The item itself is what was asked for: it is shown without others where finding them takes too long.
        var like = new SearchRequest { Text = text, Query = query, Options = FewSimilar, Parameters = [] };
        var (similar, _) = await runner.SimilarAsync(id, like, context.RequestAborted);
        return PageResult.Item(hit, similar?.Hits ?? [], vocabulary, search);
    }
}
