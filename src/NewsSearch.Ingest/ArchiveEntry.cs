namespace NewsSearch.Ingest;

/// <summary>What reading an archive yields: an item, one to remove, or something that could not be read.</summary>
/// <param name="File">The file as it was named or found; "-" for standard input.</param>
/// <param name="Line">The line, from 1, or null where a file has one item or is meant as a whole.</param>
public abstract record ArchiveEntry(string File, long? Line)
{
    /// <summary>The file, and the line where there is one, as people write it: "news.ndjson:17".</summary>
    public string Place => Line is { } line ? $"{File}:{line}" : File;
}
