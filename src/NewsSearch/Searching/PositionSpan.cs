namespace NewsSearch.Searching;

/// <summary>A stretch of words.</summary>
/// <param name="First">The position of its first word.</param>
/// <param name="Last">The position of its last word.</param>
/// <param name="IsJoined">Whether it was put together of parts, so that other words may stand within.</param>
internal readonly record struct PositionSpan(int First, int Last, bool IsJoined = false) : IComparable<PositionSpan>
{
    /// <summary>By first word, then last, then what was put together last.</summary>
    public int CompareTo(PositionSpan other) =>
        First != other.First ? First.CompareTo(other.First)
        : Last != other.Last ? Last.CompareTo(other.Last)
        : IsJoined.CompareTo(other.IsJoined);

    /// <summary>How many words stand between two; −1 where they share one.</summary>
    /// <remarks>What lies between the outermost words of a stretch that was put together has none between.</remarks>
    public int Distance(PositionSpan other) =>
        other.First > Last ? other.First - Last - 1
        : First > other.Last ? First - other.Last - 1
        : Encloses(other) || other.Encloses(this) ? 0
        : -1;

    private bool Encloses(PositionSpan other) => IsJoined && First < other.First && other.Last < Last;
}
