namespace NewsSearch.Facets;

/// <summary>Selects the values with the highest counts.</summary>
/// <param name="size">How many.</param>
internal sealed class FacetSelection(int size)
{
    private readonly TopKeys _top = new(size);
    private int _distinct;
    private long _sum;

    /// <summary>Adds a value that documents have.</summary>
    /// <param name="count">How many have it, at least one.</param>
    /// <param name="rank">Its place among values with the same count.</param>
    public void Add(uint count, int rank)
    {
        _distinct++;
        _sum += count;
        _top.Offer(((ulong)count << 32) | (uint.MaxValue - (uint)rank));
    }

    /// <summary>Adds values by their counts, those without a document left out.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="ranks">Their ranks; empty where the counts stand by rank.</param>
    public void AddAll(ReadOnlySpan<uint> counts, ReadOnlySpan<int> ranks)
    {
        int distinct = 0;
        long sum = 0;
        uint least = (uint)(_top.Least >> 32);
        for (int i = 0; i < counts.Length; i++)
        {
            uint count = counts[i];
            distinct += count == 0 ? 0 : 1;
            sum += count;

            // Nearly all values end here: only what may be among the most frequent needs its rank.
            if (count >= least && count > 0)
            {
                _top.Offer(((ulong)count << 32) | (uint.MaxValue - (uint)(ranks.IsEmpty ? i : ranks[i])));
                least = (uint)(_top.Least >> 32);
            }
        }

        _distinct += distinct;
        _sum += sum;
    }

    /// <summary>The values that were selected, and what all come to.</summary>
    /// <param name="value">The value of a rank.</param>
    public FacetTotals Totals(Func<int, string> value)
    {
        var keys = _top.Sorted();
        var top = new (string Value, long Count)[keys.Length];
        for (int i = 0; i < top.Length; i++)
        {
            top[i] = (value((int)(uint.MaxValue - (uint)keys[i])), (long)(keys[i] >> 32));
        }

        return new(top, _distinct, _sum);
    }
}
