using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsSearch.Postings;

namespace NewsSearch.Searching;

/// <summary>Finds documents in which two words stand at a distance from each other.</summary>
internal static class AdjacentPositions
{
    /// <summary>Keeps the documents in which the second word stands somewhere so far behind the first.</summary>
    /// <param name="documents">The numbers of the documents in the lists.</param>
    /// <param name="first">Where the first word stands; the rarer of the two.</param>
    /// <param name="second">Where the second word stands.</param>
    /// <param name="distance">By how many positions; less than 0 where it stands before.</param>
    /// <returns>How many there are.</returns>
    public static int Keep(Span<int> documents, PositionLists first, PositionLists second, int distance)
    {
        ReadOnlySpan<int> firstGaps = first.Gaps, firstStarts = first.Starts, firstLengths = first.Lengths;
        ReadOnlySpan<int> secondGaps = second.Gaps, secondStarts = second.Starts, secondLengths = second.Lengths;
        int kept = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            int document = documents[i], length = secondLengths[document];
            var left = firstGaps.Slice(firstStarts[document], firstLengths[document]);
            bool has = length <= PositionLists.Readable && Vector256.IsHardwareAccelerated
                ? Meets(left, secondGaps.Slice(secondStarts[document], PositionLists.Readable), length, distance)
                : Meets(left, secondGaps.Slice(secondStarts[document], length), distance);

            // Written first and counted if it stays: no branch to guess wrong.
            documents[kept] = document;
            kept += has ? 1 : 0;
        }

        return kept;
    }

    /// <summary>Each position of the first word is compared with all of the second at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Meets(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int length, int distance)
    {
        // From gaps to positions: each takes what stands one place before it, then two, then four.
        var positions = Vector256.Create(second);
        positions += Vector256.Shuffle(positions, Vector256.Create(-1, 0, 1, 2, 3, 4, 5, 6));
        positions += Vector256.Shuffle(positions, Vector256.Create(-1, -1, 0, 1, 2, 3, 4, 5));
        positions += Vector256.Shuffle(positions, Vector256.Create(-1, -1, -1, -1, 0, 1, 2, 3));
        var met = Vector256<int>.Zero;
        int wanted = distance;
        foreach (int gap in first)
        {
            wanted += gap;
            met |= Vector256.Equals(positions, Vector256.Create(wanted));
        }

        // What stands behind a short list is another document's.
        met &= Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(length));
        return met != Vector256<int>.Zero;
    }

    private static bool Meets(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int distance)
    {
        int left = 0, right = 0, wanted = first[0] + distance, position = second[0];
        while (wanted != position)
        {
            if (wanted < position)
            {
                if (++left == first.Length)
                {
                    return false;
                }

                wanted += first[left];
            }
            else
            {
                if (++right == second.Length)
                {
                    return false;
                }

                position += second[right];
            }
        }

        return true;
    }
}
