namespace NewsSearch.Tests;

public sealed class SearchOptionsCheckTests
{
    public static TheoryData<string, SearchOptions> Wrong => new()
    {
        { "Take is -1", new SearchOptions { Take = -1 } },
        { "Skip is 10001", new SearchOptions { Skip = 10_001 } },
        { "Sort is 99", new SearchOptions { Sort = (SortOrder)99 } },
        { "Timeline is 77", new SearchOptions { Timeline = (TimelineInterval)77 } },
        { "TimeZone is null", new SearchOptions { TimeZone = null! } },
        { "FacetFields is null", new SearchOptions { FacetFields = null! } },
        { "Exclude is null", new SearchOptions { Exclude = null! } },
        { "The filter of country is null", new SearchOptions { Facets = { ["country"] = null! } } },
        { "The filter of sector is null", new SearchOptions { Exclude = { ["sector"] = [null!] } } },
        { "The filters of a search have at most 1024", new SearchOptions { Facets = { ["country"] = Values(1_025) } } },
        {
            "The filters of a search have at most 1024",
            new SearchOptions { Facets = { ["source"] = Values(512) }, Exclude = { ["country"] = Values(513) } }
        },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void A_wrong_option_is_refused_by_name(string message, SearchOptions options)
    {
        var refusal = Assert.Throws<ArgumentException>(() => SearchOptionsCheck.Check(options));
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_may_have_as_many_values_as_there_may_be() =>
        SearchOptionsCheck.Check(new() { Facets = { ["source"] = Values(NewsLimits.FilterValues) } });

    private static string[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => $"value {i}")];

    [Fact]
    public void Options_as_they_come_are_taken() => SearchOptionsCheck.Check(new SearchOptions());
}
