namespace NewsSearch.Extraction.Ministers;

/// <summary>A word of a text.</summary>
/// <param name="Start">Its offset in the text as it was given, in UTF-16 units.</param>
/// <param name="End">The offset behind it; a possessive ending is left out.</param>
/// <param name="After">
/// The first sign behind it and its possessive ending that is no blank: a blank where the next word follows at once, a
/// line feed at the end of a paragraph, NUL at the end of the text.
/// </param>
/// <param name="IsPossessive">Whether it ends in 's or s'.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
internal readonly record struct Word(int Start, int End, char After, bool IsPossessive, bool IsCapital)
{
    /// <summary>Its offset in the text without what has no width.</summary>
    public required int PlainStart { get; init; }

    /// <summary>The offset behind it in the text without what has no width.</summary>
    public required int PlainEnd { get; init; }
}
