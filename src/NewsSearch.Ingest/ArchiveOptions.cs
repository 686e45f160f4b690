namespace NewsSearch.Ingest;

/// <summary>How an archive is read.</summary>
public sealed record ArchiveOptions
{
    /// <summary>How files are read.</summary>
    public ArchiveFormat Format { get; init; } = ArchiveFormat.Auto;

    /// <summary>Which members of structured items extraction fills in; text is always extracted.</summary>
    public ExtractMode Extract { get; init; } = ExtractMode.Missing;

    /// <summary>
    /// The vocabulary, reference date and source for extraction; its id is that of the first item of standard input,
    /// whatever it calls itself.
    /// </summary>
    public ExtractionOptions Extraction { get; init; } = new();

    /// <summary>
    /// Whether entries say what was left out of them (<see cref="ArchiveEntry.Dropped"/>); pages take some 5 % longer.
    /// </summary>
    public bool Explain { get; init; }

    /// <summary>
    /// Which files are read, by their full paths; null reads all that the named paths hold, and then a folder without
    /// files is a problem.
    /// </summary>
    public Func<string, bool>? Accepts { get; init; }

    /// <summary>What "-" reads; null takes the process's standard input.</summary>
    public Stream? StandardInput { get; init; }
}
