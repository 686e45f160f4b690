using NewsSearch.Storage;

namespace NewsSearch.Tests.Suggesting;

/// <summary>Items like another one.</summary>
public sealed class SimilarItemsTests
{
    [Fact]
    public async Task Similar_items_share_telling_words_and_the_item_itself_is_none_of_them()
    {
        await using var index = await SuggesterTests.OpenAsync();
        foreach (string id in (string[])["1", "2", "3", "4"])
        {
            var results = (await index.SimilarAsync(id))!;
            Assert.DoesNotContain(results.Hits, hit => hit.Item.Id == id);
            Assert.Equal(results.Total, results.Hits.Count);
            Assert.Equal(results.Hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Item.Id),
                results.Hits.Select(hit => hit.Item.Id));
        }

        Assert.Equal("3", (await index.SimilarAsync("2"))!.Hits[0].Item.Id);
        Assert.Null(await index.SimilarAsync("nothing"));
        Assert.Equal(0, (await index.SimilarAsync("5"))!.Total);
    }

    [Fact]
    public async Task A_copy_comes_first_and_values_in_common_raise_an_item_a_little()
    {
        await using var index = await SuggesterTests.OpenAsync();
        var item = (await index.GetAsync("2"))!;
        await index.AddAsync(item with { Id = "copy" });
        await index.AddAsync(item with { Id = "bare", Countries = [], Ministers = [], Sectors = [] });
        await index.RefreshAsync();
        var hits = (await index.SimilarAsync("2", new() { Take = 2, Explain = true }))!.Hits;
        Assert.Equal(["copy", "bare"], hits.Select(hit => hit.Item.Id));
        Assert.Equal(1.15, hits[0].Score!.Value / hits[1].Score!.Value, 5);
        Assert.All(hits, hit => Assert.Equal(hit.Score, hit.Explanation!.Details.Aggregate(
            0.0, (sum, part) => sum + part.Value)));
    }

    [Fact]
    public async Task Filters_pages_and_facets_are_those_of_a_search()
    {
        await using var index = await SuggesterTests.OpenAsync();
        var all = (await index.SimilarAsync("2"))!;
        var second = (await index.SimilarAsync("2", new() { Skip = 1, Take = 1, FacetFields = ["country"] }))!;
        Assert.Equal(all.Hits[1].Item.Id, Assert.Single(second.Hits).Item.Id);
        Assert.Equal(all.Total, second.Total);
        Assert.Equal(
            all.Hits.Count(hit => hit.Item.Countries!.Any(country => country.Code == "PK")),
            second.Facets[0].Values.Single(value => value.Value == "PK").Count);
        var filtered = (await index.SimilarAsync("2", new() { Facets = { ["country"] = ["BY"] } }))!;
        Assert.Equal("1", Assert.Single(filtered.Hits).Item.Id);
        await Assert.ThrowsAsync<ArgumentException>(() => index.SimilarAsync("2", new() { Skip = 200 }));
        await Assert.ThrowsAsync<ArgumentException>(() => index.SimilarAsync("2", new() { Cursor = "x" }));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(5, 2)]
    public async Task Scores_and_order_are_those_that_a_look_at_every_item_gives(int seed, int segments)
    {
        await using var random = await CompletionItems.CreateAsync(seed);
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), Merge = false });
        foreach (var items in random.Live.Chunk((random.Live.Count + segments - 1) / segments))
        {
            await index.AddAsync(items);
            await index.RefreshAsync();
        }

        var exhaustive = new ExhaustiveSimilarity(random.Live);
        foreach (string id in random.Live.Select(item => item.Id))
        {
            var expected = exhaustive.Of(id);
            var similar = (await index.SimilarAsync(id, new() { Take = 20 }))!;
            string message = $"seed {seed}, {id}";
            Assert.Equal((message, (long?)expected.Count), (message, similar.Total));
            Assert.Equal(Math.Min(20, expected.Count), similar.Hits.Count);
            var scores = expected.ToDictionary(item => item.Id, item => item.Score);
            foreach (var (hit, best) in similar.Hits.Zip(expected))
            {
                // Equal scores may come in either order.
                Assert.Equal((message, best.Score), (message, hit.Score!.Value), Nearly);
                Assert.Equal((message, scores[hit.Item.Id]), (message, hit.Score!.Value), Nearly);
            }
        }
    }

    private static bool Nearly((string, double) left, (string, double) right) =>
        left.Item1 == right.Item1 && Math.Abs(left.Item2 - right.Item2) <= 1e-5 * left.Item2;
}
