namespace NewsSearch.Ingest;

/// <summary>An item that its publisher took back: it is to be removed from an index.</summary>
/// <param name="File">The file as it was named or found; "-" for standard input.</param>
/// <param name="Line">The line, from 1, or null where a file has one item or is meant as a whole.</param>
/// <param name="Id">The id of the item.</param>
public sealed record ArchiveDeletion(string File, long? Line, string Id) : ArchiveEntry(File, Line);
