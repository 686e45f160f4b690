using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Search;

public sealed class SuggestTests(ListeningHost host) : IClassFixture<ListeningHost>, IAsyncLifetime
{
    private const string Items = """
        [
        {"id": "a/1", "title": "Cotton exports rise", "body": "Mills sold cotton in Minsk.", "countries": ["BY"]},
        {"id": "2", "title": "Cotton harvest", "body": "Farmers sold cotton. Mills wait.", "countries": ["PK"]},
        {"id": "3", "title": "Dam opens", "body": "Power and water.", "countries": ["PK"]}
        ]
        """;

    public Task InitializeAsync() => host.SendAsync(HttpMethod.Post, "/v1/items?extract=none", Items, 200);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Completions_have_the_documented_shape()
    {
        var answer = await host.GetAsync("/v1/suggest?q=belar");
        Assert.Equal(
            """
            {"query":"belar","suggestions":[{"text":"Belarus","label":"Belarus","kind":"country","count":1,
            "query":"country:BY"}]}
            """.ReplaceLineEndings(""),
            answer.GetRawText());
        var first = (await host.GetAsync("/v1/suggest?q=cott&size=1")).GetProperty("suggestions")[0];
        Assert.Equal(("cotton", 2), (first.GetProperty("text").GetString(), first.GetProperty("count").GetInt32()));
        Assert.Empty((await host.GetAsync("/v1/suggest")).GetProperty("suggestions").EnumerateArray());
    }

    [Fact]
    public async Task A_search_that_finds_nothing_offers_a_close_query()
    {
        var answer = await host.GetAsync("/v1/search?q=coton");
        Assert.Equal("""{"text":"cotton","total":2}""", answer.GetProperty("suggestion").GetRawText());
        Assert.False((await host.GetAsync("/v1/search?q=cotton")).TryGetProperty("suggestion", out _));
    }

    [Fact]
    public async Task Similar_items_come_as_those_of_a_search()
    {
        var answer = await host.GetAsync("/v1/items/a%2F1/similar?fields=title&facets=country");
        Assert.Equal("2", answer.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.Equal("country", answer.GetProperty("facets")[0].GetProperty("field").GetString());
        Assert.Equal(
            "/v1/items/a%2F1/similar?fields=title&facets=country",
            answer.GetProperty("links").GetProperty("self").GetString());
    }

    [Fact]
    public async Task Similar_items_go_on_by_page_and_are_not_sent_again()
    {
        await host.SendAsync(HttpMethod.Put, "/v1/items/4", """{"title":"Mills buy cotton"}""", 201);
        var ids = new List<string?>();
        string? path = "/v1/items/2/similar?size=1";
        while (path is not null)
        {
            var page = await host.GetAsync(path);
            ids.Add(page.GetProperty("items")[0].GetProperty("id").GetString());
            path = page.GetProperty("links").TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(["4", "a/1"], ids.Order(StringComparer.Ordinal));

        using var first = await host.SendAsync(HttpMethod.Get, "/v1/items/2/similar", null);
        string tag = first.Headers.ETag!.ToString();
        using var known = await host.SendAsync(
            HttpMethod.Get, "/v1/items/2/similar", null, headers: ("If-None-Match", tag));
        Assert.Equal(304, (int)known.StatusCode);
        using var missing = await host.SendAsync(
            HttpMethod.Get, "/v1/items/none/similar", null, headers: ("If-None-Match", "*"));
        Assert.Equal(404, (int)missing.StatusCode);
        await host.SendAsync(HttpMethod.Delete, "/v1/items/4", null, 204);
    }

    [Fact]
    public async Task Values_of_a_facet_are_found_by_any_of_their_words()
    {
        async Task<string> ValuesAsync(string prefix) => string.Join(
            ' ',
            (await host.GetAsync($"/v1/facets/country?prefix={prefix}")).GetProperty("values").EnumerateArray()
                .Select(value => value.GetProperty("value").GetString()));
        Assert.Equal("PK", await ValuesAsync("P%C3%A1K"));
        Assert.Equal("BY", await ValuesAsync("bela"));
        Assert.Equal("", await ValuesAsync("arus"));
    }

    [Theory]
    [InlineData("/v1/suggest?q=a&size=51", 400)]
    [InlineData("/v1/suggest?query=a", 400)]
    [InlineData("/v1/items/none/similar", 404)]
    [InlineData("/v1/items/2/similar?q=a", 400)]
    [InlineData("/v1/items/2/similar?size=100&page=9", 400)]
    public async Task What_is_wrong_is_said(string address, int status) =>
        await host.SendAsync(HttpMethod.Get, address, null, status);
}
