namespace NewsSearch.Ingest;

/// <summary>How the files of an archive are read.</summary>
public enum ArchiveFormat
{
    /// <summary>Each file by what its name and its beginning say.</summary>
    Auto,

    /// <summary>A file is plain text: one article, or several.</summary>
    Text,

    /// <summary>A file is a web page with one article.</summary>
    Html,

    /// <summary>A file is a feed, RSS or Atom, with an item in each entry.</summary>
    Rss,

    /// <summary>A file has news objects of IPTC's ninjs, 1.x to 3.x: one, a list, or one on each line.</summary>
    Ninjs,

    /// <summary>A file has articles of schema.org as JSON-LD.</summary>
    Jsonld,

    /// <summary>A file is a table with a header, separated by comma, semicolon or tab.</summary>
    Csv,

    /// <summary>Each line is an item as a JSON object.</summary>
    Ndjson,

    /// <summary>
    /// A file is one item as a JSON object, or a list of them; news objects and JSON-LD tell themselves.
    /// </summary>
    Json,
}
