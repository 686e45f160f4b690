using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Searching;

/// <summary>The stretch of document numbers that a search looks at in one step.</summary>
/// <remarks>
/// One virtual call for each clause and window costs nothing beside the work inside, as long as a window has work
/// enough, and what belongs to it stays in the caches nearest to a core. A window begins with a multiple of 64.
/// </remarks>
internal static class Window
{
    /// <summary>How many documents the first window has where most of the later ones may be skipped.</summary>
    public const int First = 1024;

    /// <summary>How many documents a window has where most may be skipped: bounds are close to scores.</summary>
    public const int Small = 4096;

    /// <summary>How many documents a window has where all matches are looked at, or not many match.</summary>
    public const int Medium = 16384;

    /// <summary>How many documents a window has where few match: what a window costs by itself counts most.</summary>
    public const int Large = 65536;

    /// <summary>The greatest first document of a window that has a document.</summary>
    public static int StartOf(int document) => document & -64;

    /// <summary>The size of a window from a document on that need not reach beyond an end.</summary>
    /// <param name="size">The most that it has.</param>
    /// <param name="start">Its first document.</param>
    /// <param name="end">The document behind the last that matters.</param>
    public static int SizeUpTo(int size, int start, int end) =>
        end - start < size ? Math.Max(First, (end - start + First - 1) & -First) : size;

    /// <summary>Sets the bits of a range of documents that falls into a window.</summary>
    public static void SetRange(Span<ulong> bits, int windowStart, int from, int to)
    {
        int first = Math.Max(from - windowStart, 0), end = Math.Min(to - windowStart, 64 * bits.Length);
        for (int bit = first; bit < end;)
        {
            int inWord = bit & 63, count = Math.Min(64 - inWord, end - bit);
            bits[bit >> 6] |= (count == 64 ? ulong.MaxValue : (1UL << count) - 1) << inWord;
            bit += count;
        }
    }

    /// <summary>Leaves only the bits of a range of documents.</summary>
    public static void KeepRange(Span<ulong> bits, int windowStart, int from, int to)
    {
        int size = 64 * bits.Length, first = Math.Clamp(from - windowStart, 0, size);
        int end = Math.Clamp(to - windowStart, first, size);
        bits[..(first >> 6)].Clear();
        if (first < size)
        {
            bits[first >> 6] &= ulong.MaxValue << first;
        }

        if (end < size)
        {
            bits[end >> 6] &= (1UL << end) - 1;
            bits[((end >> 6) + 1)..].Clear();
        }
    }

    /// <summary>Whether a bitmap has a document of the window.</summary>
    public static bool Has(ReadOnlySpan<ulong> bits, int offset) => (bits[offset >> 6] >> offset & 1) != 0;

    /// <summary>Sets the bit of a document of the window.</summary>
    public static void Set(Span<ulong> bits, int offset) => bits[offset >> 6] |= 1UL << offset;

    /// <summary>Whether any bit of two offsets and all between them is set.</summary>
    public static bool HasAny(ReadOnlySpan<ulong> bits, int first, int last)
    {
        int firstWord = first >> 6, lastWord = last >> 6;
        ulong head = ulong.MaxValue << first, tail = ulong.MaxValue >> (63 - (last & 63));
        if (firstWord == lastWord)
        {
            return (bits[firstWord] & head & tail) != 0;
        }

        ulong any = (bits[firstWord] & head) | (bits[lastWord] & tail);
        for (int word = firstWord + 1; word < lastWord; word++)
        {
            any |= bits[word];
        }

        return any != 0;
    }

    /// <summary>Lists the documents of a bitmap, ascending, and returns how many there are.</summary>
    public static int List<T>(ReadOnlySpan<ulong> bits, Span<T> offsets)
        where T : IBinaryInteger<T>
    {
        int count = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                offsets[count++] = T.CreateTruncating((word << 6) + BitOperations.TrailingZeroCount(left));
            }
        }

        return count;
    }

    /// <summary>How many bits are set.</summary>
    public static int Count(ReadOnlySpan<ulong> bits)
    {
        int count = 0;
        foreach (ulong word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Whether any bit is set.</summary>
    public static bool Any(ReadOnlySpan<ulong> bits) => bits.ContainsAnyExcept(0UL);

    /// <summary>Leaves the bits that another bitmap has, too; returns whether any is left.</summary>
    public static bool And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var left = Vectors(bits);
        var right = Vectors(other);
        var any = Vector<ulong>.Zero;
        for (int i = 0; i < left.Length; i++)
        {
            any |= left[i] &= right[i];
        }

        return any != Vector<ulong>.Zero;
    }

    /// <summary>Clears the bits that another bitmap has; returns whether any is left.</summary>
    public static bool AndNot(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var left = Vectors(bits);
        var right = Vectors(other);
        var any = Vector<ulong>.Zero;
        for (int i = 0; i < left.Length; i++)
        {
            any |= left[i] &= ~right[i];
        }

        return any != Vector<ulong>.Zero;
    }

    /// <summary>Adds the bits that another bitmap has.</summary>
    public static void Or(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var left = Vectors(bits);
        var right = Vectors(other);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] |= right[i];
        }
    }

    // A window's words are a multiple of every vector's, so nothing is left over.
    private static Span<Vector<ulong>> Vectors(Span<ulong> bits) =>
        MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);

    private static ReadOnlySpan<Vector<ulong>> Vectors(ReadOnlySpan<ulong> bits) =>
        MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
}
