namespace NewsSearch.Indexing;

/// <summary>Which facet fields an item has, with their values.</summary>
internal static class ItemFacets
{
    /// <summary>The fields that every index has.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = ["minister", "country", "sector", "source"];

    /// <summary>The fields of an item that have values.</summary>
    public static IEnumerable<KeyValuePair<string, IEnumerable<string>>> Of(NewsItem item)
    {
        if (item.Ministers is { Count: > 0 } ministers)
        {
            yield return new("minister", ministers.Select(minister => minister.Name));
        }

        if (item.Countries is { Count: > 0 } countries)
        {
            yield return new("country", countries.Select(country => country.Code));
        }

        if (item.Sectors is { Count: > 0 } sectors)
        {
            yield return new("sector", sectors);
        }

        if (!string.IsNullOrEmpty(item.Source))
        {
            yield return new("source", [item.Source]);
        }

        foreach (var (field, values) in item.Facets ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            if (values.Count > 0)
            {
                yield return new(field, values);
            }
        }
    }
}
