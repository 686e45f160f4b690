using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Postings;

/// <summary>What is done with the frequencies of a block, whole rows of 16 at a time.</summary>
internal static class BlockFrequencies
{
    /// <summary>Adds one to each, as they are stored less one.</summary>
    /// <returns>Whether all are at least one afterwards: none was too large.</returns>
    public static bool AddOne(Span<int> values)
    {
        var least = Vector<int>.One;
        foreach (ref var row in MemoryMarshal.Cast<int, Vector<int>>(values))
        {
            row += Vector<int>.One;
            least = Vector.Min(least, row);
        }

        return Vector.GreaterThanAll(least, Vector<int>.Zero);
    }

    /// <summary>Whether none is negative or greater than its whole.</summary>
    public static bool AreWithin(ReadOnlySpan<int> parts, ReadOnlySpan<int> wholes)
    {
        var left = MemoryMarshal.Cast<int, Vector<uint>>(parts);
        var right = MemoryMarshal.Cast<int, Vector<uint>>(wholes);
        for (int i = 0; i < left.Length; i++)
        {
            if (Vector.GreaterThanAny(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
