namespace NewsSearch.Analysis;

/// <summary>The terms under which an index keeps where sentences and paragraphs of bodies begin.</summary>
/// <remarks>
/// Their positions are those of the first word of each sentence or paragraph but the first. Control characters are part
/// of no word, so no text makes these terms. They count for no length.
/// </remarks>
internal static class BreakTerms
{
    /// <summary>Where sentences begin.</summary>
    public static ReadOnlySpan<byte> Sentence => [1];

    /// <summary>Where paragraphs begin.</summary>
    public static ReadOnlySpan<byte> Paragraph => [2];
}
