namespace NewsSearch.Extraction.Lines;

/// <summary>A line and what it is.</summary>
/// <param name="Line">The line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it is dropped, where its kind means that it is.</param>
internal readonly record struct ClassifiedLine(SourceLine Line, LineKind Kind, string Reason = "")
{
    /// <summary>The text of the line.</summary>
    public string Text => Line.Text;

    /// <summary>What a header says, for <see cref="LineKind.Header"/>.</summary>
    public HeaderLine? Header { get; init; }

    /// <summary>What a byline says, for <see cref="LineKind.Byline"/>.</summary>
    public Byline? Byline { get; init; }
}
