namespace NewsSearch.Benchmarks.Growth;

/// <summary>What a search gives beside the ten best items.</summary>
internal enum GrowthMode
{
    /// <summary>Nothing.</summary>
    Top10,

    /// <summary>How many items match.</summary>
    Count,

    /// <summary>Beside that the ten most frequent values of three facet fields.</summary>
    Facets,

    /// <summary>Marked titles and snippets.</summary>
    Highlights,
}
