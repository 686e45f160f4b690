using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>One article of a raw text: what was kept of it and what its surrounding lines said.</summary>
internal sealed record ArticleText
{
    /// <summary>The headline, or null where the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The paragraphs, separated by line feeds.</summary>
    public required string Body { get; init; }

    /// <summary>What its header lines said, in order.</summary>
    public IReadOnlyList<HeaderLine> Headers { get; init; } = [];

    /// <summary>What its lines of publication said, in order.</summary>
    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    /// <summary>The offset in the body at which the story begins behind the dateline, if that opens the body.</summary>
    public int StoryStart { get; init; }

    /// <summary>The dateline that opens the first paragraph that has one.</summary>
    public Dateline? Dateline { get; init; }
}
