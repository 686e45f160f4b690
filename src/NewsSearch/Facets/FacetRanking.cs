using NewsSearch.Vocabularies;

namespace NewsSearch.Facets;

/// <summary>Chooses which values of a facet field are listed.</summary>
internal static class FacetRanking
{
    /// <summary>The most frequent values, ties by label; selected ones are always there.</summary>
    public static FacetResult Rank(
        FacetCollector collector, IReadOnlyCollection<string> selected, int size, NewsVocabulary vocabulary)
    {
        var counts = collector.Finish();
        var values = counts.Select(pair => Value(collector.Field, pair.Key, pair.Value, selected, vocabulary))
            .Concat(selected.Where(key => !counts.ContainsKey(key)).Distinct()
                .Select(key => Value(collector.Field, key, 0, selected, vocabulary)))
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.Label, StringComparer.OrdinalIgnoreCase)
            .ThenBy(value => value.Value, StringComparer.Ordinal)
            .ToArray();
        FacetValue[] listed = [.. values.Take(size), .. values.Skip(size).Where(value => value.Selected)];
        return new()
        {
            Field = collector.Field,
            Distinct = counts.Count,
            Missing = collector.Missing,
            Other = counts.Values.Sum() - listed.Sum(value => value.Count),
            Values = listed,
        };
    }

    private static FacetValue Value(
        string field, string key, long count, IReadOnlyCollection<string> selected, NewsVocabulary vocabulary) =>
        new(key, vocabulary.Label(field, key), count, selected.Contains(key));
}
