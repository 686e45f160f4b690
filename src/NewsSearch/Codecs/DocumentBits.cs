using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Codecs;

/// <summary>Numbers as bits in words of 64, lowest first.</summary>
internal static class DocumentBits
{
    /// <summary>How many bits are set.</summary>
    public static int Count(ReadOnlySpan<byte> words)
    {
        // In whatever order the bytes of a word stand.
        int count = 0;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(words))
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Writes the numbers of the bits that are set, as many as there is room for.</summary>
    /// <param name="words">The bits.</param>
    /// <param name="first">The number of the first bit.</param>
    /// <param name="numbers">As many as <see cref="Count"/> says.</param>
    public static void Decode(ReadOnlySpan<byte> words, int first, Span<int> numbers)
    {
        int count = 0;
        for (; words.Length >= 8; words = words[8..], first += 64)
        {
            for (ulong left = BinaryPrimitives.ReadUInt64LittleEndian(words); left != 0; left &= left - 1)
            {
                numbers[count++] = first + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    /// <summary>Sets the bits of ascending numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="first">The number of the first bit.</param>
    /// <param name="words">Room for them, all zero.</param>
    public static void Encode(ReadOnlySpan<int> numbers, int first, Span<byte> words)
    {
        foreach (int number in numbers)
        {
            words[(number - first) >> 3] |= (byte)(1 << (number & 7));
        }
    }
}
