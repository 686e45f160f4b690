namespace NewsSearch;

/// <summary>What became of the items that were gone over.</summary>
public sealed record ReextractResult
{
    /// <summary>Items whose facets were read again.</summary>
    public long Examined { get; init; }

    /// <summary>Those of them with other facets or mentions than before.</summary>
    public long Changed { get; init; }

    /// <summary>Items that the same vocabulary had filled already.</summary>
    public long Current { get; init; }

    /// <summary>Items that note no extraction, and were left as they are.</summary>
    public long Given { get; init; }

    /// <summary>Items that could not be written in their new form, and stay as they are.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>The version of the vocabulary.</summary>
    public string Vocabulary { get; init; } = "";
}
