using System.Globalization;
using NewsSearch.Storage;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Facets;

/// <summary>The facets of whole indexes against plain counting.</summary>
public sealed class FacetRankingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 30)]
    [InlineData(1, 4_000)]
    [InlineData(3, 30)]
    [InlineData(3, 4_000)]
    public async Task Values_are_listed_by_count_and_then_by_label(int segments, int values)
    {
        for (int seed = 1; seed <= 3; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var items = new Dictionary<string, NewsItem>(StringComparer.Ordinal);
            await using var index = await NewsIndex.OpenAsync(
                "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), Merge = false });
            for (int segment = 0; segment < segments; segment++)
            {
                for (int i = 0; i < 1_000; i++)
                {
                    var item = Item(random, $"{random.Next(2_500)}", values);
                    items[item.Id] = item;
                    await index.AddAsync(item);
                }

                await index.RefreshAsync();
            }

            foreach (string id in items.Keys.Where(_ => random.Next(9) == 0).ToArray())
            {
                items.Remove(id);
                await index.DeleteAsync(id);
            }

            await index.RefreshAsync();

            // So often that an order of all values of the state pays.
            string[] queries = ["*", "rare", "common", "-rare"];
            foreach (string query in Enumerable.Repeat(queries, 10).SelectMany(each => each))
            {
                Check(index, query, [.. items.Values.Where(item => query switch
                {
                    "*" => true,
                    "-rare" => !item.Title!.Contains("rare", StringComparison.Ordinal),
                    _ => item.Title!.Contains(query, StringComparison.Ordinal),
                })], random);
            }
        }
    }

    private static NewsItem Item(Random random, string id, int values)
    {
        // Names that differ in case only, and names beyond the first plane, which bytes order otherwise.
        string Name() => (random.Next(20) == 0 ? "\U0001F30D" : random.Next(20) == 0 ? "\uFF21" : "Name ")
            + Math.Min(random.Next(values), random.Next(values)).ToString("X", CultureInfo.InvariantCulture);
        return new()
        {
            Id = id,
            Title = (random.Next(20) == 0 ? "rare " : "") + (random.Next(3) > 0 ? "common" : "word"),
            Facets = new Dictionary<string, IReadOnlyList<string>>
            {
                ["person"] = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Name()).Distinct()],
            },
        };
    }

    private static void Check(NewsIndex index, string query, NewsItem[] matching, Random random)
    {
        int size = random.Next(3) == 0 ? 1_000 : random.Next(12);
        var facet = index.Search(query == "*" ? "" : query, new SearchOptions
        {
            Take = random.Next(2) * 10,
            FacetFields = ["person", "unheard"],
            FacetSize = size,
        }).Facets;
        var expected = matching.SelectMany(item => Values(item)).CountBy(value => value)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        Assert.Equal(
            expected.Take(size).Select(pair => $"{pair.Key} {pair.Value}"),
            facet[0].Values.Select(value => $"{value.Value} {value.Count}"));
        Assert.Equal(expected.Length, facet[0].Distinct);
        Assert.Equal(expected.Skip(size).Sum(pair => pair.Value), facet[0].Other);
        Assert.Equal(matching.Count(item => !Values(item).Any()), facet[0].Missing);
        Assert.Equal(matching.Length, facet[1].Missing);
        Assert.Equal(0, facet[1].Distinct);
    }

    private static IEnumerable<string> Values(NewsItem item) =>
        item.Facets is { } facets && facets.TryGetValue("person", out var values) ? values : [];

    [Theory]
    [InlineData("kö", "Köln Rat 7", "Rat von Köln 7")]
    [InlineData("KOLN", "Köln Rat 7", "Rat von Köln 7")]
    [InlineData("von k", "Rat von Köln 7")]
    [InlineData("biss", "Guinea-Bissau")]
    [InlineData("öln")]
    [InlineData("zzz")]
    public async Task A_prefix_finds_among_all_values_by_the_beginnings_of_their_words(
        string prefix, params string[] values)
    {
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage(), FacetFields = ["body"] });
        string[] rare = ["Köln Rat 7", "Rat von Köln 7", "Guinea-Bissau"];
        await index.AddAsync(Enumerable.Range(0, 3_000).Select(i => new NewsItem
        {
            Id = $"{i}",
            Title = "word",
            Facets = new Dictionary<string, IReadOnlyList<string>>
            {
                ["body"] = [i < 3 ? rare[i] : $"Amt {i / 2}"],
            },
        }));
        await index.RefreshAsync();
        var facet = index.Search("word", new() { FacetFields = ["body"], FacetSize = 5, FacetPrefix = prefix })
            .Facets[0];
        Assert.Equal(values, facet.Values.Select(value => value.Value));
        Assert.Equal((3 + 1_499, 3_000 - values.Length), (facet.Distinct, (int)facet.Other));
        var selected = index.Search("word", new()
        {
            FacetFields = ["body"],
            Facets = { ["body"] = ["Amt 9", "Köln Rat 7"] },
            FacetPrefix = prefix,
        });
        Assert.Equal(
            values.Where(value => value == "Köln Rat 7"),
            selected.Facets[0].Values.Where(value => value.Selected).Select(value => value.Value));
    }
}
