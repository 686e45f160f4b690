using NewsSearch.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Facets;

public sealed class DayHistogramTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(2025, 3, 1);

    [Fact]
    public async Task A_timeline_counts_what_a_calendar_counts()
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var zone = seed % 2 == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone(
                "zone", TimeSpan.FromHours(random.Next(-12, 15)), null, null);
            await using var index = await NewsIndex.OpenAsync(
                "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), Merge = false });
            var items = new List<NewsItem>();
            for (int segment = 0; segment < 2; segment++)
            {
                // More than a window of documents, so that a day begins in one and ends in the next.
                var added = Enumerable.Range(0, 5_000).Select(i => Item(random, $"{segment}-{i}")).ToArray();
                items.AddRange(added);
                await index.AddAsync(added);
                await index.RefreshAsync();
            }

            for (int pass = 0; pass < 2; pass++)
            {
                Check(index, "", items, items, zone);
                Check(index, "rare", [.. items.Where(item => item.Title!.Contains("rare"))], items, zone);
                Check(index, "common", [.. items.Where(item => item.Title!.Contains("common"))], items, zone);
                foreach (var item in items.Where(_ => random.Next(10) == 0).ToArray())
                {
                    items.Remove(item);
                    await index.DeleteAsync(item.Id);
                }

                await index.RefreshAsync();
            }
        }
    }

    private static NewsItem Item(Random random, string id)
    {
        var day = First.AddDays(random.Next(40));
        return new()
        {
            Id = id,
            Title = random.Next(300) == 0 ? "rare" : random.Next(2) == 0 ? "common" : "word",
            Published = random.Next(10) switch
            {
                0 => null,
                < 4 => new NewsDate(day),
                _ => new NewsDate(new DateTimeOffset(day, new(random.Next(24), random.Next(60)), TimeSpan.Zero)),
            },
        };
    }

    private static void Check(
        NewsIndex index, string query, List<NewsItem> matching, List<NewsItem> all, TimeZoneInfo zone)
    {
        var timeline = index.Search(query, new SearchOptions
        {
            Take = 0,
            Timeline = TimelineInterval.Day,
            TimeZone = zone,
        }).Timeline!;
        Assert.Equal(matching.Count(item => item.Published is null), timeline.Missing);
        foreach (var bucket in timeline.Buckets)
        {
            int count = matching.Count(item => DayOf(item, zone) == bucket.From);
            int there = all.Count(item => DayOf(item, zone) == bucket.From);
            Assert.Equal(count, bucket.Count);
            Assert.Equal(there == 0 ? 0 : (double)count / there, bucket.Share);
        }

        Assert.Equal(matching.Count(item => item.Published is not null), timeline.Buckets.Sum(bucket => bucket.Count));
    }

    private static DateOnly? DayOf(NewsItem item, TimeZoneInfo zone) => item.Published is not { } date ? null
        : date.Precision == DatePrecision.Minute
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(date.Instant, zone).DateTime)
            : date.Day;
}
