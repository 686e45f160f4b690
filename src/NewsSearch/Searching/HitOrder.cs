using System.Runtime.CompilerServices;

namespace NewsSearch.Searching;

/// <summary>The order of hits by what all segments have alike: score and date.</summary>
internal static class HitOrder
{
    /// <summary>Negative if the first comes before the second, 0 if their ids decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare(SortOrder order, float leftScore, long leftSeconds, float rightScore, long rightSeconds)
    {
        if (order == SortOrder.Relevance && leftScore != rightScore)
        {
            return leftScore > rightScore ? -1 : 1;
        }

        if (leftSeconds == rightSeconds)
        {
            return 0;
        }

        // Undated documents carry the least number and come last in every order.
        bool isLater = order == SortOrder.Oldest && leftSeconds != long.MinValue && rightSeconds != long.MinValue;
        return leftSeconds > rightSeconds == isLater ? 1 : -1;
    }

    /// <summary>Whether a document comes after a place in the order.</summary>
    public static bool IsAfter(SortOrder order, in FoundDocument document, SortPoint point)
    {
        int result = Compare(order, point.Score, point.Seconds, document.Score, document.Seconds);
        return result != 0 ? result < 0 : point.Id.AsSpan().SequenceCompareTo(document.Id) < 0;
    }
}
