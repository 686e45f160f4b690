using System.Buffers.Binary;

namespace NewsSearch.Indexing;

/// <summary>Many byte streams that grow at the same time in one arena, each as a chain of ever larger slices.</summary>
/// <remarks>
/// The scheme of Lucene's ByteBlockPool: a slice ends in the address of the next one, so a stream needs no list of
/// its pieces, and short streams, which most terms have, waste little. Addresses are offsets into the whole arena.
/// </remarks>
internal sealed class SlicePool
{
    private const int BlockBits = 16;
    private const int BlockSize = 1 << BlockBits;
    private const int LinkLength = 4;

    private static readonly int[] SliceLengths = [16, 32, 64, 128, 256, 512, 1024, 2048];

    private readonly List<byte[]> _blocks = [];
    private int _used = BlockSize;

    /// <summary>The memory that is taken, in bytes.</summary>
    public long Length => (long)_blocks.Count * BlockSize;

    /// <summary>Forgets all streams and keeps one block of memory.</summary>
    public void Clear()
    {
        if (_blocks.Count > 1)
        {
            _blocks.RemoveRange(1, _blocks.Count - 1);
        }

        _used = _blocks.Count == 0 ? BlockSize : 0;
    }

    /// <summary>Begins a stream.</summary>
    public SliceStream Begin()
    {
        int address = Allocate(SliceLengths[0]);
        return new() { Start = address, Position = address, Limit = address + SliceLengths[0] - LinkLength };
    }

    /// <summary>Appends a number to a stream, seven bits in each byte.</summary>
    public void Write(ref SliceStream stream, uint value)
    {
        while (value >= 0x80)
        {
            WriteByte(ref stream, (byte)(value | 0x80));
            value >>= 7;
        }

        WriteByte(ref stream, (byte)value);
    }

    /// <summary>
    /// Reads the next number of a stream; <paramref name="reader"/> begins as <see cref="Rewind"/> gives it.
    /// </summary>
    public uint Read(ref SliceStream reader)
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            if (reader.Position == reader.Limit)
            {
                reader = Follow(reader, BinaryPrimitives.ReadInt32LittleEndian(At(reader.Limit)));
            }

            byte next = At(reader.Position++)[0];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>A reader that stands at the start of a stream.</summary>
    public static SliceStream Rewind(SliceStream stream) => new()
    {
        Start = stream.Start,
        Position = stream.Start,
        Limit = stream.Start + SliceLengths[0] - LinkLength,
    };

    private static SliceStream Follow(SliceStream stream, int address)
    {
        int level = Math.Min(stream.Level + 1, SliceLengths.Length - 1);
        return new()
        {
            Start = stream.Start,
            Position = address,
            Limit = address + SliceLengths[level] - LinkLength,
            Level = (byte)level,
        };
    }

    private void WriteByte(ref SliceStream stream, byte value)
    {
        if (stream.Position == stream.Limit)
        {
            int next = Allocate(SliceLengths[Math.Min(stream.Level + 1, SliceLengths.Length - 1)]);
            BinaryPrimitives.WriteInt32LittleEndian(At(stream.Limit), next);
            stream = Follow(stream, next);
        }

        At(stream.Position++)[0] = value;
    }

    private Span<byte> At(int address) => _blocks[address >> BlockBits].AsSpan(address & (BlockSize - 1));

    private int Allocate(int length)
    {
        if (_used + length > BlockSize)
        {
            _blocks.Add(new byte[BlockSize]);
            _used = 0;
        }

        int address = ((_blocks.Count - 1) << BlockBits) + _used;
        _used += length;
        return address;
    }
}
