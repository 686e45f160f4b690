using NewsSearch.Storage;
using NewsSearch.Tests.Oracles;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Searching;

public sealed class ExhaustiveSearchTests(ITestOutputHelper output)
{
    private const int QueriesPerIndex = 25;

    [Fact]
    public async Task Searches_give_what_an_exhaustive_scorer_gives()
    {
        int cases = int.TryParse(Environment.GetEnvironmentVariable("NEWSSEARCH_EXHAUSTIVE"), out int n) ? n : 40;
        for (int seed = 1; seed <= cases; seed++)
        {
            output.WriteLine($"seed {seed}");
            await CheckAsync(new RandomNews(seed));
        }
    }

    private static async Task CheckAsync(RandomNews news)
    {
        var twin = new ExhaustiveIndex();
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), Merge = false });
        int segments = news.Random.Next(1, 8), ids = news.Random.Next(5, 200);
        for (int segment = 0; segment < segments; segment++)
        {
            for (int i = news.Random.Next(1, 60); i > 0; i--)
            {
                var item = news.Item(ids);
                twin.Add(item);
                await index.AddAsync(item);
                if (news.Random.Next(10) == 0)
                {
                    string id = "item-" + news.Random.Next(ids);
                    twin.Delete(id);
                    await index.DeleteAsync(id);
                }
            }

            twin.Refresh();
            await index.RefreshAsync();
        }

        for (int i = 0; i < QueriesPerIndex; i++)
        {
            CheckQuery(news, twin, index);
        }
    }

    private static void CheckQuery(RandomNews news, ExhaustiveIndex twin, NewsIndex index)
    {
        var query = news.Query();
        string? country = news.MaybeCountry();
        var from = new DateOnly(2025, 1, news.Random.Next(1, 20));
        bool ranged = news.Random.Next(3) == 0;
        var options = new SearchOptions
        {
            Take = 10,
            FacetFields = ["country", "sector"],
            FacetSize = 100,
            Highlight = HighlightMode.None,
            Published = ranged ? new DateRange(from, from.AddDays(9)) : null,
        };
        if (country is not null)
        {
            options.Facets["country"] = [country];
        }

        bool InRange(ExhaustiveDocument document) => !ranged
            || (document.Item.Published is { } date && date.Day >= from && date.Day <= from.AddDays(9));
        bool InCountry(ExhaustiveDocument document) => country is null || document.Values("country").Contains(country);

        var expected = twin.Search(query, document => InRange(document) && InCountry(document));
        var actual = index.Search(new NewsQuery("", query, "", []), options);
        Assert.Equal(expected.Count, actual.Total);
        Assert.Equal(
            expected.Take(10).Select(hit => $"{hit.Document.Item.Id} {hit.Score:R}"),
            actual.Hits.Select(hit => $"{hit.Item.Id} {(float)hit.Score!:R}"));

        var newest = index.Search(new NewsQuery("", query, "", []), options with { Sort = SortOrder.Newest });
        Assert.Equal(
            expected.OrderByDescending(hit => hit.Document.Seconds)
                .ThenBy(hit => hit.Document.Item.Id, StringComparer.Ordinal)
                .Take(10).Select(hit => hit.Document.Item.Id),
            newest.Hits.Select(hit => hit.Item.Id));
        var oldest = index.Search(new NewsQuery("", query, "", []), options with { Sort = SortOrder.Oldest });
        Assert.Equal(
            expected.OrderBy(hit => hit.Document.Seconds == long.MinValue).ThenBy(hit => hit.Document.Seconds)
                .ThenBy(hit => hit.Document.Item.Id, StringComparer.Ordinal)
                .Take(10).Select(hit => hit.Document.Item.Id),
            oldest.Hits.Select(hit => hit.Item.Id));

        // The field's own filter does not count for its facet; it does for the other one.
        CheckFacet(twin.Search(query, InRange), actual.Facets[0], "country", country);
        CheckFacet(expected, actual.Facets[1], "sector", null);
    }

    private static void CheckFacet(
        IReadOnlyList<(ExhaustiveDocument Document, float Score)> matching,
        FacetResult facet,
        string field,
        string? selected)
    {
        var counts = matching.SelectMany(hit => hit.Document.Values(field)).CountBy(value => value).ToDictionary();
        if (selected is not null)
        {
            counts.TryAdd(selected, 0);
        }

        Assert.Equal(counts.OrderBy(pair => pair.Key), facet.Values
            .Select(value => KeyValuePair.Create(value.Value, (int)value.Count)).OrderBy(pair => pair.Key));
        Assert.Equal(matching.Count(hit => !hit.Document.Values(field).Any()), facet.Missing);
        Assert.All(facet.Values, value => Assert.Equal(value.Value == selected, value.Selected));
    }
}
