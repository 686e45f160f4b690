using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsSearch.Columns;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Facets;

/// <summary>How many live documents of a segment have each value of a facet field.</summary>
internal static class LiveCounts
{
    // Lists of live documents do not change, so what was counted for one holds as long as it is there.
    private static readonly
        ConditionalWeakTable<LiveDocuments, ConcurrentDictionary<FacetColumn, (uint[] Counts, int Missing)>>
        Counted = [];

    /// <summary>The counts of all documents less those of the deleted ones; counted once for each state.</summary>
    public static (uint[] Counts, int Missing) Of(LiveDocuments live, FacetColumn column) =>
        Counted.GetOrCreateValue(live).GetOrAdd(column, static (column, live) => Count(column, live), live);

    private static (uint[] Counts, int Missing) Count(FacetColumn column, LiveDocuments live)
    {
        var deleted = new FacetCounts(column);
        var window = new WindowHits();
        for (int start = 0; start < live.DocumentCount; start += window.Size)
        {
            window.Bits.Clear();
            Window.SetRange(window.Bits, start, 0, live.DocumentCount);
            int word = start >> 6;
            for (int i = 0; i < window.Bits.Length && word + i < live.Bits.Length; i++)
            {
                window.Bits[i] &= ~live.Bits[word + i];
            }

            window.Begin(start);
            if (window.Count > 0)
            {
                deleted.Add(start, window.Size, window.Offsets);
            }
        }

        uint[] counts = column.DocumentCounts.ToArray();
        var gone = deleted.Finish();
        for (int ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            counts[ordinal] -= gone[ordinal];
        }

        return (counts, column.MissingCount - (int)deleted.Missing);
    }
}
