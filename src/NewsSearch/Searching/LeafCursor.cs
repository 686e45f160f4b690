namespace NewsSearch.Searching;

/// <summary>The documents of a segment that have a word, phrase or pattern, and what it adds to their scores.</summary>
internal abstract class LeafCursor : MatchCursor
{
    private int _loaded = -1;

    /// <inheritdoc/>
    public sealed override void Match(int windowStart, Span<ulong> bits)
    {
        Load(windowStart);
        bits.Clear();
        SetBits(windowStart, bits);
    }

    /// <summary>Adds to the scores of the documents of a window that are hits and have the leaf.</summary>
    public void Score(int windowStart, ReadOnlySpan<ulong> hits, Span<double> scores)
    {
        Load(windowStart);
        AddScores(windowStart, hits, scores);
    }

    /// <summary>Reads the postings of a window, once for matching and scoring together.</summary>
    protected abstract void LoadWindow(int windowStart);

    /// <summary>Sets the bits of the documents of the loaded window.</summary>
    protected abstract void SetBits(int windowStart, Span<ulong> bits);

    /// <summary>Adds to the scores of hits of the loaded window.</summary>
    protected abstract void AddScores(int windowStart, ReadOnlySpan<ulong> hits, Span<double> scores);

    private void Load(int windowStart)
    {
        if (_loaded != windowStart)
        {
            _loaded = windowStart;
            LoadWindow(windowStart);
        }
    }
}
