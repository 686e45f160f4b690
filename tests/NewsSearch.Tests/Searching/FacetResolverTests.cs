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

    private static async Task<NewsIndex> OpenAsync()
    {
        var index = await NewsIndex.OpenAsync("unused", new NewsIndexOptions { Storage = new InMemoryStorage() });
        await index.AddAsync(new NewsItem { Id = "1", Title = "Zzq", Countries = [new("BY", "Belarus")] });
        await index.CommitAsync();
        return index;
    }
}
