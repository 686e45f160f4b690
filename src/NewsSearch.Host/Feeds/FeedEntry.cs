namespace NewsSearch.Host.Feeds;

/// <summary>An item in a feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>The item.</summary>
    public required NewsItem Item { get; init; }

    /// <summary>Its title, or its id where it has none; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Where people read it: its own address, or else its page here.</summary>
    public required string Link { get; init; }

    /// <summary>The passages that show why it was found, as text.</summary>
    public required string Summary { get; init; }

    /// <summary>The same as HTML with marks.</summary>
    public required string SummaryHtml { get; init; }

    /// <summary>Facet values: field, key and label.</summary>
    public required IReadOnlyList<(string Field, string Key, string Label)> Categories { get; init; }

    /// <summary>The first instant of its date; null where it has none.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it last changed, as far as it says.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Who wrote it, or else who published it; null where neither is known.</summary>
    public string? Author { get; init; }
}
