namespace NewsSearch;

/// <summary>What verifying an index has found.</summary>
public sealed record VerificationReport
{
    /// <summary>Every file of every commit that the index keeps, by name.</summary>
    public IReadOnlyList<VerifiedFile> Files { get; init; } = [];

    /// <summary>The manifest of the newest commit.</summary>
    public string Newest { get; init; } = "";

    /// <summary>The manifest of the newest commit that is intact with all its files, or null where none is.</summary>
    public string? NewestIntact { get; init; }

    /// <summary>The manifests of the commits that rolling back loses, newest first; none where all is well.</summary>
    public IReadOnlyList<string> LostCommits { get; init; } = [];

    /// <summary>How many items the newest commit has, or null where its damage hides that.</summary>
    public long? Items { get; init; }

    /// <summary>How many items the newest intact commit has, or null where there is none.</summary>
    public long? IntactItems { get; init; }

    /// <summary>Whether the index was rolled back to <see cref="NewestIntact"/>.</summary>
    public bool RolledBack { get; init; }

    /// <summary>Whether the newest commit is intact with all its files.</summary>
    public bool IsIntact => Newest == NewestIntact;
}
