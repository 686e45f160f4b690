namespace NewsSearch.Searching;

/// <summary>The order of hits across segments.</summary>
internal static class HitOrder
{
    /// <summary>Negative if the first comes before the second.</summary>
    public static int Compare(SortOrder order, in FoundDocument left, in FoundDocument right)
    {
        int result = Compare(order, left.Score, left.Seconds, right.Score, right.Seconds);
        if (result != 0)
        {
            return result;
        }

        // Of one date, documents of a segment are numbered in the order of their ids.
        return ReferenceEquals(left.Segment, right.Segment)
            ? left.Document.CompareTo(right.Document)
            : left.Id.SequenceCompareTo(right.Id);
    }

    /// <summary>Whether a document comes after a place in the order.</summary>
    public static bool IsAfter(SortOrder order, in FoundDocument document, SortPoint point)
    {
        int result = Compare(order, point.Score, point.Seconds, document.Score, document.Seconds);
        return result != 0 ? result < 0 : point.Id.AsSpan().SequenceCompareTo(document.Id) < 0;
    }

    private static int Compare(SortOrder order, float leftScore, long leftSeconds, float rightScore, long rightSeconds)
    {
        switch (order)
        {
            case SortOrder.Relevance when leftScore != rightScore:
                return rightScore.CompareTo(leftScore);
            case SortOrder.Oldest:
                // Undated documents carry the least number and come last all the same.
                bool leftUndated = leftSeconds == long.MinValue, rightUndated = rightSeconds == long.MinValue;
                return leftUndated != rightUndated
                    ? leftUndated.CompareTo(rightUndated)
                    : leftSeconds.CompareTo(rightSeconds);
            default:
                return rightSeconds.CompareTo(leftSeconds);
        }
    }
}
