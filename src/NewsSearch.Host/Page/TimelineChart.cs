using System.Globalization;

namespace NewsSearch.Host.Page;

/// <summary>The timeline as bars that narrow the search to their days.</summary>
/// <param name="Interval">The width of a bar in words, such as <c>by month</c>.</param>
/// <param name="Bars">Ascending, without gaps.</param>
/// <param name="Ticks">What is written below: bar and words, at most six.</param>
/// <param name="Undated">How many matching items have no date.</param>
/// <param name="Widen">The search without its date range; null where it has none.</param>
public sealed record TimelineChart(
    string Interval,
    IReadOnlyList<TimelineBar> Bars,
    IReadOnlyList<KeyValuePair<int, string>> Ticks,
    long Undated,
    SearchAddress? Widen)
{
    /// <summary>The height of the highest bar, in the drawing's own units.</summary>
    public const int Height = 48;

    // More bars than this are thinner than a finger or a pointer can meet, and their links would weigh down the page.
    private const int MostBars = 100;

    /// <summary>The first days of the bars, as a script reads them.</summary>
    public string Days => string.Join(' ', Bars.Select(bar => DateText.Iso(bar.From)));

    /// <summary>The counts of the bars, as a script reads them.</summary>
    public string Counts => string.Join(' ', Bars.Select(bar => bar.Count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The timeline of a search, or null where none was asked for or nothing is dated.</summary>
    public static TimelineChart? Of(SearchView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Results.Timeline is not { Buckets.Count: > 0 } timeline)
        {
            return null;
        }

        int fold = (timeline.Buckets.Count + MostBars - 1) / MostBars;
        var groups = timeline.Buckets.Chunk(fold).ToList();
        long highest = Math.Max(1, groups.Max(Sum));
        var bars = groups.ConvertAll(group => Bar(view, timeline, group, highest));
        return new(
            Words(timeline.Interval, fold),
            bars,
            TicksOf(bars, timeline.Interval),
            timeline.Missing,
            view.Options.Published is null ? null : view.Address.Without("from", "to", "since"));
    }

    private static TimelineBar Bar(SearchView view, Timeline timeline, TimelineBucket[] group, long highest)
    {
        var (from, to) = Within(view.Options.Published, group);
        long count = Sum(group);

        // The smallest count is still to be seen, so a bar that stands for something is never flat.
        int height = count == 0 ? 0 : (int)Math.Max(2, count * Height / highest);
        var target = view.Address.Without("since", "missing").With("from", DateText.Iso(from))
            .With("to", DateText.Iso(to));
        string label = timeline.Interval == TimelineInterval.Week && to.DayNumber - from.DayNumber == 6
            ? "week of " + DateText.Of(from)
            : DateText.Between(from, to);
        return new(from, to, label, count, height, target);
    }

    // A week or month that the search's own range cuts has only the days within: those are what is counted.
    private static (DateOnly From, DateOnly To) Within(DateRange? range, TimelineBucket[] group)
    {
        var from = group[0].From;
        var to = group[^1].To == DateOnly.MaxValue ? group[^1].To : group[^1].To.AddDays(-1);
        var (first, last) = (range?.FromDay, range?.ToDay);
        return (first > from ? first.Value : from, last < to ? last.Value : to);
    }

    private static List<KeyValuePair<int, string>> TicksOf(List<TimelineBar> bars, TimelineInterval interval)
    {
        string format = interval switch
        {
            TimelineInterval.Year => "yyyy",
            TimelineInterval.Month => "MMM yyyy",
            _ => "d MMM yyyy",
        };
        int count = Math.Min(bars.Count, 4);
        var ticks = new List<KeyValuePair<int, string>>(count);
        for (int i = 0; i < count; i++)
        {
            int bar = count == 1 ? 0 : i * (bars.Count - 1) / (count - 1);
            ticks.Add(new(bar, bars[bar].From.ToString(format, CultureInfo.InvariantCulture)));
        }

        return ticks;
    }

    private static string Words(TimelineInterval interval, int fold)
    {
        string unit = interval.ToString().ToLowerInvariant();
        return fold == 1 ? "by " + unit : $"by {Number.Of(fold)} {unit}s";
    }

    private static long Sum(TimelineBucket[] group) => group.Sum(bucket => bucket.Count);
}
