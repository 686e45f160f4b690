using NewsSearch.Columns;
using NewsSearch.Postings;

namespace NewsSearch.Segments;

/// <summary>The documents of facet values that are filtered by again and again, a bit for each document.</summary>
/// <remarks>
/// A filter tests documents that lie far apart: their bits are in the cache nearest to a core where their values are
/// not. A bitmap is made when its value is filtered by for the third time in a segment that is not small, and kept
/// while few others are used more recently; at most <see cref="Most"/> a segment, so four bytes a document at most.
/// </remarks>
/// <param name="documentCount">How many documents the segment has.</param>
internal sealed class FacetBitmaps(int documentCount)
{
    /// <summary>How many bitmaps are kept.</summary>
    public const int Most = 32;

    /// <summary>Smaller segments fit the caches as they are.</summary>
    public const int LeastDocuments = 8_192;

    private const int UsesBefore = 2;

    // Of a value that fewer than one in so many documents have, postings lead and little is tested.
    private const int Rare = 128;

    // How many values are remembered with their uses before all begin anew.
    private const int MostCounted = 1_024;

    private readonly Lock _gate = new();
    private readonly Dictionary<(FacetColumn Column, int Ordinal), Use> _uses = [];
    private long _time;
    private int _made;

    /// <summary>The documents of a value, 64 to a word; null where a bitmap would not pay.</summary>
    /// <param name="column">The field.</param>
    /// <param name="ordinal">The value.</param>
    /// <param name="postings">The value's documents, before the first block.</param>
    public ulong[]? Find(FacetColumn column, int ordinal, PostingsCursor postings)
    {
        if (documentCount < LeastDocuments || postings.DocumentFrequency < documentCount / Rare)
        {
            return null;
        }

        lock (_gate)
        {
            if (!_uses.TryGetValue((column, ordinal), out var use))
            {
                if (_uses.Count == MostCounted)
                {
                    _uses.Clear();
                    _made = 0;
                }

                _uses[(column, ordinal)] = use = new();
            }

            use.Last = ++_time;
            if (use.Bits is null && ++use.Count > UsesBefore)
            {
                use.Bits = Make(postings);
                if (++_made > Most)
                {
                    _uses.Where(other => other.Value.Bits is not null).MinBy(other => other.Value.Last).Value.Forget();
                    _made--;
                }
            }

            return use.Bits;
        }
    }

    private ulong[] Make(PostingsCursor postings)
    {
        ulong[] bits = new ulong[(documentCount + 63) / 64];
        for (int block = 0; block < postings.BlockCount; block++)
        {
            postings.MoveTo(block);
            postings.SetBits(0, bits);
        }

        return bits;
    }

    private sealed class Use
    {
        public int Count { get; set; }

        public long Last { get; set; }

        public ulong[]? Bits { get; set; }

        public void Forget() => (Count, Bits) = (0, null);
    }
}
