using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NewsSearch.Storage;

namespace NewsSearch.Terms;

/// <summary>The sorted terms of a segment.</summary>
internal sealed class TermDictionary
{
    /// <summary>Where the keys begin in the index: a multiple of their width.</summary>
    internal const int KeysOffset = 16;

    /// <summary>What a block takes in the index: its key and two offsets.</summary>
    internal const int IndexWidth = 16;

    private readonly Section _terms;
    private readonly Section _index;
    private readonly int _blocks;
    private readonly uint _entries;

    public TermDictionary(Section terms, Section index)
    {
        _terms = terms;
        _index = index;
        var reader = index.Reader(0, KeysOffset);
        uint blocks = reader.ReadUInt32(), count = reader.ReadUInt32();
        _entries = reader.ReadUInt32();
        if (terms.Length > int.MaxValue || _entries > terms.Length || count > int.MaxValue
            || index.Length != KeysOffset + ((long)IndexWidth * blocks)
            || (count + TermBlock.Size - 1) / TermBlock.Size != blocks)
        {
            throw index.Corrupt(0, $"{blocks} blocks of {count} terms do not fit the section");
        }

        _blocks = (int)blocks;
        Count = (int)count;
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; }

    /// <summary>How many blocks they stand in.</summary>
    public int BlockCount => _blocks;

    /// <summary>The section where the postings of terms of one document stand.</summary>
    public Section Terms => _terms;

    /// <summary>Each block's first eight bytes as a number that orders as the bytes do.</summary>
    internal ReadOnlySpan<ulong> Keys =>
        MemoryMarshal.Cast<byte, ulong>(_index.Read(KeysOffset, sizeof(ulong) * _blocks));

    /// <summary>Finds a term, without allocating.</summary>
    public bool TryFind(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        entry = default;
        if (_blocks == 0)
        {
            return false;
        }

        int block = BlockOf(Keys, term, 0);
        int place = Block(block).Ceiling(term, 0, 0, out bool isFound);
        if (isFound)
        {
            entry = Entries(block).Read(place);
        }

        return isFound;
    }

    /// <summary>
    /// An enumerator that stands on the first term at or after <paramref name="term"/>, or behind the last.
    /// </summary>
    public TermEnumerator Seek(ReadOnlySpan<byte> term) => new(this, term);

    /// <summary>The terms of a block.</summary>
    internal TermBlock Block(int block)
    {
        var (start, end) = Range(KeysOffset + (8L * _blocks), block, _entries);
        int count = Math.Min(Count - (block * TermBlock.Size), TermBlock.Size);
        return new(_terms, start, (int)(end - start), count);
    }

    /// <summary>What is known of the terms of a block.</summary>
    internal TermEntryReader Entries(int block)
    {
        var (start, end) = Range(KeysOffset + (12L * _blocks), block, _terms.Length - _entries);
        return new(_terms, _entries + start, (int)(end - start));
    }

    /// <summary>
    /// The last block from <paramref name="low"/> on whose first term is not after <paramref name="term"/>; or
    /// <paramref name="low"/> itself.
    /// </summary>
    /// <remarks>Doubles its steps, so that a block that is near is found soon.</remarks>
    internal int BlockOf(ReadOnlySpan<ulong> keys, ReadOnlySpan<byte> term, int low)
    {
        ulong key = TermDictionaryWriter.Key(term);
        int high = low + 1;
        for (int step = 1; high < keys.Length && keys[high] < key; step *= 2)
        {
            low = high;
            high = Math.Min(keys.Length, high + step);
        }

        for (int step = 1; high < keys.Length && keys[high] == key; step *= 2)
        {
            high = Math.Min(keys.Length, high + step);
        }

        while (low + 1 < high)
        {
            int middle = (low + high) >>> 1;

            // Where the first eight bytes are the same, the whole terms decide.
            bool isAfter = keys[middle] > key
                || (keys[middle] == key && Block(middle).Rest(0).SequenceCompareTo(term) > 0);
            (low, high) = isAfter ? (low, middle) : (middle, high);
        }

        return low;
    }

    private (uint Start, uint End) Range(long offsets, int block, long total)
    {
        bool isLast = block + 1 == _blocks;
        var range = _index.Read(offsets + (sizeof(uint) * (long)block), isLast ? sizeof(uint) : 2 * sizeof(uint));
        uint start = BinaryPrimitives.ReadUInt32LittleEndian(range);
        uint end = isLast ? (uint)total : BinaryPrimitives.ReadUInt32LittleEndian(range[sizeof(uint)..]);
        return start < end && end <= total
            ? (start, end)
            : throw _index.Corrupt(offsets + (sizeof(uint) * (long)block), "a block's offset is outside the terms");
    }
}
