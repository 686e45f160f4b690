namespace NewsSearch.Tests.Reliability;

/// <summary>All that an index gives back, as one text to compare.</summary>
internal static class IndexState
{
    private static readonly ModelQuery All = new(
        "",
        _ => true,
        new SearchOptions { Sort = SortOrder.Newest, Take = SearchOptions.MaxTake, FacetFields = ModelQuery.Fields });

    /// <summary>What the model gives back.</summary>
    public static string Of(ModelIndex model)
    {
        var lines = model.Search(All).Select(Line).Prepend($"total {model.Count}");
        return string.Join('\n', lines.Concat(ModelQuery.Fields.Select(field => Line(field, model.Facet(All, field)))));
    }

    /// <summary>What the index gives back by search, and each item by its id.</summary>
    public static async Task<string> OfAsync(INewsIndex index)
    {
        var results = await index.SearchAsync(NewsQuery.All, All.Options);
        var lines = new List<string> { $"total {results.Total}" };
        foreach (var hit in results.Hits)
        {
            var item = await index.GetAsync(hit.Item.Id);
            lines.Add(item is null ? $"{hit.Item.Id} is found but cannot be had" : Line(item));
        }

        lines.AddRange(results.Facets.Select(facet =>
            Line(facet.Field, facet.Values.ToDictionary(value => value.Value, value => value.Count))));
        return string.Join('\n', lines);
    }

    private static string Line(NewsItem item) =>
        $"{item.Id} | {item.Published} | {item.Title} | {item.Body} | {item.Source} | "
        + $"{string.Join(' ', (item.Countries ?? []).Select(country => country.Code))} | "
        + $"{string.Join(' ', item.Sectors ?? [])}";

    private static string Line(string field, Dictionary<string, long> counts) => $"{field}: " + string.Join(
        ", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
}
