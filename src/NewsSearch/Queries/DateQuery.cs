namespace NewsSearch.Queries;

/// <summary>Items published between two bounds; null leaves an end open.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal sealed record DateQuery(DateBound? From, DateBound? To) : Query
{
    /// <summary>The range that is meant on the day of a search.</summary>
    /// <param name="now">The moment of the search.</param>
    /// <param name="zone">The zone in which days begin.</param>
    public DateRange Resolve(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return new()
        {
            FromDay = Day(From, today),
            ToDay = Day(To, today),
            FromInstant = Instant(From, now),
            ToInstant = Instant(To, now),
        };
    }

    private static DateTimeOffset? Instant(DateBound? bound, DateTimeOffset now) => bound switch
    {
        DateBound.Moment moment => moment.Instant,
        DateBound.HoursAgo ago => new(
            Math.Clamp(now.UtcTicks - (ago.Hours * TimeSpan.TicksPerHour), 0, DateTime.MaxValue.Ticks), TimeSpan.Zero),
        _ => null,
    };

    private static DateOnly? Day(DateBound? bound, DateOnly today) => bound switch
    {
        DateBound.Calendar calendar => calendar.Day,
        DateBound.DaysAgo ago => DateOnly.FromDayNumber(
            Math.Clamp(today.DayNumber - ago.Days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)),
        _ => null,
    };
}
