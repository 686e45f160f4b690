namespace NewsSearch;

/// <summary>Which items of an index are gone over again, and what becomes of them.</summary>
public sealed record ReextractOptions
{
    /// <summary>
    /// Also items of this vocabulary, and those that note no extraction: what they lack is filled in. For when the
    /// program itself has become better.
    /// </summary>
    public bool All { get; init; }

    /// <summary>Only counts what would change; nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// How many items are written before a commit makes them durable; 1 or more. What is durable is not gone over
    /// again.
    /// </summary>
    public int CommitItems { get; init; } = 5_000;
}
