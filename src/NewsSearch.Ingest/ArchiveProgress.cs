namespace NewsSearch.Ingest;

/// <summary>How far reading an archive has come.</summary>
/// <param name="FilesDone">How many files are read.</param>
/// <param name="FilesTotal">How many there are.</param>
/// <param name="BytesDone">How many bytes are read, as they lie on the disk.</param>
/// <param name="BytesTotal">How many there are; what comes from standard input is not counted.</param>
/// <param name="Items">How many items were read.</param>
public readonly record struct ArchiveProgress(
    int FilesDone, int FilesTotal, long BytesDone, long BytesTotal, long Items)
{
    /// <summary>How many items are to be removed.</summary>
    public long Deletions { get; init; }

    /// <summary>The part that is done, 0 to 1; null where the total is not known.</summary>
    public double? Share => BytesTotal > 0 ? Math.Min(1d, (double)BytesDone / BytesTotal) : null;
}
