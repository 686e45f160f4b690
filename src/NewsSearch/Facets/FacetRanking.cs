using System.Text;
using NewsSearch.Segments;
using NewsSearch.Vocabularies;

namespace NewsSearch.Facets;

/// <summary>Chooses which values of a facet field are listed.</summary>
internal static class FacetRanking
{
    /// <summary>The most frequent values, ties by label; selected ones are always there.</summary>
    /// <param name="collector">What counted; its counters are given back.</param>
    /// <param name="snapshot">The state that was searched.</param>
    /// <param name="selected">The values that the search filters by.</param>
    /// <param name="size">How many values to list.</param>
    /// <param name="vocabulary">The labels.</param>
    public static FacetResult Rank(
        FacetCollector collector,
        Snapshot snapshot,
        IReadOnlyCollection<string> selected,
        int size,
        NewsVocabulary vocabulary)
    {
        string field = collector.Field;
        var totals = FacetTotals.Of(collector, snapshot, size, vocabulary);
        var values = new List<FacetValue>(totals.Top.Count + selected.Count);
        long listed = 0;
        foreach (var (value, count) in totals.Top)
        {
            listed += count;
            values.Add(new(value, vocabulary.Label(field, value), count, selected.Contains(value)));
        }

        foreach (var value in selected.Count == 0 ? [] : Unlisted(collector, selected, values, vocabulary))
        {
            listed += value.Count;
            values.Add(value);
        }

        long missing = collector.Missing;
        collector.Release();
        return new()
        {
            Field = field,
            Distinct = totals.Distinct,
            Missing = missing,
            Other = totals.Sum - listed,
            Values = values,
        };
    }

    private static FacetValue[] Unlisted(
        FacetCollector collector,
        IReadOnlyCollection<string> selected,
        List<FacetValue> listed,
        NewsVocabulary vocabulary)
    {
        var shown = listed.Select(value => value.Value).ToHashSet(StringComparer.Ordinal);
        return selected.Where(shown.Add)
            .Select(key => new FacetValue(
                key, vocabulary.Label(collector.Field, key), Count(collector, key), Selected: true))
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.Label, StringComparer.OrdinalIgnoreCase)
            .ThenBy(value => value.Value, StringComparer.Ordinal)
            .ToArray();
    }

    private static long Count(FacetCollector collector, string key)
    {
        long sum = -collector.Repeats.GetValueOrDefault(key);
        foreach (string name in collector.Links.Variants(key))
        {
            byte[] value = Encoding.UTF8.GetBytes(name);
            foreach (var own in collector.Counts)
            {
                int ordinal = own.Column.OrdinalOf(value);
                sum += ordinal < 0 ? 0 : own.CountOf(ordinal);
            }
        }

        return sum;
    }
}
