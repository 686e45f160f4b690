using System.Numerics;
using System.Text;
using NewsSearch.Columns;
using NewsSearch.Postings;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>The documents of a segment with any of some values of a facet field.</summary>
internal sealed class FacetCursor : MatchCursor, IDocumentTest
{
    // Testing a document costs as much as taking so many from postings, and seeking as testing so many.
    private const int PostingsPerTest = 4;
    private const int TestsPerSeek = 16;

    private readonly int _documentCount;
    private readonly FacetColumn? _column;
    private readonly int[] _ordinals = [];
    private readonly PostingsCursor[] _postings = [];

    // The documents of each value, where it is filtered by so often that they are known; else nothing.
    private readonly ulong[][] _bitmaps = [];

    public FacetCursor(SegmentReader reader, FacetFilter filter)
    {
        _documentCount = reader.DocumentCount;
        _column = reader.Facet(filter.Field);
        if (_column is not null)
        {
            _ordinals = Ordinals(_column, filter.Keys);
            _postings = Array.ConvertAll(_ordinals, ordinal => reader.Postings(_column, ordinal, new()));
            Cost = _postings.Sum(postings => (long)postings.DocumentFrequency);
            var bitmaps = _ordinals.Zip(
                _postings, (ordinal, postings) => reader.FacetBitmaps.Find(_column, ordinal, postings));
            if (bitmaps.ToArray() is var found && Array.TrueForAll(found, bitmap => bitmap is not null))
            {
                _bitmaps = found!;
            }
        }
    }

    /// <summary>How many documents it may match: each is counted for every value that it has.</summary>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        bits.Clear();
        Unite(windowStart, bits);
    }

    /// <inheritdoc/>
    public override void Unite(int windowStart, Span<ulong> bits)
    {
        foreach (ulong[] bitmap in _bitmaps)
        {
            // The last window may be longer than what is left of the segment.
            var known = bitmap.AsSpan(windowStart >> 6);
            for (int i = 0; i < Math.Min(bits.Length, known.Length); i++)
            {
                bits[i] |= known[i];
            }
        }

        int last = windowStart + (64 * bits.Length) - 1;
        foreach (var postings in _bitmaps.Length > 0 ? [] : _postings)
        {
            int block = postings.FindBlock(windowStart, 0), endBlock = postings.EndBlock(last, block);
            for (; block < endBlock; block++)
            {
                postings.MoveTo(block);
                postings.SetBits(windowStart, bits);
            }
        }
    }

    /// <inheritdoc/>
    public override void Collect(Candidates candidates)
    {
        if (_postings.Length != 1 || _bitmaps.Length > 0)
        {
            base.Collect(candidates);
            return;
        }

        // The documents of one value ascend, so they are candidates as they come.
        var postings = _postings[0];
        int start = candidates.WindowStart, end = candidates.WindowEnd;
        int block = postings.FindBlock(start, 0), endBlock = postings.EndBlock(end - 1, block);
        for (; block < endBlock; block++)
        {
            postings.MoveTo(block);
            var documents = postings.Documents;
            int place = documents.BinarySearch(start);
            for (place = place < 0 ? ~place : place; place < documents.Length && documents[place] < end; place++)
            {
                candidates.Add(documents[place] - start, 0);
            }
        }
    }

    /// <inheritdoc/>
    public override bool Restrict(int windowStart, Span<ulong> bits)
    {
        long matching = Cost * 64 * bits.Length / Math.Max(1, _documentCount);
        if (_bitmaps.Length == 0
            && Window.Count(bits) <= (matching / PostingsPerTest) + (_postings.Length * TestsPerSeek))
        {
            Test(windowStart, bits);
            return Window.Any(bits);
        }

        return base.Restrict(windowStart, bits);
    }

    /// <inheritdoc/>
    public override int NextDocument(int target)
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

    /// <inheritdoc/>
    public bool Has(int document)
    {
        if (_bitmaps.Length == 0)
        {
            return _column is not null && _column.Slots().HasAny(document, _ordinals);
        }

        foreach (ulong[] bitmap in _bitmaps)
        {
            if (((bitmap[document >> 6] >> document) & 1) != 0)
            {
                return true;
            }
        }

        return false;
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
