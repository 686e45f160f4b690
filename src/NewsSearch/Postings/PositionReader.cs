using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Postings;

/// <summary>Reads the positions of a term, forward mostly; a block of them is unpacked when it is needed.</summary>
internal sealed class PositionReader
{
    // Header, the widest packing, and as many patches as a block can have.
    private const int MaxBlockLength = 1 + 1024 + 1 + (2 * 255);
    private const int BlockSize = PackedBlock.Size;

    private readonly int[] _deltas = new int[BlockSize];
    private int[] _positions = new int[16];
    private Section? _section;
    private long _end;
    private long _count;
    private int _loaded;
    private long _nextOffset;
    private int _knownBlock;
    private long _knownOffset;

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
        _count = count;
        _loaded = -1;
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
        if (first + count > _count)
        {
            throw _section!.Corrupt(_knownOffset, $"positions up to {first + count} of {_count}");
        }

        if (_positions.Length < count)
        {
            _positions = new int[(int)Math.Min(Array.MaxLength, 2L * count)];
        }

        int inBlock = (int)(first & (BlockSize - 1));
        if ((int)(first / BlockSize) == _loaded && inBlock + count <= BlockSize)
        {
            return Add(_deltas.AsSpan(inBlock, count));
        }

        long position = 0;
        for (int i = 0; i < count;)
        {
            Load((int)((first + i) / BlockSize));
            int place = (int)((first + i) % BlockSize), taken = Math.Min(count - i, BlockSize - place);
            foreach (int delta in _deltas.AsSpan(place, taken))
            {
                position += (uint)delta;
                _positions[i++] = (int)position;
            }
        }

        return position <= int.MaxValue
            ? _positions.AsSpan(0, count)
            : throw _section!.Corrupt(_knownOffset, $"the position {position}");
    }

    /// <summary>The gaps that the positions of some documents are sums of; valid until the next call.</summary>
    /// <param name="first">The number of the first among all of the term.</param>
    /// <param name="count">How many there are.</param>
    public ReadOnlySpan<int> ReadGaps(long first, long count)
    {
        if (first + count > _count || count > Array.MaxLength)
        {
            throw _section!.Corrupt(_knownOffset, $"positions up to {first + count} of {_count}");
        }

        if (_positions.Length < count)
        {
            _positions = new int[(int)Math.Min(Array.MaxLength, 2 * count)];
        }

        for (int i = 0; i < count;)
        {
            Load((int)((first + i) / BlockSize));
            int place = (int)((first + i) % BlockSize), taken = (int)Math.Min(count - i, BlockSize - place);
            _deltas.AsSpan(place, taken).CopyTo(_positions.AsSpan(i));
            i += taken;
        }

        return _positions.AsSpan(0, (int)count);
    }

    /// <summary>The usual case: all positions of a document in the block that is unpacked.</summary>
    private ReadOnlySpan<int> Add(ReadOnlySpan<int> deltas)
    {
        var positions = _positions.AsSpan(0, deltas.Length);
        long position = 0;
        for (int i = 0; i < deltas.Length; i++)
        {
            position += (uint)deltas[i];
            positions[i] = (int)position;
        }

        return position <= int.MaxValue
            ? positions
            : throw _section!.Corrupt(_knownOffset, $"the position {position}");
    }

    private void Load(int block)
    {
        if (block == _loaded)
        {
            return;
        }

        bool goesOn = _loaded >= _knownBlock - 1 && block > _loaded && _loaded >= 0;
        int at = goesOn ? _loaded + 1 : _knownBlock;
        long offset = goesOn ? _nextOffset : _knownOffset;
        _loaded = -1;
        for (; at <= block; at++)
        {
            var reader = _section!.Reader(offset, (int)Math.Clamp(_end - offset, 0, MaxBlockLength));
            if (at < block)
            {
                PatchedBlock.Skip(ref reader);
            }
            else if (block < _count / BlockSize)
            {
                PatchedBlock.Read(ref reader, _deltas);
            }
            else
            {
                ReadTail(ref reader);
            }

            offset += reader.Position;
        }

        _loaded = block;
        _nextOffset = offset;
    }

    private void ReadTail(ref ByteReader reader)
    {
        int count = (int)(_count % BlockSize);
        for (int i = 0; i < count; i++)
        {
            _deltas[i] = (int)reader.ReadVarInt();
        }
    }
}
