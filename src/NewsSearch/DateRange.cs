namespace NewsSearch;

/// <summary>A range of publication dates, open at an end that is null.</summary>
/// <remarks>
/// Days are included at both ends and mean whole days in <see cref="SearchOptions.TimeZone"/>; calendar dates compare
/// with them as calendar dates. Instants are half-open. Undated items are in no range.
/// </remarks>
public readonly record struct DateRange
{
    /// <summary>From the first day to the last, both included; null leaves an end open.</summary>
    public DateRange(DateOnly? from, DateOnly? to)
    {
        FromDay = from;
        ToDay = to;
    }

    /// <summary>The first day, included.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? ToDay { get; init; }

    /// <summary>The first instant, included.</summary>
    public DateTimeOffset? FromInstant { get; init; }

    /// <summary>The instant before which the range ends.</summary>
    public DateTimeOffset? ToInstant { get; init; }

    /// <summary>From an instant, included, to another, not included; null leaves an end open.</summary>
    public static DateRange Between(DateTimeOffset? from, DateTimeOffset? to) =>
        new() { FromInstant = from, ToInstant = to };
}
