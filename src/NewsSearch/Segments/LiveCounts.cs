using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsSearch.Columns;

namespace NewsSearch.Segments;

/// <summary>How many live documents of a segment have each value of a facet field.</summary>
internal static class LiveCounts
{
    // How many documents are looked at in one step.
    private const int Stretch = 16384;

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
        var offsets = new ushort[Stretch];
        for (int start = 0; start < live.DocumentCount; start += Stretch)
        {
            int count = live.ListDeleted(start, offsets);
            if (count > 0)
            {
                deleted.Add(start, Stretch, offsets.AsSpan(0, count));
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
