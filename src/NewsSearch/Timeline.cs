namespace NewsSearch;

/// <summary>How many matching items were published when.</summary>
public sealed record Timeline
{
    /// <summary>The width of the buckets: never Auto or None.</summary>
    public TimelineInterval Interval { get; init; }

    /// <summary>The zone in which buckets begin, as an IANA id.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>How many matching items are undated.</summary>
    public long Missing { get; init; }

    /// <summary>Ascending; those without items inside the range are there too.</summary>
    public IReadOnlyList<TimelineBucket> Buckets { get; init; } = [];
}
