using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Codecs;

/// <summary>256 integers in as many bits each as the largest needs, side by side in eight lanes.</summary>
/// <remarks>
/// Value i stands in lane i mod 8, as number i / 8 of that lane: a row of eight neighbours is one vector of 256 bits,
/// or two of 128. A lane is a run of 32-bit words that holds its 32 values one after the other, lowest bits first;
/// word k of lane j is at byte 32 · k + 4 · j. So the bytes are the same whatever vectors a machine has. Lemire,
/// Boytsov: Decoding billions of integers per second through vectorization, 2015.
/// </remarks>
internal static class PackedBlock
{
    /// <summary>How many integers a block has.</summary>
    public const int Size = 256;

    /// <summary>The largest width: every bit of an integer.</summary>
    public const int MaxWidth = 32;

    private const int Lanes = 8;

    /// <summary>How many bytes a block takes.</summary>
    public static int Length(int width) => width * (Size / 8);

    /// <summary>How many bits the largest of some values needs.</summary>
    public static int Width(ReadOnlySpan<int> values)
    {
        var rows = MemoryMarshal.Cast<int, Vector256<uint>>(values);
        var all = Vector256<uint>.Zero;
        foreach (ref readonly var row in rows)
        {
            all |= row;
        }

        uint any = 0;
        for (int lane = 0; lane < Lanes; lane++)
        {
            any |= all[lane];
        }

        foreach (int value in values[(rows.Length * Lanes)..])
        {
            any |= (uint)value;
        }

        return 32 - BitOperations.LeadingZeroCount(any);
    }

    /// <summary>Packs 256 integers; bits above the width are dropped.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> target)
    {
        Debug.Assert(values.Length == Size && target.Length == Length(width), "A block has 256 integers.");
        // A row at a time: what of it does not fit the words being filled begins the next ones.
        var words = MemoryMarshal.Cast<byte, Vector256<uint>>(target);
        var mask = Vector256.Create((uint)((1UL << width) - 1));
        var filling = Vector256<uint>.Zero;
        int word = 0, filled = 0;
        foreach (ref readonly var values8 in MemoryMarshal.Cast<int, Vector256<uint>>(values))
        {
            var row = values8 & mask;
            filling |= row << filled;
            filled += width;
            if (filled >= 32)
            {
                words[word++] = filling;
                filled -= 32;

                // A shift by 32 would be one by 0.
                filling = filled == 0 ? Vector256<uint>.Zero : row >>> (width - filled);
            }
        }
    }

    /// <summary>Unpacks 256 integers by what the machine does best.</summary>
    /// <exception cref="ArgumentException">The spans are too short, or there is no such width.</exception>
    public static void Unpack(ReadOnlySpan<byte> source, int width, Span<int> values)
    {
        if (Avx2.IsSupported)
        {
            Unpack256(source, width, values);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Unpack128(source, width, values);
        }
        else
        {
            UnpackScalar(source, width, values);
        }
    }

    /// <summary>Unpacks by vectors of 256 bits.</summary>
    public static void Unpack256(ReadOnlySpan<byte> source, int width, Span<int> values)
    {
        if (!IsZero(source, width, values))
        {
            PackedKernels256.Unpack(
                ref MemoryMarshal.GetReference(source), width, ref MemoryMarshal.GetReference(values));
        }
    }

    /// <summary>Unpacks by vectors of 128 bits.</summary>
    public static void Unpack128(ReadOnlySpan<byte> source, int width, Span<int> values)
    {
        if (!IsZero(source, width, values))
        {
            PackedKernels128.Unpack(
                ref MemoryMarshal.GetReference(source), width, ref MemoryMarshal.GetReference(values));
        }
    }

    /// <summary>Unpacks value by value: what the kernels do, in plain words.</summary>
    public static void UnpackScalar(ReadOnlySpan<byte> source, int width, Span<int> values)
    {
        if (IsZero(source, width, values))
        {
            return;
        }

        var words = MemoryMarshal.Cast<byte, uint>(source);
        uint mask = (uint)((1UL << width) - 1);
        for (int i = 0; i < Size; i++)
        {
            int bit = i / Lanes * width, place = (bit / 32 * Lanes) + (i % Lanes);
            ulong pair = words[place];
            if ((bit % 32) + width > 32)
            {
                pair |= (ulong)words[place + Lanes] << 32;
            }

            values[i] = (int)((uint)(pair >> (bit % 32)) & mask);
        }
    }

    // The kernels go by references, so what they touch is checked here.
    private static bool IsZero(ReadOnlySpan<byte> source, int width, Span<int> values)
    {
        if ((uint)width > MaxWidth || source.Length < Length(width) || values.Length < Size)
        {
            throw new ArgumentException(
                $"{source.Length} bytes are no block of width {width}, or {values.Length} integers no room for it.");
        }

        if (width == 0)
        {
            values[..Size].Clear();
        }

        return width == 0;
    }
}
