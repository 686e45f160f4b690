using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Codecs;

/// <summary>Turns up to 256 gaps, each stored as one less than it is, into ascending numbers.</summary>
/// <remarks>
/// A second pass over what was just unpacked: the kilobyte is still in the first-level cache, and the sums inside a row
/// do not wait for the row before, only one addition does. Sums wrap as 32-bit numbers; the caller compares the last.
/// </remarks>
internal static class GapSum
{
    /// <summary>Replaces each gap − 1 by the sum of all gaps up to it and <paramref name="before"/>.</summary>
    /// <param name="gaps">A multiple of eight of them.</param>
    /// <param name="before">The number before the first.</param>
    public static void Accumulate(Span<int> gaps, int before)
    {
        if (Avx2.IsSupported)
        {
            Accumulate256(gaps, before);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Accumulate128(gaps, before);
        }
        else
        {
            AccumulateScalar(gaps, before);
        }
    }

    /// <summary>Does it by vectors of 256 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate256(Span<int> gaps, int before)
    {
        Debug.Assert(gaps.Length % 8 == 0, "Gaps come in whole rows.");
        var last = Vector256.Create(7);
        var one = Vector256<int>.One;
        var carry = Vector256.Create(before);
        foreach (ref var row in MemoryMarshal.Cast<int, Vector256<int>>(gaps))
        {
            var sums = row + one;
            sums += Avx2.ShiftLeftLogical128BitLane(sums, 4);
            sums += Avx2.ShiftLeftLogical128BitLane(sums, 8);

            // The sum of the left half goes to each of the right half: 0x08 puts zeros left and the left half right.
            sums += Avx2.Shuffle(Avx2.Permute2x128(sums, sums, 0x08), 0xFF);
            row = sums + carry;
            carry += Avx2.PermuteVar8x32(sums, last);
        }
    }

    /// <summary>Does it by vectors of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate128(Span<int> gaps, int before)
    {
        Debug.Assert(gaps.Length % 8 == 0, "Gaps come in whole rows.");
        var one = Vector128<int>.One;
        var carry = Vector128.Create(before);
        foreach (ref var row in MemoryMarshal.Cast<int, Vector128<int>>(gaps))
        {
            // An index that is out of range gives zero, so these shift by one and by two places.
            var sums = row + one;
            sums += Vector128.Shuffle(sums, Vector128.Create(-1, 0, 1, 2));
            sums += Vector128.Shuffle(sums, Vector128.Create(-1, -1, 0, 1));
            row = sums + carry;
            carry += Vector128.Shuffle(sums, Vector128.Create(3));
        }
    }

    /// <summary>Does it one by one.</summary>
    public static void AccumulateScalar(Span<int> gaps, int before)
    {
        foreach (ref int gap in gaps)
        {
            before += gap + 1;
            gap = before;
        }
    }
}
