using System.Numerics;

namespace NewsSearch.Columns;

/// <summary>The loops that count codes.</summary>
/// <remarks>
/// There are two sets of counters, used in turn, because adding to a counter that was just added to waits for it: with
/// few codes that happens all the time. Both may be the same set.
/// </remarks>
internal static class CodeCounting
{
    /// <summary>Counts every code of a stretch.</summary>
    public static void Count<T>(ReadOnlySpan<T> codes, Span<uint> even, Span<uint> odd)
        where T : unmanaged, IBinaryInteger<T>
    {
        int i = 0;
        for (; i + 1 < codes.Length; i += 2)
        {
            even[int.CreateTruncating(codes[i])]++;
            odd[int.CreateTruncating(codes[i + 1])]++;
        }

        if (i < codes.Length)
        {
            even[int.CreateTruncating(codes[i])]++;
        }
    }

    /// <summary>Counts the codes of some documents.</summary>
    /// <remarks>
    /// Does what this does, without the inner loop:
    /// <code>foreach (offset) { for (slot) { even[codes[(offset * slots) + slot]]++; } }</code>
    /// </remarks>
    /// <param name="codes">The codes from the first document of a window on.</param>
    /// <param name="slots">How many codes each document has: 1 to 4.</param>
    /// <param name="offsets">The documents, as distances from the window's first.</param>
    /// <param name="even">Counters for every other code.</param>
    /// <param name="odd">Counters for the others.</param>
    public static void Count<T>(
        ReadOnlySpan<T> codes, int slots, ReadOnlySpan<ushort> offsets, Span<uint> even, Span<uint> odd)
        where T : unmanaged, IBinaryInteger<T>
    {
        switch (slots)
        {
            case 1:
                Count1(codes, offsets, even, odd);
                break;
            case 2:
                foreach (ushort offset in offsets)
                {
                    var own = codes.Slice(2 * offset, 2);
                    even[int.CreateTruncating(own[0])]++;
                    odd[int.CreateTruncating(own[1])]++;
                }

                break;
            case 3:
                foreach (ushort offset in offsets)
                {
                    var own = codes.Slice(3 * offset, 3);
                    even[int.CreateTruncating(own[0])]++;
                    odd[int.CreateTruncating(own[1])]++;
                    even[int.CreateTruncating(own[2])]++;
                }

                break;
            default:
                foreach (ushort offset in offsets)
                {
                    var own = codes.Slice(4 * offset, 4);
                    even[int.CreateTruncating(own[0])]++;
                    odd[int.CreateTruncating(own[1])]++;
                    even[int.CreateTruncating(own[2])]++;
                    odd[int.CreateTruncating(own[3])]++;
                }

                break;
        }
    }

    /// <summary>Counts the codes of some documents and lists those that come up for the first time.</summary>
    /// <returns>How many are listed now.</returns>
    public static int CountListed<T>(
        ReadOnlySpan<T> codes,
        int slots,
        ReadOnlySpan<ushort> offsets,
        Span<uint> counts,
        Span<int> listed,
        int listedCount)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (ushort offset in offsets)
        {
            foreach (var own in codes.Slice(slots * offset, slots))
            {
                int code = int.CreateTruncating(own);
                if (counts[code]++ == 0)
                {
                    listed[listedCount++] = code;
                }
            }
        }

        return listedCount;
    }

    private static void Count1<T>(ReadOnlySpan<T> codes, ReadOnlySpan<ushort> offsets, Span<uint> even, Span<uint> odd)
        where T : unmanaged, IBinaryInteger<T>
    {
        int i = 0;
        for (; i + 1 < offsets.Length; i += 2)
        {
            even[int.CreateTruncating(codes[offsets[i]])]++;
            odd[int.CreateTruncating(codes[offsets[i + 1]])]++;
        }

        if (i < offsets.Length)
        {
            even[int.CreateTruncating(codes[offsets[i]])]++;
        }
    }
}
