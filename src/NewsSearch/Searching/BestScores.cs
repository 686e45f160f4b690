using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Searching;

/// <summary>Tells what the best of many scores have at least, before a heap of the best is full.</summary>
/// <remarks>
/// Each score belongs to one of as many groups as a few vectors have places. The best scores of the groups belong to
/// different documents, so as many documents reach the n-th best of them; most of the best ones are the best of theirs,
/// so it is close to the n-th best of all.
/// </remarks>
internal static class BestScores
{
    private const int Groups = 32;

    // Of fewer scores, or for more of the groups, nearly all would be let through.
    private const int LeastGrouped = 2 * Groups;
    private const int MostSought = 3 * Groups / 4;

    // More scores would say little more.
    private const int MostLookedAt = 8 * Groups;

    /// <summary>A score that at least so many have; negative infinity where none is at hand.</summary>
    /// <typeparam name="T">Single or double precision.</typeparam>
    /// <param name="scores">The scores.</param>
    /// <param name="count">How many are sought.</param>
    public static T ReachedBy<T>(ReadOnlySpan<T> scores, int count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (count is < 1 or > MostSought || scores.Length < LeastGrouped)
        {
            return T.NegativeInfinity;
        }

        Span<T> best = stackalloc T[Groups];
        FindBest(scores[..Math.Min(scores.Length, MostLookedAt)], best);
        var rows = MemoryMarshal.Cast<T, Vector256<T>>(best);
        var reached = T.PositiveInfinity;
        foreach (var score in best)
        {
            int better = 0;
            foreach (ref readonly var row in rows)
            {
                var isBetter = Vector256.GreaterThan(row, Vector256.Create(score));
                better += BitOperations.PopCount(isBetter.ExtractMostSignificantBits());
            }

            reached = better < count && score < reached ? score : reached;
        }

        return reached;
    }

    private static void FindBest<T>(ReadOnlySpan<T> scores, Span<T> best)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        scores[..Groups].CopyTo(best);
        int whole = scores.Length - (scores.Length % Groups);
        var to = MemoryMarshal.Cast<T, Vector256<T>>(best);
        for (int i = Groups; i < whole; i += Groups)
        {
            var from = MemoryMarshal.Cast<T, Vector256<T>>(scores.Slice(i, Groups));
            for (int row = 0; row < to.Length; row++)
            {
                to[row] = Vector256.ConditionalSelect(Vector256.GreaterThan(from[row], to[row]), from[row], to[row]);
            }
        }

        for (int i = whole; i < scores.Length; i++)
        {
            best[i - whole] = scores[i] > best[i - whole] ? scores[i] : best[i - whole];
        }
    }
}
