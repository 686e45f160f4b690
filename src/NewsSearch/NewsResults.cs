namespace NewsSearch;

/// <summary>What a search found.</summary>
public sealed record NewsResults
{
    /// <summary>The hits of this page, in order.</summary>
    public IReadOnlyList<NewsHit> Hits { get; init; } = [];

    /// <summary>How many items match in all; the same on every page. Null with <see cref="TotalMode.None"/>.</summary>
    /// <remarks>With <see cref="SearchOptions.CollapseDuplicates"/>, copies of one text count once.</remarks>
    public long? Total { get; init; }

    /// <summary>How many items match, copies included; null unless
    /// <see cref="SearchOptions.CollapseDuplicates"/> is set and hits are counted.</summary>
    public long? TotalItems { get; init; }

    /// <summary>One entry for each of <see cref="SearchOptions.FacetFields"/>, in that order, by the name that the
    /// field has in the index.</summary>
    public IReadOnlyList<FacetResult> Facets { get; init; } = [];

    /// <summary>The timeline, if asked for.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>What could not be taken as written.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; init; } = [];

    /// <summary>The query as it was understood, with all brackets; it parses to the same query.</summary>
    public string Parsed { get; init; } = "";

    /// <summary>Goes on after this page; null where there is nothing more.</summary>
    public string? Cursor { get; init; }

    /// <summary>
    /// A close query that finds much more, where this one finds two items or fewer and counts them; null for none.
    /// </summary>
    public QuerySuggestion? Suggestion { get; init; }

    /// <summary>The state of the index that was searched; grows with every refresh that changed something.</summary>
    public long Generation { get; init; }

    /// <summary>The <see cref="INewsIndex.PeopleVersion"/> by which ministers' names were linked.</summary>
    public long PeopleVersion { get; init; }

    /// <summary>The moment that relative dates and recency counted from.</summary>
    public DateTimeOffset Now { get; init; }
}
