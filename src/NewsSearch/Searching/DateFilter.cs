namespace NewsSearch.Searching;

/// <summary>Documents published between two points of time.</summary>
/// <remarks>
/// Dates with a time of day are compared with instants; calendar dates with calendar days, whatever the zone. In UTC
/// both ranges are the same.
/// </remarks>
/// <param name="FromSeconds">The first second since 1970-01-01 UTC for dates with a time of day.</param>
/// <param name="ToSeconds">The second before which their range ends.</param>
/// <param name="FromCalendar">The first second for calendar dates, which stand at midnight UTC.</param>
/// <param name="ToCalendar">The second before which their range ends.</param>
internal sealed record DateFilter(long FromSeconds, long ToSeconds, long FromCalendar, long ToCalendar)
{
    /// <summary>The filter of a range.</summary>
    /// <param name="range">The range.</param>
    /// <param name="zone">The zone in which days begin.</param>
    public static DateFilter From(DateRange range, TimeZoneInfo zone)
    {
        // Seconds are long.MinValue for undated documents, which no range may reach.
        long from = long.MinValue + 1, to = long.MaxValue, fromCalendar = from, toCalendar = to;
        if (range.FromInstant is { } first)
        {
            from = fromCalendar = Ceiling(first);
        }

        if (range.ToInstant is { } last)
        {
            to = toCalendar = Ceiling(last);
        }

        if (range.FromDay is { } firstDay)
        {
            from = Math.Max(from, StartOfDay(firstDay, zone));
            fromCalendar = Math.Max(fromCalendar, StartOfDay(firstDay, TimeZoneInfo.Utc));
        }

        if (range.ToDay is { } lastDay && lastDay < DateOnly.MaxValue)
        {
            to = Math.Min(to, StartOfDay(lastDay.AddDays(1), zone));
            toCalendar = Math.Min(toCalendar, StartOfDay(lastDay.AddDays(1), TimeZoneInfo.Utc));
        }

        return new(from, to, fromCalendar, toCalendar);
    }

    /// <summary>
    /// The first second of a day in a zone; a midnight that a clock change skips is the moment after it.
    /// </summary>
    public static long StartOfDay(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        // A midnight that comes twice begins with its first coming: the larger offset.
        var offset = zone.IsAmbiguousTime(midnight)
            ? zone.GetAmbiguousTimeOffsets(midnight).Max()
            : zone.GetUtcOffset(midnight);
        long start = ((midnight.Ticks - offset.Ticks) / TimeSpan.TicksPerSecond) - UnixEpochSeconds;
        return day == DateOnly.MinValue || (LocalDay(start, zone) >= day && LocalDay(start - 1, zone) < day)
            ? start
            : SearchStart(day, zone);
    }

    /// <summary>Finds when a clock in the zone first shows the day or a later one.</summary>
    /// <remarks>
    /// Of a change at midnight, or one that leaves out a whole day, the rules of a zone may tell the other side; what
    /// a clock shows at a moment is always told right.
    /// </remarks>
    private static long SearchStart(DateOnly day, TimeZoneInfo zone)
    {
        // Offsets go to 14 hours on both sides, and a day that is left out begins with the next one.
        long midnight = ((long)day.DayNumber * SecondsPerDay) - UnixEpochSeconds;
        long before = midnight - SecondsPerDay, start = midnight + (2 * SecondsPerDay);
        while (start - before > 1)
        {
            long middle = before + ((start - before) / 2);
            (before, start) = LocalDay(middle, zone) < day ? (middle, start) : (before, middle);
        }

        return start;
    }

    private static DateOnly LocalDay(long seconds, TimeZoneInfo zone)
    {
        long ticks = (seconds + UnixEpochSeconds) * TimeSpan.TicksPerSecond;
        var moment = new DateTimeOffset(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
    }

    private const long UnixEpochSeconds = 62_135_596_800;
    private const long SecondsPerDay = 86_400;

    private static long Ceiling(DateTimeOffset instant)
    {
        long seconds = instant.ToUnixTimeSeconds();
        return instant.UtcTicks % TimeSpan.TicksPerSecond == 0 ? seconds : seconds + 1;
    }
}
