namespace NewsSearch.Host.Feeds;

/// <summary>A page of a search as feeds show it, whatever their form.</summary>
internal sealed record Feed
{
    /// <summary>What people read above it.</summary>
    public required string Title { get; init; }

    /// <summary>The query's text.</summary>
    public required string Query { get; init; }

    /// <summary>The same for the same search, wherever the server listens.</summary>
    public required string Id { get; init; }

    /// <summary>Scheme, host and port, without a slash behind them.</summary>
    public required string Origin { get; init; }

    /// <summary>Where this page of the feed is.</summary>
    public required string Self { get; init; }

    /// <summary>The same search as a page for people.</summary>
    public required string Page { get; init; }

    /// <summary>Where the feed goes on; null at its end.</summary>
    public string? Next { get; init; }

    /// <summary>The time of the newest change in it.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>How many items the search finds.</summary>
    public long Total { get; init; }

    /// <summary>The place of the first entry among all, from 1; null where a cursor led here.</summary>
    public int? StartIndex { get; init; }

    /// <summary>How many entries a page has at most.</summary>
    public int ItemsPerPage { get; init; }

    /// <summary>The entries, newest first.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}
