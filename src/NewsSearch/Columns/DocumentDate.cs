namespace NewsSearch.Columns;

/// <summary>The date of a document as the engine orders and filters by it.</summary>
/// <param name="Seconds">Seconds since 1970-01-01 UTC of the first instant that the date stands for.</param>
/// <param name="IsCalendar">Whether it is a day, month or year, which compares as such, whatever the zone.</param>
internal readonly record struct DocumentDate(long Seconds, bool IsCalendar)
{
    /// <summary>No date: behind all others in newest-first order.</summary>
    public static DocumentDate Undated => new(long.MinValue, false);

    /// <summary>Whether there is a date.</summary>
    public bool IsDated => Seconds != long.MinValue;

    /// <summary>The engine's form of a date.</summary>
    public static DocumentDate From(NewsDate? date) => date is { } known
        ? new(known.Instant.ToUnixTimeSeconds(), known.Precision != DatePrecision.Minute)
        : Undated;
}
