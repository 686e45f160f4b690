namespace NewsSearch.Facets;

/// <summary>Puts days together to the buckets of a timeline.</summary>
internal static class TimelineBuilder
{
    // So many bars are what a page can show; beyond, the next wider bucket reads better.
    private const int ReadableBuckets = 62;

    /// <summary>The timeline of matching documents.</summary>
    /// <param name="hits">The matching documents by day.</param>
    /// <param name="all">All documents by day.</param>
    /// <param name="interval">The width of the buckets.</param>
    /// <param name="range">The range that was asked for; without ends the hits' own range is taken.</param>
    /// <param name="zone">The zone in which days begin.</param>
    /// <exception cref="ArgumentException">There would be more buckets than
    /// <see cref="NewsLimits.TimelineBuckets"/>.</exception>
    public static Timeline Build(
        DayHistogram hits, DayHistogram all, TimelineInterval interval, DateRange? range, TimeZoneInfo zone)
    {
        var (first, last) = Range(hits, range, zone);
        interval = interval == TimelineInterval.Auto ? Readable(first, last) : interval;
        var timeline = new Timeline
        {
            Interval = interval,
            TimeZone = ReferenceEquals(zone, TimeZoneInfo.Utc) ? "UTC" : zone.Id,
            Missing = hits.Missing,
        };
        if (first is not { } from || last is not { } to || from > to)
        {
            return timeline;
        }

        var final = Start(to, interval);
        long count = CountBuckets(Start(from, interval), final, interval);
        if (count > NewsLimits.TimelineBuckets)
        {
            throw new ArgumentException(
                $"The timeline would have {count} buckets, more than {NewsLimits.TimelineBuckets}: "
                + "choose a wider interval or a shorter range.");
        }

        var hitCounts = Group(hits, interval);
        var allCounts = Group(all, interval);
        var buckets = new List<TimelineBucket>((int)count);
        for (var start = Start(from, interval); ; start = Next(start, interval))
        {
            long found = hitCounts.GetValueOrDefault(start.DayNumber);
            long there = allCounts.GetValueOrDefault(start.DayNumber);
            var end = Next(start, interval);
            buckets.Add(new(start, end, found, there == 0 ? 0 : (double)found / there));
            if (start >= final)
            {
                return timeline with { Buckets = buckets };
            }
        }
    }

    private static (DateOnly? First, DateOnly? Last) Range(DayHistogram hits, DateRange? range, TimeZoneInfo zone)
    {
        DateOnly? first = range?.FromDay, last = range?.ToDay;
        if (range?.FromInstant is { } from)
        {
            first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime);
        }

        if (range?.ToInstant is { } to)
        {
            var before = new DateTimeOffset(Math.Max(0, to.UtcTicks - 1), TimeSpan.Zero);
            last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(before, zone).DateTime);
        }

        if (hits.Days.Count > 0)
        {
            // Calendar dates stand for an instant in UTC: in another zone they may lie beside a range of instants.
            var oldest = DateOnly.FromDayNumber(hits.Days.Keys.Min());
            var newest = DateOnly.FromDayNumber(hits.Days.Keys.Max());
            first = first < oldest ? first : oldest;
            last = last > newest ? last : newest;
        }

        return (first, last);
    }

    private static TimelineInterval Readable(DateOnly? first, DateOnly? last)
    {
        int days = first is { } from && last is { } to ? to.DayNumber - from.DayNumber + 1 : 0;
        return days <= ReadableBuckets ? TimelineInterval.Day
            : days <= ReadableBuckets * 7 ? TimelineInterval.Week
            : days <= ReadableBuckets * 2 * 31 ? TimelineInterval.Month
            : TimelineInterval.Year;
    }

    private static long CountBuckets(DateOnly from, DateOnly to, TimelineInterval interval)
    {
        // Both are the first days of their buckets.
        int days = to.DayNumber - from.DayNumber;
        return interval switch
        {
            TimelineInterval.Day => days + 1L,
            TimelineInterval.Week => (days / 7) + 1L,
            TimelineInterval.Month => (12L * (to.Year - from.Year)) + to.Month - from.Month + 1,
            _ => to.Year - from.Year + 1L,
        };
    }

    private static Dictionary<int, long> Group(DayHistogram histogram, TimelineInterval interval)
    {
        var groups = new Dictionary<int, long>();
        foreach (var (day, count) in histogram.Days)
        {
            int start = Start(DateOnly.FromDayNumber(day), interval).DayNumber;
            groups[start] = groups.GetValueOrDefault(start) + count;
        }

        return groups;
    }

    private static DateOnly Start(DateOnly day, TimelineInterval interval) => interval switch
    {
        TimelineInterval.Day => day,
        TimelineInterval.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + 6) % 7))),
        TimelineInterval.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, 1, 1),
    };

    private static DateOnly Next(DateOnly start, TimelineInterval interval) => interval switch
    {
        TimelineInterval.Day => Add(start, 1),
        TimelineInterval.Week => Add(start, 7),
        TimelineInterval.Month => start is { Year: 9999, Month: 12 } ? DateOnly.MaxValue : start.AddMonths(1),
        _ => start.Year == 9999 ? DateOnly.MaxValue : start.AddYears(1),
    };

    private static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
