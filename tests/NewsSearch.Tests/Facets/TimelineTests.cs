using NewsSearch.Storage;

namespace NewsSearch.Tests.Facets;

public sealed class TimelineTests
{
    [Theory]
    [InlineData(TimelineInterval.Day, 61)]
    [InlineData(TimelineInterval.Week, 9)]
    [InlineData(TimelineInterval.Month, 2)]
    [InlineData(TimelineInterval.Year, 1)]
    public async Task A_timeline_ends_with_the_last_bucket_of_the_calendar(TimelineInterval interval, int buckets)
    {
        var last = new DateOnly(9999, 12, 31);
        await using var index = await OpenAsync(new NewsDate(last));
        var timeline = index.Search("", new SearchOptions
        {
            Timeline = interval,
            Published = new DateRange(new DateOnly(9999, 11, 1), last),
        }).Timeline!;

        // November and December have 61 days; 9999-11-01 is a Monday, and 61 days are nine weeks begun.
        Assert.Equal(buckets, timeline.Buckets.Count);
        Assert.Equal(1, timeline.Buckets[^1].Count);
        Assert.Equal(1, timeline.Buckets.Sum(bucket => bucket.Count));
    }

    [Theory]
    [InlineData(-11)]
    [InlineData(0)]
    [InlineData(14)]
    public async Task The_buckets_of_a_range_of_instants_hold_every_hit_in_any_zone(int hours)
    {
        await using var index = await OpenAsync(
            new NewsDate(new DateOnly(2025, 5, 13)),
            new NewsDate(new DateTimeOffset(2025, 5, 13, 0, 30, 0, TimeSpan.Zero)));
        var midnight = new DateTimeOffset(2025, 5, 13, 0, 0, 0, TimeSpan.Zero);
        var results = index.Search("", new SearchOptions
        {
            Timeline = TimelineInterval.Day,
            Published = DateRange.Between(midnight, midnight.AddHours(1)),
            TimeZone = TimeZoneInfo.CreateCustomTimeZone("zone", TimeSpan.FromHours(hours), null, null),
        });
        Assert.Equal(2, results.Total);
        Assert.Equal(2, results.Timeline!.Buckets.Sum(bucket => bucket.Count));
    }

    [Fact]
    public async Task A_range_that_ends_before_time_begins_has_no_hits_and_no_error()
    {
        await using var index = await OpenAsync(new NewsDate(new DateOnly(2025, 5, 13)));
        var results = index.Search("", new SearchOptions
        {
            Timeline = TimelineInterval.Day,
            Published = DateRange.Between(null, DateTimeOffset.MinValue),
        });
        Assert.Equal(0, results.Total);
        Assert.Empty(results.Timeline!.Buckets);
    }

    private static async Task<NewsIndex> OpenAsync(params NewsDate[] dates)
    {
        var index = await NewsIndex.OpenAsync("unused", new NewsIndexOptions { Storage = new InMemoryStorage() });
        await index.AddAsync(dates.Select((date, i) => new NewsItem { Id = $"{i}", Title = "Item", Published = date }));
        await index.RefreshAsync();
        return index;
    }
}
