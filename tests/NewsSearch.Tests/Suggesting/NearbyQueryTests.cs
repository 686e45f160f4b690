using NewsSearch.Storage;

namespace NewsSearch.Tests.Suggesting;

/// <summary>Close queries for searches that find next to nothing.</summary>
public sealed class NearbyQueryTests
{
    [Theory]
    [InlineData("coton", "cotton")]
    [InlineData("cotton exprots", "cotton exports")]
    [InlineData("cottn AND pakstan", "cotton AND Pakistan")]
    [InlineData("title:coton -floods", "title:cotton -floods")]
    [InlineData("\"cottn exports\"", "\"cotton exports\"")]
    [InlineData("coton NEAR/3 exports", "cotton NEAR/3 exports")]
    [InlineData("countires", "countries")]
    [InlineData("negotietions", "negotiations")]
    public async Task A_close_query_is_offered_with_the_number_of_items_that_it_finds(string query, string text)
    {
        await using var index = await SuggesterTests.OpenAsync();
        var results = index.Search(query);
        Assert.Equal((0, text), (results.Total, results.Suggestion?.Text));
        Assert.Equal(index.Search(text).Total, results.Suggestion!.Total);
    }

    [Fact]
    public async Task Two_letters_in_the_wrong_order_are_put_right_whatever_their_stems_are()
    {
        await using var index = await NewsIndex.OpenAsync("x", new() { Storage = new InMemoryStorage() });
        await index.AddAsync(
        [
            new NewsItem { Id = "1", Title = "Trade grows" },
            new NewsItem { Id = "2", Title = "A trade fair" },
            new NewsItem { Id = "3", Title = "A card game" },
        ]);
        await index.RefreshAsync();

        Assert.Equal(new QuerySuggestion("trade", 2), index.Search("tarde").Suggestion);
        Assert.Equal(new QuerySuggestion("trade fair", 1), index.Search("tarde fair").Suggestion);
    }

    [Fact]
    public async Task Of_words_that_are_as_near_the_frequent_one_is_offered()
    {
        await using var index = await NewsIndex.OpenAsync("x", new() { Storage = new InMemoryStorage() });
        await index.AddAsync(Enumerable.Range(0, 20).Select(i => new NewsItem
        {
            Id = $"{i}",
            Title = i < 15 ? "Flood relief in Gaza" : "Gazzal folds a flod",
            Body = i < 15 ? "Electricity is back." : "Electronics are not.",
        }));
        await index.RefreshAsync();

        Assert.Equal("Gaza", index.Search("gazza").Suggestion?.Text);
        Assert.Equal("electricity", index.Search("electrecity").Suggestion?.Text.ToLowerInvariant());
        Assert.Equal("flood relief", index.Search("flodo releif").Suggestion?.Text.ToLowerInvariant());
    }

    [Fact]
    public async Task The_filters_of_the_search_hold_for_its_suggestion()
    {
        await using var index = await SuggesterTests.OpenAsync();
        var options = new SearchOptions { Facets = { ["country"] = ["BY"] } };
        Assert.Equal(new QuerySuggestion("cotton", 1), index.Search("coton", options).Suggestion);
        Assert.Null(index.Search("coton", options with { Suggest = false }).Suggestion);
        Assert.Null(index.Search("coton", options with { Total = TotalMode.None }).Suggestion);
    }

    [Theory]
    [InlineData("cotton")]
    [InlineData("zzzzzzzz")]
    [InlineData("")]
    [InlineData("-cotton -pakistan -quoted")]
    [InlineData("country:nowhere")]
    public async Task There_is_none_where_nothing_close_finds_much_more(string query)
    {
        await using var index = await SuggesterTests.OpenAsync();
        Assert.Null(index.Search(query).Suggestion);
    }
}
