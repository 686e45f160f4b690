namespace NewsSearch;

/// <summary>What to find beside the query's words, and what to give back.</summary>
public sealed record SearchOptions
{
    /// <summary>The largest <see cref="Take"/>.</summary>
    public const int MaxTake = 1_000;

    /// <summary>The largest <see cref="Skip"/> plus <see cref="Take"/>; go further with <see cref="Cursor"/>.</summary>
    public const int MaxWindow = 10_000;

    /// <summary>What words side by side mean. Applies where the query is given as text.</summary>
    public MatchMode Match { get; init; } = MatchMode.All;

    /// <summary>Only items published in this range.</summary>
    public DateRange? Published { get; init; }

    /// <summary>Only items with these values: OR within a field, AND across fields.</summary>
    /// <remarks>
    /// Case does not count in names of fields; an unknown one finds nothing and is warned of. These and those of
    /// <see cref="Exclude"/> have at most <see cref="NewsLimits.FilterValues"/> values.
    /// </remarks>
    public IDictionary<string, IReadOnlyList<string>> Facets { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>No items with any of these values.</summary>
    public IDictionary<string, IReadOnlyList<string>> Exclude { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Only undated items.</summary>
    public bool MissingDate { get; init; }

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>How many hits to give, 0 to <see cref="MaxTake"/>.</summary>
    public int Take { get; init; } = 20;

    /// <summary>How many hits to leave out first.</summary>
    public int Skip { get; init; }

    /// <summary>
    /// Goes on after the page whose <see cref="NewsResults.Cursor"/> this is; not together with Skip.
    /// </summary>
    public string? Cursor { get; init; }

    /// <summary>The fields to count values of; an unknown one has none and is warned of.</summary>
    public IReadOnlyList<string> FacetFields { get; init; } = [];

    /// <summary>Whether spellings of one minister's name count and are found as one value.</summary>
    public PeopleMode People { get; init; } = PeopleMode.Linked;

    /// <summary>How many values of a field to list, 0 to 1000.</summary>
    public int FacetSize { get; init; } = 10;

    /// <summary>
    /// What a word of a value's key or label must begin with to be listed, or an alias of it; empty lists all. Case,
    /// accents, spaces and punctuation do not count.
    /// </summary>
    public string FacetPrefix { get; init; } = "";

    /// <summary>The width of the timeline's buckets.</summary>
    public TimelineInterval Timeline { get; init; } = TimelineInterval.None;

    /// <summary>The zone in which days begin.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>In which form matches are shown.</summary>
    public HighlightMode Highlight { get; init; } = HighlightMode.Html;

    /// <summary>How many snippets an item gets, 0 to 10.</summary>
    public int Snippets { get; init; } = 2;

    /// <summary>The aim for a snippet's length in UTF-16 units, 20 to 1000.</summary>
    public int SnippetLength { get; init; } = 160;

    /// <summary>
    /// The age at which a score has halved; null leaves scores alone. After some 150 half-lives it is 0.
    /// </summary>
    public TimeSpan? Recency { get; init; }

    /// <summary>Whether hits say what their scores are made of; only where they are sorted by relevance.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether a search that finds next to nothing looks for a close query that finds more.</summary>
    public bool Suggest { get; init; } = true;

    /// <summary>The moment that relative dates and recency count from; null takes the index's clock.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether of several copies of one text that match only the fullest is given.</summary>
    /// <remarks>
    /// Hits carry <see cref="NewsHit.Duplicates"/> then; the total, facets and the timeline count what is given, and
    /// <see cref="NewsResults.TotalItems"/> all that match. In a field that is filtered by, texts of which no copy has
    /// the values asked for count for their fullest copy. Copies share three quarters of their runs of five words,
    /// and their titles and leads give no different figures; of notices of fewer than 30 words the titles must be
    /// alike, too, and texts of less than five words have no copies. What is likely to be a copy is known from
    /// indexing, but for an index like Lucene's (<see cref="Similarity.Lucene8"/>), of which the first such search
    /// reads all items.
    /// </remarks>
    public bool CollapseDuplicates { get; init; }

    /// <summary>Whether hits are counted.</summary>
    public TotalMode Total { get; init; } = TotalMode.Exact;
}
