using NewsSearch.Storage;

namespace NewsSearch.Tests.People;

public sealed class LinkedSearchTests
{
    private const string Full = "Muhammad Farhad Zamindar";
    private const string Short = "Farhad Zamindar";

    [Fact]
    public async Task Variants_count_as_one_and_an_item_with_both_counts_once()
    {
        await using var index = await IndexAsync();
        Assert.Equal("Farhad Zamindar 6, Kamran Zamindar 1", MinisterItems.Counts(index));
        Assert.Equal("Farhad Zamindar 6, Kamran Zamindar 1", MinisterItems.Counts(index, "canals"));
        var facet = index.Search("canals", new() { FacetFields = ["minister"], FacetSize = 1 }).Facets[0];
        Assert.Equal((2, 1L), (facet.Distinct, facet.Other));
    }

    [Fact]
    public async Task Raw_values_are_shown_on_demand()
    {
        await using var index = await IndexAsync();
        var raw = new SearchOptions { People = PeopleMode.Raw };
        Assert.Equal("Farhad Zamindar 4, Muhammad Farhad Zamindar 3, Kamran Zamindar 1",
            MinisterItems.Counts(index, "", raw));
        Assert.Equal(3, index.Search("", raw with { Facets = Minister(Full) }).Total);
    }

    [Theory]
    [InlineData(Full)]
    [InlineData(Short)]
    [InlineData("farhad zamindar")]
    public async Task A_filter_by_any_variant_finds_all(string name)
    {
        await using var index = await IndexAsync();
        Assert.Equal(6, index.Search("", new() { Facets = Minister(name) }).Total);
        Assert.Equal(1, index.Search("", new() { Exclude = Minister(name) }).Total);
        Assert.Equal(6, index.Search($"minister:\"{name}\"").Total);
        Assert.Equal(1, index.Search($"canals -minister:\"{name}\"").Total);
        var values = index.Search("", new() { Facets = Minister(name), FacetFields = ["minister"], FacetSize = 0 })
            .Facets[0].Values;
        var selected = Assert.Single(values);
        Assert.Equal((Short, 6L, true), (selected.Value, selected.Count, selected.Selected));
    }

    [Fact]
    public async Task Segments_merged_or_not_count_the_same()
    {
        await using var index = await IndexAsync();
        Assert.True((await index.GetStatisticsAsync()).Segments > 1);
        await index.MergeAsync();
        Assert.Equal(1, (await index.GetStatisticsAsync()).Segments);
        Assert.Equal("Farhad Zamindar 6, Kamran Zamindar 1", MinisterItems.Counts(index, "canals"));
        await index.DeleteAsync("both");
        await index.CommitAsync();
        Assert.Equal("Farhad Zamindar 5, Kamran Zamindar 1", MinisterItems.Counts(index));
        Assert.Equal("Farhad Zamindar 5, Kamran Zamindar 1", MinisterItems.Counts(index, "canals"));
    }

    [Fact]
    public async Task Pages_of_one_search_do_not_go_on_with_other_names()
    {
        await using var index = await IndexAsync();
        var options = new SearchOptions { Take = 1, Facets = Minister(Short) };
        string cursor = index.Search("", options).Cursor!;
        Assert.Throws<ArgumentException>(() => index.Search(
            "", options with { Cursor = cursor, People = PeopleMode.Raw }));
    }

    [Fact]
    public async Task Counts_and_filters_of_many_random_names_are_those_of_a_walk_through_all_items()
    {
        var random = new Random(5);
        string[] names =
            ["Farhad Zamindar", "Mohd Farhad Zamindar", "Karim Dahar", "Karim Bux Dahar", "Kamran Zamindar"];
        var items = Enumerable.Range(0, 500).Select(i => MinisterItems.Item(
            $"{i}", i % 90, [.. names.Where(_ => random.Next(3) == 0)])).ToList();
        await using var index = await NewsIndex.OpenAsync("x", new() { Storage = new InMemoryStorage() });
        foreach (var part in items.Chunk(150))
        {
            await index.AddAsync(part);
            await index.RefreshAsync();
        }

        foreach (string name in names)
        {
            var links = name[^5..] == "Dahar" ? names[2..4] : name[0] == 'K' ? [name] : names[..2];
            long expected = items.Count(item => item.Ministers!.Any(minister => links.Contains(minister.Name)));
            Assert.Equal(expected, index.Search("canals", new() { Facets = Minister(name) }).Total);
            string shown = MinisterItems.Counts(index, "published:<=2025-12-31");
            Assert.Contains($" {expected}", shown);
        }

        Assert.Equal(3, index.Search("", new() { FacetFields = ["minister"] }).Facets[0].Distinct);
    }

    private static Dictionary<string, IReadOnlyList<string>> Minister(string name) => new() { ["minister"] = [name] };

    /// <summary>Four items with the short name, three with the full one, one of them with both.</summary>
    private static async Task<NewsIndex> IndexAsync()
    {
        var index = await NewsIndex.OpenAsync("x", new() { Storage = new InMemoryStorage(), Merge = false });
        await index.AddAsync(MinisterItems.Many(Short, 3));
        await index.CommitAsync();
        await index.AddAsync(MinisterItems.Many(Full, 2));
        await index.CommitAsync();
        await index.AddAsync(MinisterItems.Item("both", 2, Short, Full));
        await index.AddAsync(MinisterItems.Item("other", 2, "Kamran Zamindar"));
        await index.CommitAsync();
        return index;
    }
}
