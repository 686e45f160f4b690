namespace NewsSearch.Ingest.Files;

/// <summary>A file to read.</summary>
/// <param name="Path">Where it is; "-" for standard input.</param>
/// <param name="Id">The path relative to the named one, with "/": the id of an item without its own; null for
/// standard input.</param>
/// <param name="Bytes">Its length on the disk.</param>
internal sealed record ArchiveFile(string Path, string? Id, long Bytes);
