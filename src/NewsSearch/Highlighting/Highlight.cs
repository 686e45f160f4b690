namespace NewsSearch.Highlighting;

/// <summary>What matched in an item, ready to be shown.</summary>
/// <param name="TitleSpans">What matched in the title, as offsets into it, ascending, not overlapping.</param>
/// <param name="TitleHtml">The title escaped, with marks; empty unless HTML was wanted.</param>
/// <param name="Snippets">The best passages of the body, in its order.</param>
internal sealed record Highlight(
    IReadOnlyList<TextSpan> TitleSpans, string TitleHtml, IReadOnlyList<Snippet> Snippets)
{
    /// <summary>Nothing to show.</summary>
    public static Highlight Empty { get; } = new([], "", []);
}
