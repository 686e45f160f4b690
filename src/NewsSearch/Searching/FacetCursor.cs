using System.Numerics;
using System.Text;
using NewsSearch.Columns;
using NewsSearch.Postings;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>The documents of a segment with any of some values of a facet field.</summary>
internal sealed class FacetCursor : MatchCursor
{
    // Testing a document costs as much as taking so many from postings, and seeking as testing so many.
    private const int PostingsPerTest = 4;
    private const int TestsPerSeek = 16;

    private readonly int _documentCount;
    private readonly FacetColumn? _column;
    private readonly int[] _ordinals = [];
    private readonly PostingsCursor[] _postings = [];
    private int _matchedTo;

    public FacetCursor(SegmentReader reader, FacetFilter filter)
    {
        _documentCount = reader.DocumentCount;
        _column = reader.Facet(filter.Field);
        if (_column is not null)
        {
            _ordinals = Ordinals(_column, filter.Keys);
            _postings = Array.ConvertAll(_ordinals, Open);
            Cost = _postings.Sum(postings => (long)postings.DocumentFrequency);
        }
    }

    /// <summary>How many documents it may match: each is counted for every value that it has.</summary>
    public long Cost { get; }

    /// <inheritdoc/>
    public override long Cost => _any ? _documentCount : 0;

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        bits.Clear();
        int end = Math.Min(windowStart + Window.Size, _documentCount);
        if (windowStart < _matchedTo)
        {
            // Postings go forward only, and a window may be asked for again.
            for (int i = 0; i < _postings.Length; i++)
            {
                _postings[i] = Open(_ordinals[i]);
            }
        }

        _matchedTo = end;
        foreach (var postings in _postings)
        {
            for (int target = windowStart; target < end && postings.SeekBlock(target);)
            {
                postings.SetBits(windowStart, bits);
                target = postings.LastDocument(postings.Block) + 1;
            }
        }
    }

    /// <summary>Leaves the bits of the documents that match.</summary>
    public void Restrict(int windowStart, Span<ulong> bits)
    {
        int count = 0;
        foreach (ulong word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        long matching = Cost * Window.Size / Math.Max(1, _documentCount);
        if (count <= (matching / PostingsPerTest) + (_postings.Length * TestsPerSeek))
        {
            Test(windowStart, bits);
            return;
        }

        Span<ulong> own = stackalloc ulong[Window.Words];
        Match(windowStart, own);
        Window.And(bits, own);
    }

    /// <summary>
    /// No document from <paramref name="target"/> to before this one matches; <see cref="int.MaxValue"/> where none
    /// does at all.
    /// </summary>
    public int NextDocument(int target)
    {
        int next = int.MaxValue;
        foreach (var postings in _postings)
        {
            int block = postings.FindBlock(target, 0);
            if (block < postings.BlockCount)
            {
                int first = block == 0 ? 0 : postings.LastDocument(block - 1) + 1;
                next = Math.Min(next, Math.Max(target, first));
            }
        }

        return next;
    }

    private static int[] Ordinals(FacetColumn column, IReadOnlyList<string> keys)
    {
        var ordinals = new SortedSet<int>();
        foreach (string key in keys)
        {
            int ordinal = column.OrdinalOf(Encoding.UTF8.GetBytes(key));
            if (ordinal >= 0 && column.DocumentCounts[ordinal] > 0)
            {
                ordinals.Add(ordinal);
            }
        }

        return [.. ordinals];
    }

    private PostingsCursor Open(int ordinal)
    {
        var postings = _column!.Postings(ordinal);
        return PostingsCursor.OpenDocuments(
            postings.Section, postings.Offset, postings.Length, postings.DocumentFrequency, _documentCount);
    }

    private void Test(int windowStart, Span<ulong> bits)
    {
        if (_column is null)
        {
            bits.Clear();
            return;
        }

        var slots = _column.Slots();
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                int document = windowStart + (word << 6) + BitOperations.TrailingZeroCount(left);
                if (document >= _documentCount || !slots.HasAny(document, _ordinals))
                {
                    bits[word] &= ~(left & (~left + 1));
                }
            }
        }
    }
}
