namespace NewsSearch;

/// <summary>Whether hits are counted.</summary>
public enum TotalMode
{
    /// <summary>The exact number of matching items.</summary>
    Exact,

    /// <summary>No count: <see cref="NewsResults.Total"/> is null.</summary>
    None,
}
