namespace NewsSearch.Ingest;

/// <summary>An item that was read.</summary>
/// <param name="File">The file as it was named or found; "-" for standard input.</param>
/// <param name="Line">The line, from 1, or null where a file has one item or is meant as a whole.</param>
/// <param name="Item">The item; it always has an id.</param>
public sealed record ArchiveItem(string File, long? Line, NewsItem Item) : ArchiveEntry(File, Line)
{
    /// <summary>
    /// The lines of a plain text that went into none of its items, with the first of them; the parts of a page that are
    /// not in its item.
    /// </summary>
    public IReadOnlyList<DroppedLine> Dropped { get; init; } = [];
}
