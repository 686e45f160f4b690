using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Codecs;

/// <summary>Many byte streams that grow at the same time in one arena, each as a chain of ever larger slices.</summary>
/// <remarks>
/// <para>The scheme of Lucene's ByteBlockPool: a slice ends in the address of the next one, so a stream needs no list
/// of its pieces, and short streams, which most terms have, waste little. Until there is a next one, the place of its
/// address holds the slice's own size.</para>
/// <para>The memory is native and one piece: an address is an offset, growing it moves pages instead of bytes, the
/// collector neither sees it nor copies it, and it is kept from one use to the next. The addresses that pointers use
/// were all made here.</para>
/// </remarks>
internal sealed unsafe class SliceArena : IDisposable
{
    private const int LinkLength = 4;
    private const int FirstCapacity = 1 << 20;
    private const int MaxNumberLength = 5;

    private static ReadOnlySpan<int> SliceLengths => [16, 32, 64, 128, 256, 512, 1024, 2048];

    private byte* _bytes = (byte*)NativeMemory.Alloc(FirstCapacity);
    private int _capacity = FirstCapacity;
    private int _used;

    ~SliceArena() => NativeMemory.Free(_bytes);

    /// <summary>The bytes that streams take.</summary>
    public long Length => _used;

    /// <summary>Forgets all streams and keeps the memory.</summary>
    public void Clear() => _used = 0;

    /// <summary>Begins a stream; its start is its first <see cref="SliceStream.Position"/>.</summary>
    public SliceStream Begin()
    {
        int address = Allocate(0);
        return new() { Position = address, Limit = address + SliceLengths[0] - LinkLength };
    }

    /// <summary>Appends a number to a stream, seven bits in each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ref SliceStream stream, uint value)
    {
        int position = stream.Position;
        if (stream.Limit - position < MaxNumberLength)
        {
            WriteAcross(ref stream, value);
            return;
        }

        byte* at = _bytes + position;
        while (value >= 0x80)
        {
            *at++ = (byte)(value | 0x80);
            value >>= 7;
        }

        *at++ = (byte)value;
        stream.Position = (int)(at - _bytes);
    }

    /// <summary>A reader that stands at the start of a stream.</summary>
    public static SliceReader Read(int start) =>
        new() { Position = start, Limit = start + SliceLengths[0] - LinkLength };

    /// <summary>Reads the next number of a stream.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Read(ref SliceReader reader)
    {
        if (reader.Limit - reader.Position < MaxNumberLength)
        {
            return ReadAcross(ref reader);
        }

        // The address of the next slice follows, so that eight bytes are there. How many of them belong to the number
        // is hard to foresee: without a branch on it nothing is begun in vain.
        ulong bytes = Unsafe.ReadUnaligned<ulong>(_bytes + reader.Position);
        if (!BitConverter.IsLittleEndian)
        {
            bytes = BinaryPrimitives.ReverseEndianness(bytes);
        }

        int bits = BitOperations.TrailingZeroCount(~bytes & 0x80_80_80_80_80) + 1;
        bytes &= (1UL << bits) - 1;
        reader.Position += bits >> 3;
        return (uint)((bytes & 0x7F) | ((bytes >> 1) & (0x7F << 7)) | ((bytes >> 2) & (0x7F << 14))
            | ((bytes >> 3) & (0x7F << 21)) | ((bytes >> 4) & (0x7FUL << 28)));
    }

    /// <summary>Asks the processor to bring the first bytes of a stream into its cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchStart(int start)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_bytes + start);
        }
    }

    /// <summary>Asks the processor to bring a stream's end into its cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(in SliceStream stream)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_bytes + stream.Position);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        NativeMemory.Free(_bytes);
        _bytes = null;
        GC.SuppressFinalize(this);
    }

    private void WriteAcross(ref SliceStream stream, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            WriteByte(ref stream, (byte)(value | 0x80));
        }

        WriteByte(ref stream, (byte)value);
    }

    private void WriteByte(ref SliceStream stream, byte value)
    {
        if (stream.Position == stream.Limit)
        {
            int level = Math.Min(*(int*)(_bytes + stream.Limit) + 1, SliceLengths.Length - 1);
            int next = Allocate(level);
            *(int*)(_bytes + stream.Limit) = next;
            stream.Position = next;
            stream.Limit = next + SliceLengths[level] - LinkLength;
        }

        _bytes[stream.Position++] = value;
    }

    private uint ReadAcross(ref SliceReader reader)
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            if (reader.Position == reader.Limit)
            {
                reader.Position = *(int*)(_bytes + reader.Limit);
                reader.Level = Math.Min(reader.Level + 1, SliceLengths.Length - 1);
                reader.Limit = reader.Position + SliceLengths[reader.Level] - LinkLength;
            }

            byte next = _bytes[reader.Position++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private int Allocate(int level)
    {
        int address = _used, length = SliceLengths[level];
        if (length > _capacity - address)
        {
            int capacity = checked((int)Math.Min(Math.Max(_capacity * 2L, address + (long)length), int.MaxValue));
            ObjectDisposedException.ThrowIf(_bytes is null, this);
            _bytes = (byte*)NativeMemory.Realloc(_bytes, (nuint)capacity);
            _capacity = capacity;
        }

        _used = checked(address + length);
        *(int*)(_bytes + address + length - LinkLength) = level;
        return address;
    }
}
