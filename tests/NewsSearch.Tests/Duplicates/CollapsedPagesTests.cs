using NewsSearch.Storage;
using NewsSearch.Tests.Oracles;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Duplicates;

/// <summary>Collapsed searches of random indexes against groups that are found by comparing all with all.</summary>
public sealed class CollapsedPagesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public async Task Pages_of_random_filters_and_orders_give_the_groups_of_all_pairs(int seed)
    {
        output.WriteLine($"seed {seed}");
        var copies = new NearCopies(seed);
        var random = new Random(seed);
        await using var index = await NewsIndex.OpenAsync(
            "unused", new() { Storage = new InMemoryStorage(), Merge = false });
        var live = new Dictionary<string, NewsItem>(StringComparer.Ordinal);
        foreach (var batch in copies.Shuffled(copies.Items(160)).Chunk(40))
        {
            await ChangeAsync(index, live, batch, random);
            for (int i = 0; i < 3; i++)
            {
                await CheckAsync(index, live, random);
            }
        }

        await index.MergeAsync();
        for (int i = 0; i < 8; i++)
        {
            await CheckAsync(index, live, random);
        }
    }

    // Some items are new, some take the place of others, with the text of yet others, and some go.
    private static async Task ChangeAsync(
        NewsIndex index, Dictionary<string, NewsItem> live, NewsItem[] batch, Random random)
    {
        await index.AddAsync(batch);
        Array.ForEach(batch, item => live[item.Id] = item);
        foreach (var item in batch.Where(_ => random.Next(6) == 0))
        {
            var from = live.Values.ElementAt(random.Next(live.Count));
            live[item.Id] = item with { Title = from.Title, Body = from.Body };
            await index.AddAsync(live[item.Id]);
        }

        foreach (string id in live.Keys.Where(_ => random.Next(8) == 0).ToArray())
        {
            live.Remove(id);
            Assert.True(await index.DeleteAsync(id));
        }

        await index.RefreshAsync();
    }

    private static async Task CheckAsync(NewsIndex index, Dictionary<string, NewsItem> live, Random random)
    {
        var from = new DateOnly(2025, 1, 1).AddDays(random.Next(200));
        var to = from.AddDays(random.Next(300));
        string? source = random.Next(2) == 0 ? "Harbour Gazette" : null;
        var options = new SearchOptions
        {
            CollapseDuplicates = true,
            Sort = (SortOrder)random.Next(3),
            Published = random.Next(3) == 0 ? null : new DateRange(from, to),
            Facets = source is null
                ? new Dictionary<string, IReadOnlyList<string>>()
                : new Dictionary<string, IReadOnlyList<string>> { ["source"] = [source] },
            Take = random.Next(1, 40),
            Highlight = HighlightMode.None,
        };
        var dated = live.Values.Where(item => options.Published is null
            || (item.Published!.Value.Day >= from && item.Published.Value.Day <= to)).ToList();
        var all = PlainDuplicates.Groups(live.Values);
        var groups = Among(all, dated.FindAll(item => source is null || item.Source == source));
        CheckFacet(index, options, live, Among(all, dated), groups);
        var found = await PagesAsync(index, options, groups.Count, groups.Sum(group => group.Count));
        Assert.Equal(groups.Select(Text).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        int skip = random.Next(found.Count + 1);
        Assert.Equal(
            found.Skip(skip).Take(options.Take),
            index.Search("", options with { Skip = skip }).Hits.Select(Text));
        if (options.Sort != SortOrder.Relevance)
        {
            var days = found.Select(group => live[group.Split(' ')[0]].Published!.Value.Day).ToArray();
            Assert.Equal(options.Sort == SortOrder.Newest ? days.OrderDescending() : days.Order(), days);
        }
    }

    private static List<List<string>> Among(List<List<string>> groups, List<NewsItem> items)
    {
        var ids = items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return groups.ConvertAll(group => group.FindAll(ids.Contains)).FindAll(group => group.Count > 0);
    }

    // A group counts once: for the copy that is given, or, where the filter hides them all, for its fullest.
    private static void CheckFacet(
        NewsIndex index,
        SearchOptions options,
        Dictionary<string, NewsItem> live,
        List<List<string>> unfiltered,
        List<List<string>> given)
    {
        var counted = unfiltered.ConvertAll(
            group => live[given.Find(shown => group.Contains(shown[0]))?[0] ?? group[0]].Source!);
        var results = index.Search("", options with { FacetFields = ["source"], Timeline = TimelineInterval.Month });
        Assert.Equal(
            counted.Concat(options.Facets.Values.SelectMany(values => values)).Distinct()
                .ToDictionary(value => value, value => counted.LongCount(source => source == value)),
            results.Facets[0].Values.ToDictionary(value => value.Value, value => value.Count));
        Assert.Equal(given.Count, results.Timeline!.Buckets.Sum(bucket => bucket.Count));
        Assert.All(
            results.Facets[0].Values.Where(value => value.Selected),
            value => Assert.Equal(given.Count, value.Count));
    }

    private static async Task<List<string>> PagesAsync(NewsIndex index, SearchOptions options, int total, int items)
    {
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = await index.SearchAsync("", options with { Cursor = cursor });
            Assert.Equal((total, items), (page.Total, page.TotalItems));
            found.AddRange(page.Hits.Select(Text));
            cursor = page.Cursor;
        }
        while (cursor is not null);

        return found;
    }

    private static string Text(NewsHit hit) => Text([hit.Item.Id, .. hit.Duplicates!.Ids]);

    private static string Text(IEnumerable<string> group) => string.Join(' ', group);
}
