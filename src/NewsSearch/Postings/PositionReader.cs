using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Postings;

/// <summary>Reads the positions of a term, forward mostly; a block of them is unpacked when it is needed.</summary>
internal sealed class PositionReader
{
    // Header, the widest packing, and as many patches as a block can have.
    private const int MaxBlockLength = 1 + 1024 + 1 + (2 * 255);
    private const int BlockSize = PackedBlock.Size;

    private readonly int[] _block = new int[BlockSize];
    private int[] _gaps = new int[16];
    private Section? _section;
    private long _end;
    private int _unpacked;
    private int _lastRead;
    private long _nextOffset;
    private int _knownBlock;
    private long _knownOffset;

    /// <summary>How many positions the term has.</summary>
    public long Count { get; private set; }

    /// <summary>Starts on the positions of a term.</summary>
    /// <param name="section">Where they stand.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="count">How many there are.</param>
    public void Open(Section section, long start, long end, long count)
    {
        if (count > BlockSize * (end - start))
        {
            throw section.Corrupt(start, $"{count} positions do not fit {end - start} bytes");
        }

        _section = section;
        _end = end;
        Count = count;
        _unpacked = _lastRead = -1;
        StartAt(0, start);
    }

    /// <summary>Says where the block of a position begins; what is read from here on is not before it.</summary>
    public void StartAt(long number, long offset)
    {
        _knownBlock = (int)(number / BlockSize);
        _knownOffset = offset;
    }

    /// <summary>The positions of a document; valid until the next call.</summary>
    /// <param name="first">The number of the first among all of the term.</param>
    /// <param name="count">How many there are.</param>
    public ReadOnlySpan<int> Read(long first, int count)
    {
        ReadGaps(first, count);
        long position = 0;
        foreach (ref int gap in _gaps.AsSpan(0, count))
        {
            position += (uint)gap;
            gap = (int)position;
        }

        return position <= int.MaxValue ? _gaps.AsSpan(0, count) : throw TooLarge(position);
    }

    /// <summary>The gaps that the positions of some documents are sums of; valid until the next call.</summary>
    /// <param name="first">The number of the first among all of the term.</param>
    /// <param name="count">How many there are.</param>
    public ReadOnlySpan<int> ReadGaps(long first, int count)
    {
        Check(first, count);
        if (_gaps.Length < count)
        {
            _gaps = new int[(int)Math.Min(Array.MaxLength, 2L * count)];
        }

        for (int i = 0; i < count;)
        {
            int block = (int)((first + i) / BlockSize), place = (int)((first + i) % BlockSize);
            if (block != _unpacked)
            {
                _unpacked = -1;
                Unpack(block, _block);
                _unpacked = block;
            }

            int taken = Math.Min(count - i, BlockSize - place);
            _block.AsSpan(place, taken).CopyTo(_gaps.AsSpan(i));
            i += taken;
        }

        return _gaps.AsSpan(0, count);
    }

    /// <summary>The last position of a document by its gaps: damaged ones add up to what none can be.</summary>
    public static long Last(ReadOnlySpan<int> gaps)
    {
        long position = 0;
        foreach (int gap in gaps)
        {
            position += (uint)gap;
        }

        return position;
    }

    /// <summary>Makes sure that the term has positions of these numbers.</summary>
    /// <exception cref="CorruptIndexException">It has not.</exception>
    public void Check(long first, int count)
    {
        if (first + count > Count)
        {
            throw _section!.Corrupt(_knownOffset, $"positions up to {first + count} of {Count}");
        }
    }

    /// <summary>The error of a position that no text is long enough for.</summary>
    public CorruptIndexException TooLarge(long position) =>
        _section!.Corrupt(_knownOffset, $"the position {position}");

    /// <summary>Unpacks a block: the gaps between positions, which begin anew with each document.</summary>
    /// <param name="block">The block: the number of its first position, divided by its size.</param>
    /// <param name="gaps">Room for a block.</param>
    /// <returns>How many bits a gap has at most.</returns>
    public int Unpack(int block, Span<int> gaps)
    {
        bool goesOn = _lastRead >= _knownBlock - 1 && block > _lastRead && _lastRead >= 0;
        int at = goesOn ? _lastRead + 1 : _knownBlock;
        long offset = goesOn ? _nextOffset : _knownOffset;
        int bits = 0;
        _lastRead = -1;
        for (; at <= block; at++)
        {
            var reader = _section!.Reader(offset, (int)Math.Clamp(_end - offset, 0, MaxBlockLength));
            if (at < block)
            {
                PatchedBlock.Skip(ref reader);
            }
            else if (block < Count / BlockSize)
            {
                var header = reader;
                bits = PatchedBlock.MostBits(header.ReadByte());
                PatchedBlock.Read(ref reader, gaps);
            }
            else
            {
                ReadTail(ref reader, gaps);
                bits = PackedBlock.Width(gaps[..(int)(Count % BlockSize)]);
            }

            offset += reader.Position;
        }

        _lastRead = block;
        _nextOffset = offset;
        return bits;
    }

    private void ReadTail(ref ByteReader reader, Span<int> gaps)
    {
        int count = (int)(Count % BlockSize);
        for (int i = 0; i < count; i++)
        {
            gaps[i] = (int)reader.ReadVarInt();
        }
    }
}
