namespace NewsSearch.Searching;

/// <summary>The stretch of document numbers that a search looks at in one step.</summary>
/// <remarks>
/// 4096 documents are a bitmap of 512 bytes and scores of 32 KB: they stay in the first-level cache, and one virtual
/// call for each clause and window costs nothing beside the work inside.
/// </remarks>
internal static class Window
{
    /// <summary>How many documents a window has.</summary>
    public const int Size = 4096;

    /// <summary>How many words its bitmap has.</summary>
    public const int Words = Size / 64;

    /// <summary>Sets the bits of a range of documents that falls into a window.</summary>
    public static void SetRange(Span<ulong> bits, int windowStart, int from, int to)
    {
        int first = Math.Max(from - windowStart, 0), end = Math.Min(to - windowStart, Size);
        for (int bit = first; bit < end;)
        {
            int inWord = bit & 63, count = Math.Min(64 - inWord, end - bit);
            bits[bit >> 6] |= (count == 64 ? ulong.MaxValue : (1UL << count) - 1) << inWord;
            bit += count;
        }
    }

    /// <summary>Whether a bitmap has a document of the window.</summary>
    public static bool Has(ReadOnlySpan<ulong> bits, int offset) => (bits[offset >> 6] >> offset & 1) != 0;

    /// <summary>Leaves the bits that another bitmap has, too; returns whether any is left.</summary>
    public static bool And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        ulong any = 0;
        for (int i = 0; i < Words; i++)
        {
            any |= bits[i] &= other[i];
        }

        return any != 0;
    }

    /// <summary>Clears the bits that another bitmap has.</summary>
    public static void AndNot(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (int i = 0; i < Words; i++)
        {
            bits[i] &= ~other[i];
        }
    }

    /// <summary>Adds the bits that another bitmap has.</summary>
    public static void Or(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (int i = 0; i < Words; i++)
        {
            bits[i] |= other[i];
        }
    }
}
