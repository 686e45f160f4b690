using NewsSearch.Duplicates;
using NewsSearch.Storage;
using NewsSearch.Tests.Oracles;

namespace NewsSearch.Tests.Duplicates;

public sealed class NearCopyRecallTests
{
    [Fact]
    public async Task Of_copies_that_share_four_fifths_of_their_shingles_nine_tenths_are_found_and_nothing_else()
    {
        var copies = new NearCopies(9);
        var pairs = new List<(NewsItem Original, NewsItem Copy, double Jaccard)>();
        for (int i = 0; i < 500; i++)
        {
            string body = copies.Text(200), copy = copies.Copy(body, edits: i % 8, cut: i % 20);
            pairs.Add((Item($"a{i}", body), Item($"b{i}", copy), PlainDuplicates.Jaccard(body, copy)));
        }

        await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage() });
        await index.AddAsync(pairs.SelectMany(pair => new[] { pair.Original, pair.Copy }));
        await index.RefreshAsync();
        var found = index.Search("", new() { CollapseDuplicates = true, Take = 1_000 }).Hits
            .Where(hit => hit.Duplicates!.Count > 0)
            .Select(hit => (Shown: hit.Item.Id[1..], Copy: Assert.Single(hit.Duplicates!.Ids)[1..])).ToList();
        Assert.All(found, pair => Assert.Equal(pair.Shown, pair.Copy));
        var near = pairs.Where(pair => pair.Jaccard >= 0.8).Select(pair => pair.Original.Id[1..]).ToHashSet();
        double recall = (double)found.Count(pair => near.Contains(pair.Shown)) / near.Count;
        Assert.True(near.Count > 200, $"{near.Count} pairs are near enough to be asked for.");
        Assert.True(recall >= 0.97, $"Of {near.Count} pairs {recall:P1} were found.");
    }

    [Fact]
    public void The_share_of_common_shingles_is_that_of_plain_strings()
    {
        var copies = new NearCopies(10);
        var words = new ComparedWords();
        for (int i = 0; i < 100; i++)
        {
            string body = copies.Text(80), copy = copies.Copy(body, edits: i % 20, cut: i % 7);
            Assert.Equal(
                PlainDuplicates.Jaccard(body, copy),
                ComparedText.Of(null, body.ToUpperInvariant(), words).Jaccard(ComparedText.Of(null, copy, words)),
                precision: 12);
        }
    }

    private static NewsItem Item(string id, string body) => new() { Id = id, Title = "A report", Body = body };
}
