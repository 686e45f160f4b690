namespace NewsSearch.Searching;

/// <summary>The documents of a segment that a part of a plan matches, window by window.</summary>
internal abstract class MatchCursor
{
    /// <summary>
    /// Sets <paramref name="bits"/> to the matching documents of a window; windows come in ascending order.
    /// </summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="bits">One bit a document; what stood there before is overwritten.</param>
    public abstract void Match(int windowStart, Span<ulong> bits);
}
