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

    /// <summary>Whether the last day or instant of a range lies before its first.</summary>
    /// <remarks>
    /// A day is compared with the day that a clock in the zone shows at an instant. Items of a calendar day stand at
    /// midnight UTC, whatever the zone: an instant behind it has them in its range.
    /// </remarks>
    public static bool EndsBeforeItBegins(DateRange range, TimeZoneInfo zone)
    {
        if (range is { FromInstant: { } begin, ToInstant: { } end })
        {
            return begin > end;
        }

        var first = range.FromDay ?? DayOf(range.FromInstant, zone);
        var last = range.ToDay ?? DayOf(range.ToInstant, zone);
        return first > last && (range.ToInstant is null || first > DayOf(range.ToInstant, TimeZoneInfo.Utc));
    }

    /// <summary>The last day that a date can stand for.</summary>
    private static DateOnly Last(NewsDate date) => date.Precision switch
    {
        DatePrecision.Year => new DateOnly(date.Day.Year, 12, 31),
        DatePrecision.Month => new DateOnly(
            date.Day.Year, date.Day.Month, DateTime.DaysInMonth(date.Day.Year, date.Day.Month)),
        _ => date.Day,
    };

    private static DateOnly? DayOf(DateTimeOffset? instant, TimeZoneInfo zone) => instant is { } moment
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime) : null;

    private static DateTimeOffset Instant(NewsDate date, TimeZoneInfo zone) => date.Offset is not null
        ? date.Instant
        : NewsDate.FromLocal(date.Local, Rounded(zone.GetUtcOffset(date.Local))).Instant;

    /// <summary>Offsets of the nineteenth century have seconds, which dates do not.</summary>
    private static TimeSpan Rounded(TimeSpan offset) => TimeSpan.FromMinutes(Math.Round(offset.TotalMinutes));
}
