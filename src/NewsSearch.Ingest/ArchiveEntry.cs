namespace NewsSearch.Ingest;

/// <summary>What reading an archive yields: an item, one to remove, or something that could not be read.</summary>
/// <param name="File">The file as it was named or found; "-" for standard input.</param>
/// <param name="Line">The line, from 1, or null where a file has one item or is meant as a whole.</param>
public abstract record ArchiveEntry(string File, long? Line)
{
    /// <summary>
    /// What stands there in the file and is in no item, and why, where <see cref="ArchiveOptions.Explain"/> asks for
    /// it; what belongs to no item is with the first of a text and with the last of any other file.
    /// </summary>
    public IReadOnlyList<DroppedLine> Dropped { get; init; } = [];

    /// <summary>The file, and the line where there is one, as people write it: "news.ndjson:17".</summary>
    public string Place => Line is { } line ? $"{File}:{line}" : File;
}
