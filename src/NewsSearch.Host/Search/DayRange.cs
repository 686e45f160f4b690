namespace NewsSearch.Host.Search;

/// <summary>Makes a range of publication dates of bounds that are days, months, years or moments.</summary>
internal static class DayRange
{
    /// <summary>The range; a bound without a time has all its days, one without an offset is in the zone.</summary>
    public static DateRange Of(NewsDate? from, NewsDate? to, TimeZoneInfo zone)
    {
        var range = default(DateRange);
        if (from is { } first)
        {
            range = first.Precision == DatePrecision.Minute
                ? range with { FromInstant = Instant(first, zone) }
                : range with { FromDay = first.Day };
        }

        if (to is { } last)
        {
            range = last.Precision == DatePrecision.Minute
                ? range with { ToInstant = Instant(last, zone) }
                : range with { ToDay = Last(last) };
        }

        return range;
    }

    /// <summary>The last day that a date can stand for.</summary>
    public static DateOnly Last(NewsDate date) => date.Precision switch
    {
        DatePrecision.Year => new DateOnly(date.Day.Year, 12, 31),
        DatePrecision.Month => new DateOnly(
            date.Day.Year, date.Day.Month, DateTime.DaysInMonth(date.Day.Year, date.Day.Month)),
        _ => date.Day,
    };

    private static DateTimeOffset Instant(NewsDate date, TimeZoneInfo zone) => date.Offset is not null
        ? date.Instant
        : NewsDate.FromLocal(date.Local, Rounded(zone.GetUtcOffset(date.Local))).Instant;

    /// <summary>Offsets of the nineteenth century have seconds, which dates do not.</summary>
    private static TimeSpan Rounded(TimeSpan offset) => TimeSpan.FromMinutes(Math.Round(offset.TotalMinutes));
}
