namespace NewsSearch.Ingest;

/// <summary>How the files of an archive are read.</summary>
public enum ArchiveFormat
{
    /// <summary>Each file by what its name and its beginning say.</summary>
    Auto,

    /// <summary>A file is plain text: one article, or several.</summary>
    Text,

    /// <summary>Each line is an item as a JSON object.</summary>
    Ndjson,

    /// <summary>A file is one item as a JSON object, or a list of them.</summary>
    Json,

    /// <summary>A file is a web page with one article.</summary>
    Html,
}
