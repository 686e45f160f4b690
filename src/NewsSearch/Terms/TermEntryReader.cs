using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Terms;

/// <summary>Reads what the dictionary knows of the terms of a block, one after the other.</summary>
/// <remarks>
/// The offset of the block's first postings; then for each term: 2 · document frequency, + 1 where the total frequency
/// is the same; else their difference; the length of the postings; for a term of one document the postings themselves.
/// </remarks>
internal ref struct TermEntryReader
{
    private readonly Section _section;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly long _start;
    private int _position;
    private long _postingsOffset;

    /// <summary>The entries of a block in their section.</summary>
    public TermEntryReader(Section section, long start, int length)
    {
        _section = section;
        _start = start;
        _bytes = section.Read(start, length);
        _postingsOffset = (long)ReadNumber(long.MaxValue);
    }

    /// <summary>How many terms were read.</summary>
    public int Count { get; private set; }

    /// <summary>Where the reader stands, to be resumed from.</summary>
    public readonly (int Position, int Count, long PostingsOffset) Place => (_position, Count, _postingsOffset);

    /// <summary>Goes on where another reader of the same block stood.</summary>
    public void Resume((int Position, int Count, long PostingsOffset) place) =>
        (_position, Count, _postingsOffset) = place;

    /// <summary>
    /// Passes terms up to one and reads it; <paramref name="term"/> is not before <see cref="Count"/>.
    /// </summary>
    public TermEntry Read(int term)
    {
        while (Count < term)
        {
            Read();
        }

        return Read();
    }

    private TermEntry Read()
    {
        ulong header = ReadNumber(2 * (ulong)int.MaxValue);
        int documents = (int)(header >> 1);
        if (documents == 0)
        {
            throw Corrupt("a term of no document");
        }

        long total = documents + ((header & 1) == 0 ? (long)ReadNumber(long.MaxValue - int.MaxValue) : 0);
        int length = (int)ReadNumber(int.MaxValue);
        Count++;
        if (documents > 1)
        {
            long offset = _postingsOffset;
            _postingsOffset += length;
            return new(documents, total, Inlined: false, offset, length);
        }

        int start = _position;
        if (length > _bytes.Length - start)
        {
            throw Corrupt($"postings of {length} bytes do not fit their block");
        }

        _position += length;
        return new(1, total, Inlined: true, _start + start, length);
    }

    private ulong ReadNumber(ulong limit)
    {
        // Most numbers here have one byte.
        if ((uint)_position < (uint)_bytes.Length && _bytes[_position] < 0x80)
        {
            return _bytes[_position++];
        }

        return VarInt.TryRead(_bytes, ref _position, limit, out ulong value)
            ? value
            : throw Corrupt("there is no whole number");
    }

    private readonly CorruptIndexException Corrupt(string message) => _section.Corrupt(_start + _position, message);
}
