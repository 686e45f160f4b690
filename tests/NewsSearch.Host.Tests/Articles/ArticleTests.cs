using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Articles;

public sealed class ArticleTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    private const string Text = """
        Spinning mills ask for cheaper power
        Published May 13, 2025
        LAHORE: Commerce Minister Jam Kamal Khan told mill owners on Tuesday that tariffs for textile exporters
        will fall. Buyers from Belarus and Kazakhstan had asked for lower prices.
        """;

    [Fact]
    public async Task A_text_is_extracted_indexed_and_given_back()
    {
        var dry = await host.SendAsync(HttpMethod.Post, "/v1/articles?dryRun=true", Text, 200, "text/plain");
        var item = Assert.Single(dry.GetProperty("items").EnumerateArray());
        Assert.Equal("2025-05-13", item.GetProperty("published").GetString());
        Assert.Equal("Jam Kamal Khan", item.GetProperty("ministers")[0].GetProperty("name").GetString());
        string id = item.GetProperty("id").GetString()!;
        Assert.StartsWith("sha256:", id, StringComparison.Ordinal);
        await host.GetAsync($"/v1/items/{Uri.EscapeDataString(id)}", 404);

        await host.SendAsync(HttpMethod.Post, "/v1/articles", Text, 200, "text/plain");
        var found = await host.GetAsync("/v1/search?q=mills&country=belarus&sector=textiles");
        Assert.Equal(id, found.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused()
    {
        await host.SendAsync(HttpMethod.Post, "/v1/articles", "<p>x</p>", 415, "text/html");
        await host.SendAsync(HttpMethod.Post, "/v1/articles", " \n ", 422, "text/plain");
        await host.SendAsync(HttpMethod.Post, "/v1/articles?referenceDate=soon", Text, 400, "text/plain");
        await host.SendAsync(HttpMethod.Post, "/v1/articles?dryrun=true", Text, 400, "text/plain");
    }
}
