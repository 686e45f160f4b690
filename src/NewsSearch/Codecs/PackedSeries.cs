using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSearch.Codecs;

/// <summary>Any number of integers packed one behind the other at one width, the lowest bits first.</summary>
/// <remarks>
/// For what is too short for <see cref="PackedBlock"/>, which always takes the room of 256. Read eight bytes at a time,
/// which hold any value wherever it begins: no value waits for the one before, and there is no branch to guess wrong.
/// </remarks>
internal static class PackedSeries
{
    private const int Word = sizeof(ulong);

    /// <summary>How many bits the widest of some integers has.</summary>
    public static int Width(ReadOnlySpan<int> values)
    {
        uint any = 0;
        foreach (int value in values)
        {
            any |= (uint)value;
        }

        return 32 - BitOperations.LeadingZeroCount(any);
    }

    /// <summary>How many bytes so many integers take.</summary>
    public static int Length(int count, int width) => (int)((((long)count * width) + 7) / 8);

    /// <summary>Appends integers.</summary>
    /// <param name="values">None needs more bits than the width.</param>
    /// <param name="width">0 to 32.</param>
    /// <param name="target">Where to.</param>
    public static void Write(ReadOnlySpan<int> values, int width, ByteWriter target)
    {
        ulong bits = 0;
        int count = 0;
        foreach (int value in values)
        {
            bits |= (ulong)(uint)value << count;
            for (count += width; count >= 8; count -= 8)
            {
                target.WriteByte((byte)bits);
                bits >>= 8;
            }
        }

        if (count > 0)
        {
            target.WriteByte((byte)bits);
        }
    }

    /// <summary>Reads integers.</summary>
    /// <exception cref="CorruptIndexException">There are too few bytes, or the width is more than 32.</exception>
    public static void Read(ref ByteReader reader, int width, Span<int> values)
    {
        if (width > PackedBlock.MaxWidth)
        {
            throw reader.Corrupt($"integers of {width} bits");
        }

        var bytes = reader.Rest;
        reader.Read(Length(values.Length, width));
        int whole = width == 0 || bytes.Length < Word
            ? 0
            : (int)Math.Min(values.Length, ((((long)bytes.Length - Word) * 8) / width) + 1);
        Unpack(bytes, width, values[..whole]);

        // A word that begins at one of the last bytes would end behind them.
        for (int i = whole; i < values.Length; i++)
        {
            int bit = i * width;
            ulong word = 0;
            var left = bytes[(bit >> 3)..];
            left = left[..Math.Min(left.Length, Word)];
            for (int place = 0; place < left.Length; place++)
            {
                word |= (ulong)left[place] << (8 * place);
            }

            values[i] = (int)(word >> (bit & 7) & Mask(width));
        }
    }

    private static ulong Mask(int width) => (1UL << width) - 1;

    // The caller has seen that the word of the last value ends within the bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpack(ReadOnlySpan<byte> bytes, int width, Span<int> values)
    {
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        ulong mask = Mask(width);
        for (int i = 0, bit = 0; i < values.Length; i++, bit += width)
        {
            ulong word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, bit >> 3));
            word = BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
            values[i] = (int)(word >> (bit & 7) & mask);
        }
    }
}
