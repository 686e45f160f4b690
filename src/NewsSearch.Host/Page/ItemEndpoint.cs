using NewsSearch.Host.Items;
using NewsSearch.Host.Serving;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>Answers <c>/items/{id}</c> with the item's page.</summary>
internal sealed class ItemEndpoint(INewsIndex index, NewsVocabulary vocabulary, ServeOptions options)
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
        return hit is not null
            ? PageResult.Item(hit, await SimilarAsync(id, context.RequestAborted), vocabulary, search)
            : PageResult.Error(
                StatusCodes.Status404NotFound,
                "There is no such item",
                [new(id, "It may have been deleted, or the address may have been cut short.")],
                text);
    }

    // The item itself is what was asked for: it is shown without others where finding them takes too long.
    private async Task<IReadOnlyList<NewsHit>> SimilarAsync(string id, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.SearchTimeout);
        try
        {
            return (await index.SimilarAsync(id, FewSimilar, limit.Token))?.Hits ?? [];
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return [];
        }
    }
}
