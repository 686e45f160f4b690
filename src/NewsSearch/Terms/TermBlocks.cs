using System.Runtime.InteropServices;
using NewsSearch.Storage;

namespace NewsSearch.Terms;

/// <summary>The blocks of a dictionary's terms: taken once for a lookup or a walk.</summary>
/// <remarks>
/// Sparse index: each block's first eight bytes as a number that orders as the bytes do, then each block's offset.
/// </remarks>
internal readonly ref struct TermBlocks
{
    private readonly Section _section;
    private readonly ReadOnlySpan<ulong> _keys;
    private readonly ReadOnlySpan<uint> _offsets;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _terms;

    /// <summary>The blocks of a section.</summary>
    /// <param name="section">The section, for errors.</param>
    /// <param name="index">Keys and offsets.</param>
    /// <param name="bytes">The blocks.</param>
    /// <param name="terms">How many terms there are.</param>
    public TermBlocks(Section section, ReadOnlySpan<byte> index, ReadOnlySpan<byte> bytes, int terms)
    {
        _section = section;
        Count = index.Length / (sizeof(ulong) + sizeof(uint));
        _keys = MemoryMarshal.Cast<byte, ulong>(index[..(sizeof(ulong) * Count)]);
        _offsets = MemoryMarshal.Cast<byte, uint>(index[(sizeof(ulong) * Count)..]);
        _bytes = bytes;
        _terms = terms;
    }

    /// <summary>How many blocks there are.</summary>
    public int Count { get; }

    /// <summary>The terms of a block.</summary>
    public TermBlock this[int block]
    {
        get
        {
            uint start = _offsets[block], end = block + 1 < Count ? _offsets[block + 1] : (uint)_bytes.Length;
            return start < end && end <= (uint)_bytes.Length
                ? new(_bytes[(int)start..(int)end], Math.Min(_terms - (block * TermBlock.Size), TermBlock.Size),
                    _section, start)
                : throw _section.Corrupt(start, "the offset of a block is outside the terms");
        }
    }

    /// <summary>
    /// The last block from <paramref name="low"/> on whose first term is not after <paramref name="term"/>; or
    /// <paramref name="low"/> itself.
    /// </summary>
    /// <remarks>Doubles its steps, so that a block that is near is found soon.</remarks>
    public int Find(ReadOnlySpan<byte> term, int low)
    {
        ulong key = TermDictionaryWriter.Key(term);
        int high = low + 1;
        for (int step = 1; high < _keys.Length && _keys[high] < key; step *= 2)
        {
            low = high;
            high = Math.Min(_keys.Length, high + step);
        }

        for (int step = 1; high < _keys.Length && _keys[high] == key; step *= 2)
        {
            high = Math.Min(_keys.Length, high + step);
        }

        while (low + 1 < high)
        {
            int middle = (low + high) >>> 1;

            // Where the first eight bytes are the same, the whole terms decide.
            bool isAfter = _keys[middle] > key
                || (_keys[middle] == key && this[middle].Rest(0).SequenceCompareTo(term) > 0);
            (low, high) = isAfter ? (low, middle) : (middle, high);
        }

        return low;
    }
}
