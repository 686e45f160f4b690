using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Codecs;

/// <summary>Any number of integers packed one behind the other at one width, the lowest bits first.</summary>
/// <remarks>
/// For what is too short for <see cref="PackedBlock"/>, which always takes the room of 256. No value waits for the one
/// before, and there is no branch to guess wrong. Eight values of any width begin and end with a byte: where the bytes
/// of each fit a lane of a vector, they are read together. All others are read from eight bytes, which hold any value
/// wherever it begins.
/// </remarks>
internal static class PackedSeries
{
    private const int Word = sizeof(ulong);

    // Values that are read together, and the most bits that four bytes hold wherever a value begins in the first.
    private const int Group = 8;
    private const int MaxLaneWidth = 25;

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
        int read = 0;
        if (width is > 0 and <= MaxLaneWidth && Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            read = UnpackGroups(bytes, width, values);
        }

        if (width > 0 && bytes.Length >= Word)
        {
            // Of the others those whose words end within the bytes.
            int whole = (int)Math.Min(values.Length, ((((long)bytes.Length - Word) * 8) / width) + 1);
            read = UnpackWords(bytes, width, read, values[..Math.Max(read, whole)]);
        }

        for (int i = read; i < values.Length; i++)
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
    private static int UnpackWords(ReadOnlySpan<byte> bytes, int width, int from, Span<int> values)
    {
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        ulong mask = Mask(width);
        for (int i = from, bit = from * width; i < values.Length; i++, bit += width)
        {
            ulong word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, bit >> 3));
            word = BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
            values[i] = (int)(word >> (bit & 7) & mask);
        }

        return values.Length;
    }

    /// <summary>Reads groups for as long as the vectors that hold them end within the bytes.</summary>
    /// <returns>How many values were read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int UnpackGroups(ReadOnlySpan<byte> bytes, int width, Span<int> values)
    {
        // The fifth value begins in this byte of a group, at its first bit or in its middle.
        int middle = Group / 2 * width / 8;
        var (lowBytes, lowFactors) = Lanes(0, width);
        var (highBytes, highFactors) = Lanes(Group / 2 * width % 8, width);
        int drop = 32 - width, count = 0;
        for (int at = 0;
            count + Group <= values.Length && at + middle + Vector128<byte>.Count <= bytes.Length;
            at += width, count += Group)
        {
            var low = Vector128.ShuffleNative(Vector128.Create(bytes[at..]), lowBytes).AsUInt32() * lowFactors;
            var high = Vector128.ShuffleNative(Vector128.Create(bytes[(at + middle)..]), highBytes).AsUInt32()
                * highFactors;
            (low >>> drop).AsInt32().CopyTo(values[count..]);
            (high >>> drop).AsInt32().CopyTo(values[(count + Vector128<int>.Count)..]);
        }

        return count;
    }

    /// <summary>How four values come into lanes.</summary>
    /// <param name="first">The bit of the first byte in which the first value begins.</param>
    /// <param name="width">How many bits each has.</param>
    /// <returns>The bytes of each lane, and by what to multiply it to have the value's bits on top.</returns>
    private static (Vector128<byte> Bytes, Vector128<uint> Factors) Lanes(int first, int width)
    {
        var bits = (Vector128.Create(0, 1, 2, 3) * width) + Vector128.Create(first);
        var bytes = ((bits >>> 3) * 0x01_01_01_01) + Vector128.Create(0x03_02_01_00);
        int drop = 32 - width;
        return (bytes.AsByte(), Vector128.Create(
            1u << (drop - (bits[0] & 7)),
            1u << (drop - (bits[1] & 7)),
            1u << (drop - (bits[2] & 7)),
            1u << (drop - (bits[3] & 7))));
    }
}
