using NewsSearch.Storage;

namespace NewsSearch.Tests.Searching;

/// <summary>Values that nothing has, and where the warning says they stand.</summary>
public sealed class FacetResolverTests
{
    [Theory]
    [InlineData("zzq OR country:zzq", new[] { 15 }, 3)]
    [InlineData("pakstani country:pakstan", new[] { 17 }, 7)]
    [InlineData("mysector sector:sector", new[] { 16 }, 6)]
    [InlineData("sector:trd OR country:trd", new[] { 7, 22 }, 3)]
    [InlineData("country:(BY OR trd OR -TRD^2)", new[] { 15, 23 }, 3)]
    [InlineData("country:zz\\*q", new[] { 8 }, 5)]
    [InlineData("a country:\" zz\\\"q \"", new[] { 12 }, 5)]
    public async Task A_value_that_nothing_has_is_pointed_at(string text, int[] starts, int length)
    {
        await using var index = await OpenAsync();

        var warnings = index.Search(text).Warnings;

        Assert.Equal(starts.Select(start => ("unknown-value", start, length)),
            warnings.Select(warning => (warning.Code, warning.Start, warning.Length)));
        Assert.All(warnings, warning => Assert.Null(warning.Filter));
    }

    [Fact]
    public async Task A_filter_stands_nowhere_in_the_text()
    {
        await using var index = await OpenAsync();

        var warning = Assert.Single(index.Search("zzq", new() { Facets = { ["country"] = ["zzq"] } }).Warnings);

        Assert.Equal(("country", 0, 0), (warning.Filter, warning.Start, warning.Length));
    }

    [Fact]
    public async Task Names_of_fields_are_found_however_their_letters_are_written()
    {
        await using var index = await OpenAsync();

        var found = index.Search(
            "", new() { Facets = { ["Country"] = ["PK"], ["COUNTRY"] = ["BY"] }, FacetFields = ["Country"] });

        Assert.Equal(1, found.Total);
        Assert.Equal(("country", 1L), (found.Facets[0].Field, found.Facets[0].Values[0].Count));
        Assert.Empty(found.Warnings);
        Assert.Equal(0, index.Search("", new() { Exclude = { ["Country"] = ["BY"] } }).Total);
    }

    [Fact]
    public async Task A_field_that_nothing_has_is_warned_of_by_name()
    {
        await using var index = await OpenAsync();

        var found = index.Search("", new() { Facets = { ["contry"] = ["BY"] }, FacetFields = ["contry", "bogus"] });

        Assert.Equal(0, found.Total);
        Assert.Equal(["contry", "bogus"], found.Facets.Select(facet => facet.Field));
        Assert.Equal(
            [("unknown-field", "contry"), ("unknown-field", "bogus")],
            found.Warnings.Select(warning => (warning.Code, warning.Filter)));
        Assert.Contains("country", found.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_star_finds_what_has_any_value()
    {
        await using var index = await OpenAsync();
        await index.AddAsync(new NewsItem { Id = "2", Title = "Zzq", Source = "Ledger" });
        await index.RefreshAsync();

        Assert.Equal(["1"], index.Search("country:*").Hits.Select(hit => hit.Item.Id));
        Assert.Equal(["1"], index.Search("zzq -source:*").Hits.Select(hit => hit.Item.Id));
        Assert.Equal(0, index.Search("minister:*").Total);
        Assert.Empty(index.Search("minister:*").Warnings);
        Assert.Equal("country:*", index.Search("country:*").Parsed);
    }

    [Theory]
    [InlineData("minister:dar", "Ishaq Dar")]
    [InlineData("minister:\"Senator Ishaq Dar\"", "Ishaq Dar")]
    [InlineData("minister:\"Dar, Ishaq\"", "Ishaq Dar")]
    [InlineData("minister:khan", "Asad Khan")]
    [InlineData("country:trd", null)]
    [InlineData("minister:zzz", null)]
    public async Task A_part_of_a_name_makes_one_think_of_the_most_frequent_one(string text, string? meant)
    {
        await using var index = await OpenAsync();
        await index.AddAsync(
        [
            new NewsItem { Id = "2", Title = "B", Ministers = [new("Ishaq Dar"), new("Asad Khan")] },
            new NewsItem { Id = "3", Title = "C", Ministers = [new("Asad Khan")] },
            new NewsItem { Id = "4", Title = "D", Ministers = [new("Aamir Khan")] },
        ]);
        await index.CommitAsync();

        var warning = Assert.Single(index.Search(text).Warnings);

        Assert.Equal(meant is null, !warning.Message.Contains("Did you mean", StringComparison.Ordinal));
        Assert.Contains(meant is null ? "" : $"Did you mean \"{meant}\"?", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_unknown_values_only_the_first_are_looked_up()
    {
        await using var index = await OpenAsync();
        string[] values = [.. Enumerable.Range(0, NewsLimits.FilterValues).Select(i => $"belarusx{i % 10}")];

        var warnings = index.Search("", new() { Facets = { ["country"] = values } }).Warnings;

        Assert.Equal(values.Length, warnings.Count);
        Assert.Equal(8, warnings.Count(
            warning => warning.Message.Contains("Did you mean", StringComparison.Ordinal)));
    }

    private static async Task<NewsIndex> OpenAsync()
    {
        var index = await NewsIndex.OpenAsync("unused", new NewsIndexOptions { Storage = new InMemoryStorage() });
        await index.AddAsync(new NewsItem { Id = "1", Title = "Zzq", Countries = [new("BY", "Belarus")] });
        await index.CommitAsync();
        return index;
    }
}
