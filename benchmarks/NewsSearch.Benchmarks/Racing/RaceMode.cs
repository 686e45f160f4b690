namespace NewsSearch.Benchmarks.Racing;

/// <summary>What a query of a race has to give.</summary>
internal enum RaceMode
{
    /// <summary>The ids of the ten best.</summary>
    Top10,

    /// <summary>The ids of the ten best and how many items match.</summary>
    Count,

    /// <summary>Beside that the ten most frequent values of three facet fields.</summary>
    Facet,

    /// <summary>The ten best with marked titles and snippets.</summary>
    Hl,
}
