namespace NewsSearch.Searching;

/// <summary>The documents that have any of some terms: what a misspelt word stands for.</summary>
internal sealed class TermsCursor(IReadOnlyList<TermCursor> terms) : LeafCursor
{
    private readonly ulong[] _bits = new ulong[Window.Words];
    private int _windowStart;

    /// <inheritdoc/>
    protected override void LoadWindow(int windowStart) => _windowStart = windowStart;

    /// <inheritdoc/>
    protected override void SetBits(int windowStart, Span<ulong> bits)
    {
        foreach (var term in terms)
        {
            term.Match(_windowStart, _bits);
            Window.Or(bits, _bits);
        }
    }

    /// <inheritdoc/>
    protected override void AddScores(int windowStart, ReadOnlySpan<ulong> hits, Span<double> scores)
    {
        foreach (var term in terms)
        {
            term.Score(_windowStart, hits, scores);
        }
    }
}
