namespace NewsSearch.Ingest;

/// <summary>An item that was read.</summary>
/// <param name="File">The file as it was named or found; "-" for standard input.</param>
/// <param name="Line">The line, from 1, or null where a file has one item or is meant as a whole.</param>
/// <param name="Item">The item; it always has an id.</param>
public sealed record ArchiveItem(string File, long? Line, NewsItem Item) : ArchiveEntry(File, Line);
