namespace NewsSearch.Ingest;

/// <summary>The limits of reading archives; messages name the one that was broken.</summary>
public static class ArchiveLimits
{
    /// <summary>The longest line, text file, web page or JSON document in bytes, unpacked: 64 MiB.</summary>
    public const int DocumentBytes = 64 * 1024 * 1024;

    /// <summary>The most elements of one web page: a hundred times those of a long article.</summary>
    public const int PageElements = 1_000_000;

    /// <summary>
    /// The deepest that elements of a web page stand within each other; deeper ones are read as if they stood side by
    /// side there, as browsers do at the same depth.
    /// </summary>
    public const int PageDepth = 512;
}
