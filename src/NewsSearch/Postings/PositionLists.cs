using NewsSearch.Codecs;

namespace NewsSearch.Postings;

/// <summary>The positions of a term in several documents, unpacked together into one array.</summary>
/// <remarks>
/// Of a document's positions the first stands there as it is, of each other the gap from the one before: where a
/// document has a term once, as most do, nothing is left to add up. Only blocks that one of the documents has
/// positions in are unpacked.
/// </remarks>
/// <param name="capacity">How many documents there can be.</param>
internal sealed class PositionLists(int capacity)
{
    /// <summary>So many integers from where a list starts can be read, however short it is.</summary>
    public const int Readable = 8;

    // What fits the caches near a core, beside another term's. One document may have more.
    private const int EnoughUnpacked = 1 << 14;
    private const int BlockSize = PackedBlock.Size;

    // So many bits each, and no block's gaps add up to what no position can be.
    private const int SafeBits = 22;

    private readonly int[] _starts = new int[capacity];
    private readonly int[] _lengths = new int[capacity];
    private int[] _gaps = new int[(2 * BlockSize) + Readable];
    private int _used;
    private int _lastBlock;

    /// <summary>The gaps of all lists.</summary>
    public ReadOnlySpan<int> Gaps => _gaps;

    /// <summary>Where among the gaps the list of each document starts.</summary>
    public Span<int> Starts => _starts;

    /// <summary>How many positions each document has.</summary>
    public Span<int> Lengths => _lengths;

    /// <summary>The number, among all of the term, of the first position that is not unpacked.</summary>
    public long End { get; private set; }

    /// <summary>What the number of a position is more than its place among the gaps.</summary>
    public long Shift { get; private set; }

    /// <summary>Whether gaps are so large that positions may be larger than any can be.</summary>
    public bool HasLargeGaps { get; private set; }

    /// <summary>Whether so much is unpacked that it is time to look at it.</summary>
    public bool IsFull => _used >= EnoughUnpacked;

    /// <summary>The list of a document.</summary>
    public ReadOnlySpan<int> Of(int document) => _gaps.AsSpan(_starts[document], _lengths[document]);

    /// <summary>Forgets all lists.</summary>
    public void Clear()
    {
        _used = 0;
        _lastBlock = -1;
        End = 0;
        HasLargeGaps = false;
    }

    /// <summary>Unpacks the blocks of a document's positions, as far as they are not.</summary>
    /// <param name="reader">The term's positions.</param>
    /// <param name="first">The number of the document's first; not before one that was unpacked.</param>
    /// <param name="length">How many it has.</param>
    public void Unpack(PositionReader reader, long first, int length)
    {
        reader.Check(first, length);
        int block = (int)(first / BlockSize), last = (int)((first + length - 1) / BlockSize);
        if (block > _lastBlock + 1 || _used == 0)
        {
            Shift = ((long)block * BlockSize) - _used;
        }
        else
        {
            block = _lastBlock + 1;
        }

        Reserve(last - block + 1);
        for (; block <= last; block++)
        {
            HasLargeGaps |= reader.Unpack(block, _gaps.AsSpan(_used, BlockSize)) > SafeBits;
            _used += BlockSize;
        }

        _lastBlock = last;
        End = Math.Min((last + 1L) * BlockSize, reader.Count);
    }

    /// <summary>Makes sure that the positions of a document are such as can be.</summary>
    /// <exception cref="CorruptIndexException">They are not.</exception>
    public void Check(PositionReader reader, int start, int length)
    {
        long position = PositionReader.Last(_gaps.AsSpan(start, length));
        if (position > int.MaxValue)
        {
            throw reader.TooLarge(position);
        }
    }

    private void Reserve(int blocks)
    {
        long needed = _used + ((long)blocks * BlockSize) + Readable;
        if (needed > _gaps.Length)
        {
            Array.Resize(ref _gaps, (int)Math.Min(Array.MaxLength, 2 * needed));
        }
    }
}
