using System.Runtime.InteropServices;
using NewsSearch.Columns;
using NewsSearch.Segments;
using NewsSearch.Vocabularies;

namespace NewsSearch.Facets;

/// <summary>What the counters of all segments come to.</summary>
/// <param name="Top">The most frequent values, ties by label.</param>
/// <param name="Distinct">How many values there are.</param>
/// <param name="Sum">The sum of the counts of all values.</param>
internal readonly record struct FacetTotals(IReadOnlyList<(string Value, long Count)> Top, int Distinct, long Sum)
{
    // So few values are put together by name as cheaply as by an order of all values.
    private const int Few = 1024;

    /// <summary>Adds up counters of a field.</summary>
    /// <param name="collector">What counted.</param>
    /// <param name="snapshot">The state that was searched.</param>
    /// <param name="size">How many values are wanted.</param>
    /// <param name="vocabulary">The labels.</param>
    /// <param name="wanted">Says which values may be among the most frequent; null for all.</param>
    public static FacetTotals Of(
        FacetCollector collector,
        Snapshot snapshot,
        int size,
        NewsVocabulary vocabulary,
        Func<string, bool>? wanted = null)
    {
        var counts = collector.Counts;
        if (counts.Count == 0)
        {
            return new([], 0, 0);
        }

        if (wanted is not null)
        {
            return OfNames(collector, size, vocabulary, wanted);
        }

        // Values that count as one are put together as those of several segments are.
        if (counts.Count == 1 && collector.Links.IsEmpty)
        {
            return OfColumn(counts[0], size, vocabulary);
        }

        int values = counts.Sum(own => own.IsListed ? own.Listed.Length : own.Column.ValueCount);
        return values > Few && FacetUnion.Of(snapshot, collector.Field, vocabulary, collector.Links) is { } union
            ? OfUnion(collector, union, size)
            : OfNames(collector, size, vocabulary, null);
    }

    private static FacetTotals OfColumn(FacetCounts counts, int size, NewsVocabulary vocabulary)
    {
        var order = FacetOrder.Of(counts.Column, vocabulary);
        var selection = new FacetSelection(size);
        var byOrdinal = counts.Finish();
        if (counts.IsListed)
        {
            foreach (int ordinal in counts.Listed)
            {
                if (ordinal < byOrdinal.Length)
                {
                    selection.Add(byOrdinal[ordinal], order.Ranks[ordinal]);
                }
            }
        }
        else
        {
            selection.AddAll(byOrdinal, order.Ranks);
        }

        return selection.Totals(rank => order.Values[order.ByRank[rank]]);
    }

    private static FacetTotals OfUnion(FacetCollector collector, FacetUnion union, int size)
    {
        var totals = new uint[union.Values.Length];
        foreach (var own in collector.Counts)
        {
            int[] places = union.PlacesOf(own.Column);
            var byOrdinal = own.Finish();
            for (int ordinal = 0; ordinal < places.Length; ordinal++)
            {
                totals[places[ordinal]] += byOrdinal[ordinal];
            }
        }

        foreach (var (value, count) in collector.Repeats)
        {
            totals[union.PlaceOf(value)] -= (uint)count;
        }

        var selection = new FacetSelection(size);
        selection.AddAll(totals, []);
        return selection.Totals(rank => union.Values[rank]);
    }

    private static FacetTotals OfNames(
        FacetCollector collector, int size, NewsVocabulary vocabulary, Func<string, bool>? wanted)
    {
        string field = collector.Field;
        var totals = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var own in collector.Counts)
        {
            string[] values = FacetOrder.Of(own.Column, vocabulary).Values;
            var byOrdinal = own.Finish();
            for (int ordinal = 0; ordinal < byOrdinal.Length; ordinal++)
            {
                if (byOrdinal[ordinal] > 0)
                {
                    string value = collector.Links.Canonical(values[ordinal]);
                    CollectionsMarshal.GetValueRefOrAddDefault(totals, value, out _) += byOrdinal[ordinal];
                }
            }
        }

        foreach (var (value, count) in collector.Repeats)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(totals, value, out _) -= count;
        }

        var listed = wanted is null ? totals : new(totals.Where(total => wanted(total.Key)), StringComparer.Ordinal);
        var sorted = AtLeast(LeastOf(listed.Values, size), listed);
        sorted.Sort((left, right) => left.Count != right.Count
            ? right.Count.CompareTo(left.Count)
            : FacetOrder.Compare(
                vocabulary.Label(field, left.Value), left.Value, vocabulary.Label(field, right.Value), right.Value));
        return new(sorted.GetRange(0, Math.Min(size, sorted.Count)), totals.Count, totals.Values.Sum());
    }

    /// <summary>The count of the last of the most frequent values.</summary>
    private static long LeastOf(IEnumerable<long> counts, int size)
    {
        var top = new TopKeys(size);
        foreach (long count in counts)
        {
            top.Offer((ulong)count);
        }

        return (long)top.Least;
    }

    private static List<(string Value, long Count)> AtLeast(long least, Dictionary<string, long> totals)
    {
        var values = new List<(string Value, long Count)>();
        foreach (var (value, count) in totals)
        {
            if (count >= least)
            {
                values.Add((value, count));
            }
        }

        return values;
    }
}
