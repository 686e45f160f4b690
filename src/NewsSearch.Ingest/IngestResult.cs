namespace NewsSearch.Ingest;

/// <summary>What became of an archive that was read into an index.</summary>
public sealed record IngestResult
{
    /// <summary>The most problems that are kept; further ones are only counted.</summary>
    public const int MaxProblems = 1_000;

    /// <summary>How many items are in the index now: new ones and replaced ones.</summary>
    public long Indexed { get; init; }

    /// <summary>How many of them replaced an item of the same id.</summary>
    public long Replaced { get; init; }

    /// <summary>How many items were removed, as their publishers took them back.</summary>
    public long Deleted { get; init; }

    /// <summary>How many files, lines or items were left out.</summary>
    public long Failed { get; init; }

    /// <summary>How many were taken with a warning.</summary>
    public long Warned { get; init; }

    /// <summary>What was wrong and where, the first <see cref="MaxProblems"/>.</summary>
    public IReadOnlyList<ArchiveProblem> Problems { get; init; } = [];
}
