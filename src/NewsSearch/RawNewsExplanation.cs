namespace NewsSearch;

/// <summary>The items of a raw text, and every line that went into none of them.</summary>
/// <param name="Items">The items.</param>
/// <param name="Dropped">The dropped lines, in the order of the text; lines of publication are among them.</param>
public sealed record RawNewsExplanation(IReadOnlyList<NewsItem> Items, IReadOnlyList<DroppedLine> Dropped);
