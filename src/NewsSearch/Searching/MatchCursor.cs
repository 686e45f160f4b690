namespace NewsSearch.Searching;

/// <summary>The documents of a segment that a part of a plan matches, window by window.</summary>
internal abstract class MatchCursor
{
    /// <summary>How many documents it may match: cheaper parts go first.</summary>
    public abstract long Cost { get; }

    /// <summary>Sets <paramref name="bits"/> to the matching documents of a window.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="bits">One bit a document; what stood there before is overwritten.</param>
    public abstract void Match(int windowStart, Span<ulong> bits);

    /// <summary>Sets the bits of documents that match, and leaves the others as they are.</summary>
    /// <remarks>Does what <see cref="Match"/> and an OR do; parts that set bits one by one override it.</remarks>
    public virtual void Unite(int windowStart, Span<ulong> bits)
    {
        Span<ulong> matching = stackalloc ulong[bits.Length];
        Match(windowStart, matching);
        Window.Or(bits, matching);
    }

    /// <summary>Adds the matching documents of a window as candidates without a score.</summary>
    public virtual void Collect(Candidates candidates)
    {
        Span<ulong> matching = stackalloc ulong[candidates.WindowWords];
        Match(candidates.WindowStart, matching);
        candidates.Add(matching, 0);
    }

    /// <summary>Clears the bits of documents that do not match.</summary>
    /// <remarks>
    /// Does what <see cref="Match"/> and an AND do; a part that can test few documents faster than it finds all of
    /// them overrides it.
    /// </remarks>
    /// <returns>Whether any bit is left.</returns>
    public virtual bool Restrict(int windowStart, Span<ulong> bits)
    {
        Span<ulong> matching = stackalloc ulong[bits.Length];
        Match(windowStart, matching);
        return Window.And(bits, matching);
    }

    /// <summary>A document at or after <paramref name="target"/> before which nothing from there on matches.</summary>
    /// <returns><see cref="int.MaxValue"/> where nothing matches any more.</returns>
    public virtual int NextDocument(int target) => target;
}
