namespace NewsSearch;

/// <summary>What a backup holds and what making it took.</summary>
public sealed record NewsBackup
{
    /// <summary>How many items it has.</summary>
    public long Items { get; init; }

    /// <summary>The state of the index that it is.</summary>
    public long Generation { get; init; }

    /// <summary>How many files it has.</summary>
    public int Files { get; init; }

    /// <summary>The size of its segments in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>How many files were copied; the others were there already and intact.</summary>
    public int CopiedFiles { get; init; }

    /// <summary>How many bytes were copied.</summary>
    public long CopiedBytes { get; init; }
}
