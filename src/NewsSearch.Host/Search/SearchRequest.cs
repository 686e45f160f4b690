namespace NewsSearch.Host.Search;

/// <summary>A search as it was asked for, read and checked.</summary>
internal sealed record SearchRequest
{
    /// <summary>The query as it was written.</summary>
    public required string Text { get; init; }

    /// <summary>The query as it was read.</summary>
    public required NewsQuery Query { get; init; }

    /// <summary>All else that the library is asked for.</summary>
    public required SearchOptions Options { get; init; }

    /// <summary>The parameters as given, for links.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary>The route that answers it, for links.</summary>
    public string Path { get; init; } = "/v1/search";

    /// <summary>The page, from 1; null where none was asked for.</summary>
    public int? Page { get; init; }

    /// <summary>The members of items to give, or null for the usual ones.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Whether warnings are errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether the filter was reckoned from the clock, so that a cursor has to bring it along.</summary>
    public bool PinsClock { get; init; }

    /// <summary>Whether the answer depends on the clock.</summary>
    public bool UsesClock => PinsClock || Options.Recency is not null || Text.Contains(':', StringComparison.Ordinal);
}
