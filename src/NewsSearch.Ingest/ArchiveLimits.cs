namespace NewsSearch.Ingest;

/// <summary>The limits of reading archives; messages name the one that was broken.</summary>
public static class ArchiveLimits
{
    /// <summary>The longest line, text file or JSON document in bytes, unpacked: 64 MiB.</summary>
    public const int DocumentBytes = 64 * 1024 * 1024;
}
