namespace NewsSearch.Ingest;

/// <summary>The limits of reading archives; messages name the one that was broken.</summary>
public static class ArchiveLimits
{
    /// <summary>The longest line, text file, web page or JSON document in bytes, unpacked: 64 MiB.</summary>
    public const int DocumentBytes = 64 * 1024 * 1024;

    /// <summary>The most elements of one web page; long articles with all their chrome have some thousands.</summary>
    public const int PageElements = 300_000;

    /// <summary>
    /// How deep the elements of a web page are read within each other; deeper ones, which forgotten end tags make, are
    /// read as if they stood beside each other, so that no text is lost.
    /// </summary>
    public const int PageDepth = 128;
}
