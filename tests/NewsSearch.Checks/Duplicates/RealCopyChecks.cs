using System.Globalization;
using System.Text.Json;
using NewsSearch.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Checks.Duplicates;

/// <summary>Copies among real articles: what was folded against what a reader says, and all pairs of texts.</summary>
public sealed class RealCopyChecks(ITestOutputHelper output)
{
    private const double Near = 0.8;

    [Fact]
    public async Task Copies_that_readers_see_are_folded_and_nothing_else()
    {
        int right = 0, wrong = 0, again = 0, near = 0, found = 0;
        foreach (string corpus in new[] { "pak2025-dev", "reuters-dev" })
        {
            var items = SharedData.Lines($"data/{corpus}.ndjson.gz")
                .Where(HasText).Select(line => NewsItemJson.Read(line)).ToList();
            var labels = LabelledPairs.Of(corpus);
            var shares = SharedShingles.Pairs(items, least: 0.5);
            var folded = await FoldedAsync(items);
            foreach (var pair in folded)
            {
                string label = labels.GetValueOrDefault(pair, "not labelled");
                right += label == "copy" ? 1 : 0;
                again += label == "again" ? 1 : 0;
                wrong += label is "copy" or "again" or "doubt" ? 0 : 1;
                Report(corpus, pair, shares, label, label == "copy" ? null : "folded");
            }

            foreach (var (pair, share) in shares.Where(pair => pair.Value >= Near))
            {
                string label = labels.GetValueOrDefault(pair, "not labelled");
                Assert.NotEqual("not labelled", label);
                near += label == "copy" ? 1 : 0;
                found += label == "copy" && folded.Contains(pair) ? 1 : 0;
                Report(corpus, pair, shares, label, label == "copy" && !folded.Contains(pair) ? "missed" : null);
            }

            output.WriteLine($"{corpus}: {items.Count} items, {labels.Count} labels, {folded.Count} pairs folded, "
                + $"{shares.Count} share half and {shares.Values.Count(share => share >= Near)} share {Near}");
        }

        double precision = (double)right / (right + wrong), recall = (double)found / near;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"precision {precision:F3} ({right} right, {wrong} wrong, {again} of the same words again), "
            + $"recall {recall:F3} of {near} copies that share {Near}"));
        Assert.True(precision >= 0.98, $"precision is {precision:F3}");
        Assert.True(recall >= 0.9, $"recall is {recall:F3}");
    }

    private static bool HasText(string line)
    {
        var item = JsonElement.Parse(line);
        return item.GetProperty("title").GetString() is { Length: > 0 }
            || item.GetProperty("text").GetString() is { Length: > 0 };
    }

    private void Report(
        string corpus,
        (string First, string Second) pair,
        Dictionary<(string First, string Second), double> shares,
        string label,
        string? what)
    {
        if (what is not null)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what}: {corpus} {pair.First} {pair.Second} ({label}, {shares.GetValueOrDefault(pair):F2})"));
        }
    }

    private static async Task<HashSet<(string First, string Second)>> FoldedAsync(IReadOnlyList<NewsItem> items)
    {
        await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage() });
        await index.AddAsync(items);
        await index.RefreshAsync();
        var pairs = new HashSet<(string First, string Second)>();
        var options = new SearchOptions { CollapseDuplicates = true, Take = SearchOptions.MaxTake };
        NewsResults page;
        do
        {
            page = index.Search("", options);
            options = options with { Cursor = page.Cursor };
            foreach (var hit in page.Hits)
            {
                string[] group = [hit.Item.Id, .. hit.Duplicates!.Ids];
                pairs.UnionWith(group.SelectMany(
                    (left, i) => group.Skip(i + 1).Select(right => LabelledPairs.Pair(left, right))));
            }
        }
        while (page.Cursor is not null);

        return pairs;
    }
}
