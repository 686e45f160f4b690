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
    /// <param name="prefix">What a word of a listed value's key or label begins with; empty for all.</param>
    public static FacetResult Rank(
        FacetCollector collector,
        Snapshot snapshot,
        IReadOnlyCollection<string> selected,
        int size,
        NewsVocabulary vocabulary,
        string prefix = "")
    {
        string field = collector.Field;
        var wanted = Wanted(field, prefix, vocabulary);
        var totals = FacetTotals.Of(collector, snapshot, size, vocabulary, wanted);
        var values = new List<FacetValue>(totals.Top.Count + selected.Count);
        long listed = 0;
        foreach (var (value, count) in totals.Top)
        {
            listed += count;
            values.Add(new(value, vocabulary.Label(field, value), count, selected.Contains(value)));
        }

        IEnumerable<string> others = wanted is null ? selected : selected.Where(wanted);
        foreach (var value in selected.Count == 0 ? [] : Unlisted(collector, others, values, vocabulary))
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

    /// <summary>Says which values somebody who types a prefix may mean; null for all.</summary>
    private static Func<string, bool>? Wanted(string field, string prefix, NewsVocabulary vocabulary)
    {
        string typed = NameFolding.Fold(prefix);
        if (typed.Length == 0)
        {
            return null;
        }

        string? alias = vocabulary.Resolve(field, prefix.Trim());
        return value => value == alias || NameBeginnings.Fit(value, vocabulary.Label(field, value), typed);
    }

    private static FacetValue[] Unlisted(
        FacetCollector collector,
        IEnumerable<string> selected,
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
