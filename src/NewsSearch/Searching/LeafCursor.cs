namespace NewsSearch.Searching;

/// <summary>The documents of a segment that have a word, phrase or pattern, and what it adds to their scores.</summary>
internal abstract class LeafCursor : MatchCursor
{
    /// <summary>No document of the segment gets more from it.</summary>
    public abstract float MaxScore { get; }

    /// <summary>No document of a window gets more from it; 0 where none has it for sure.</summary>
    public abstract float Bound(int windowStart, int windowEnd);

    /// <summary>Adds the documents of a window that get at least so much from it, in ascending order.</summary>
    /// <param name="least">What a document must get; 0 or less takes all.</param>
    /// <param name="candidates">Where they go, and of which window.</param>
    public abstract void Collect(double least, Candidates candidates);

    /// <summary>Adds to the scores of candidates that have it, and drops those that cannot be good enough.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="least">The score that a document needs in the end.</param>
    /// <param name="rest">The most that a document may still get from other leaves.</param>
    /// <param name="isRequired">Whether candidates without it are dropped.</param>
    public abstract void Score(Candidates candidates, double least, double rest, bool isRequired);
}
