namespace NewsSearch;

/// <summary>An item that was found.</summary>
public sealed record NewsHit
{
    /// <summary>The item as it is stored.</summary>
    public required NewsItem Item { get; init; }

    /// <summary>The score; null unless sorted by relevance.</summary>
    public double? Score { get; init; }

    /// <summary>What the score is made of; null unless <see cref="SearchOptions.Explain"/> asks for it.</summary>
    public ScoreExplanation? Explanation { get; init; }

    /// <summary>What it stands for, with <see cref="SearchOptions.CollapseDuplicates"/>; else null.</summary>
    public NewsDuplicates? Duplicates { get; init; }

    /// <summary>What matched in the title, as offsets into it.</summary>
    public IReadOnlyList<TextSpan> TitleSpans { get; init; } = [];

    /// <summary>The title escaped for HTML, with marks.</summary>
    public string TitleHtml { get; init; } = "";

    /// <summary>
    /// The passages that show best why it was found: at least one, if any are asked for; an empty one without a body.
    /// </summary>
    public IReadOnlyList<Snippet> Snippets { get; init; } = [];
}
