using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class TimelineChartTests
{
    [Fact]
    public void A_bar_narrows_the_search_to_its_days_and_forgets_the_page()
    {
        var chart = Chart("?q=a&page=3&since=7d", TimelineInterval.Month, ("2025-05-01", "2025-06-01", 9))!;
        Assert.Equal("/?q=a&from=2025-05-01&to=2025-05-31", chart.Bars[0].Target.Href);
        Assert.Equal("May 2025", chart.Bars[0].Label);
    }

    [Fact]
    public void The_highest_bar_is_full_and_the_smallest_count_is_still_to_be_seen()
    {
        var chart = Chart(
            "",
            TimelineInterval.Day,
            ("2025-05-01", "2025-05-02", 1),
            ("2025-05-02", "2025-05-03", 0),
            ("2025-05-03", "2025-05-04", 1_000_000))!;
        Assert.Equal([2, 0, TimelineChart.Height], chart.Bars.Select(bar => bar.Height));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 100)]
    [InlineData(101, 51)]
    [InlineData(10_000, 100)]
    public void More_buckets_than_can_be_clicked_are_folded_and_none_is_lost(int buckets, int bars)
    {
        var start = new DateOnly(1990, 1, 1);
        var days = Enumerable.Range(0, buckets)
            .Select(day => new TimelineBucket(start.AddDays(day), start.AddDays(day + 1), 1, 0.1));
        var chart = Chart("", new Timeline { Interval = TimelineInterval.Day, Buckets = [.. days] })!;
        Assert.Equal(bars, chart.Bars.Count);
        Assert.Equal(buckets, chart.Bars.Sum(bar => bar.Count));
        Assert.Equal(start, chart.Bars[0].From);
        Assert.Equal(start.AddDays(buckets - 1), chart.Bars[^1].To);
    }

    [Fact]
    public void The_last_day_of_the_calendar_can_be_shown() => Assert.Equal(
        DateOnly.MaxValue,
        Chart("", TimelineInterval.Day, ("9999-12-31", "9999-12-31", 1))!.Bars[0].To);

    [Fact]
    public void Without_dated_items_there_is_no_chart() => Assert.Null(Chart("", TimelineInterval.Month));

    [Fact]
    public void A_week_is_named_by_its_monday() => Assert.Equal(
        "week of 28 April 2025", Chart("", TimelineInterval.Week, ("2025-04-28", "2025-05-05", 1))!.Bars[0].Label);

    [Fact]
    public void A_bar_that_the_search_cuts_does_not_lead_out_of_its_dates()
    {
        var options = new SearchOptions { Published = new DateRange(new(2025, 5, 3), new(2025, 5, 13)) };
        var view = SampleResults.View("?q=a&from=2025-05-03&to=2025-05-13", options: options);
        TimelineBucket[] weeks = [.. Enumerable.Range(0, 3).Select(week => new TimelineBucket(
            new DateOnly(2025, 4, 28).AddDays(7 * week), new DateOnly(2025, 5, 5).AddDays(7 * week), 1, 0.1))];
        view = view with { Results = new() { Timeline = new() { Interval = TimelineInterval.Week, Buckets = weeks } } };
        var bars = TimelineChart.Of(view)!.Bars;
        Assert.Equal(
            ["3 May 2025 – 4 May 2025", "week of 5 May 2025", "12 May 2025 – 13 May 2025"],
            bars.Select(bar => bar.Label));
        Assert.Equal("/?q=a&from=2025-05-03&to=2025-05-04", bars[0].Target.Href);
        Assert.Equal(new DateOnly(2025, 5, 13), bars[2].To);
    }

    [Fact]
    public void A_search_within_dates_offers_all_dates_again()
    {
        var options = new SearchOptions { Published = new DateRange(new(2025, 5, 1), null) };
        var view = SampleResults.View("?q=a&from=2025-05-01", options: options);
        Assert.Equal("/?q=a", TimelineChart.Of(view)!.Widen!.Href);
        Assert.Null(TimelineChart.Of(SampleResults.View("?q=a"))!.Widen);
    }

    private static TimelineChart? Chart(
        string query, TimelineInterval interval, params (string From, string To, long Count)[] buckets) =>
        Chart(query, new Timeline
        {
            Interval = interval,
            Buckets = [.. buckets.Select(bucket => new TimelineBucket(
                DateOnly.ParseExact(bucket.From, "yyyy-MM-dd"),
                DateOnly.ParseExact(bucket.To, "yyyy-MM-dd"),
                bucket.Count,
                0))],
        });

    private static TimelineChart? Chart(string query, Timeline timeline) => TimelineChart.Of(
        SampleResults.View(query, SampleResults.Results with { Timeline = timeline }));
}
