namespace NewsSearch.Benchmarks.Growth;

/// <summary>The searches of the growth benchmarks, through the public face.</summary>
internal static class GrowthSearch
{
    private const int Take = 10;

    private static readonly string[] Fields = ["country", "minister", "sector"];

    /// <summary>Parses and runs a query, up to ten whole items.</summary>
    public static long Run(NewsIndex index, GrowthQuery query, GrowthMode mode)
    {
        var results = index.Search(query.Text, Options(query, mode));
        long sum = results.Total ?? 0;
        foreach (var hit in results.Hits)
        {
            sum += hit.Item.Body?.Length ?? 0;
        }

        return sum;
    }

    private static SearchOptions Options(GrowthQuery query, GrowthMode mode)
    {
        var options = new SearchOptions
        {
            Take = Take,
            Published = query.Year is { } year ? new DateRange(new(year, 1, 1), new(year, 12, 31)) : null,
            Sort = query.Newest ? SortOrder.Newest : SortOrder.Relevance,
            Total = mode is GrowthMode.Count or GrowthMode.Facets ? TotalMode.Exact : TotalMode.None,
            FacetFields = mode == GrowthMode.Facets ? Fields : [],
            Highlight = mode == GrowthMode.Highlights ? HighlightMode.Html : HighlightMode.None,
        };
        if (query.Country is { } country)
        {
            options.Facets["country"] = [country];
        }

        return options;
    }
}
