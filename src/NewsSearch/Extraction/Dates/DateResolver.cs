namespace NewsSearch.Extraction.Dates;

/// <summary>Turns a date as written into a date of publication.</summary>
internal static class DateResolver
{
    /// <summary>
    /// A story is crawled after it was written; clocks and zones may differ by a day or two, so a day without a year
    /// that lies further ahead of the reference date than this belongs to the year before.
    /// </summary>
    private const int DaysAhead = 2;

    /// <summary>The date, or null where the text leaves it open and no reference date closes it.</summary>
    /// <param name="scanned">The date as written.</param>
    /// <param name="context">What the caller knows.</param>
    /// <param name="country">The country of the dateline, on whose clocks "IST" means one thing.</param>
    public static NewsDate? Resolve(in ScannedDate scanned, ExtractionContext context, string? country)
    {
        if (scanned.Ago is { } ago)
        {
            var then = context.ReferenceDate is { } now ? Before(now, ago, scanned.AgoInDays) : null;
            return then is { Precision: DatePrecision.Day } && scanned.Time is { } clock
                ? At(then.Value.Day, clock, context, country)
                : then;
        }

        int? year = scanned.Year ?? YearOf(scanned, context.ReferenceDate);
        if (year is not { } y)
        {
            return null;
        }

        if (scanned.Month is not { } month)
        {
            return NewsDate.FromYear(y);
        }

        if (scanned.Day is not { } day)
        {
            return NewsDate.FromMonth(y, month);
        }

        var local = new DateOnly(y, month, day);
        return scanned.Time is { } time ? At(local, time, context, country) : new NewsDate(local);
    }

    private static NewsDate At(DateOnly day, in ScannedTime time, ExtractionContext context, string? country) =>
        NewsDate.FromLocal(day.ToDateTime(time.Time), Offset(time, country) ?? context.Offset);

    private static TimeSpan? Offset(in ScannedTime time, string? country) =>
        time.Offset ?? (time.Zone is { } zone ? CalendarWordsTable.LocalZone(zone, country) : null);

    private static NewsDate? Before(NewsDate now, TimeSpan ago, bool inDays)
    {
        if (now.Local.Ticks < ago.Ticks)
        {
            return null;
        }

        var then = now.Local - ago;
        return inDays || now.Precision != DatePrecision.Minute
            ? RelativeDay(now, then, inDays)
            : NewsDate.FromLocal(then.AddTicks(-(then.Ticks % TimeSpan.TicksPerMinute)), now.Offset);
    }

    /// <summary>
    /// Hours before a day of which the hour is unknown may be that day or the one before: left unread.
    /// </summary>
    private static NewsDate? RelativeDay(NewsDate now, DateTime then, bool inDays) =>
        inDays && now.Precision >= DatePrecision.Day ? new NewsDate(DateOnly.FromDateTime(then)) : null;

    private static int? YearOf(in ScannedDate scanned, NewsDate? reference)
    {
        if (reference is not { Precision: >= DatePrecision.Day } now || scanned is not { Month: { } m, Day: { } d })
        {
            return null;
        }

        // Four years back there is a 29 February, unless the century skips it.
        for (int year = Math.Min(now.Day.Year + 1, 9999); year > Math.Max(now.Day.Year - 8, 0); year--)
        {
            if (DateScanner.IsDay(year, m, d) && new DateOnly(year, m, d).DayNumber <= now.Day.DayNumber + DaysAhead)
            {
                return year;
            }
        }

        return null;
    }
}
