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

    [Theory]
    [InlineData("dayfirst", "2024-05-04")]
    [InlineData("monthfirst", "2024-04-05")]
    [InlineData("none", null)]
    public async Task An_order_of_dates_in_figures_can_be_declared(string order, string? published)
    {
        string text = Text.Replace("May 13, 2025", "04/05/2024", StringComparison.Ordinal);
        var answer = await host.SendAsync(
            HttpMethod.Post, "/v1/articles?dryRun=true&dateOrder=" + order, text, 200, "text/plain");
        var item = answer.GetProperty("items")[0];
        Assert.Equal(published, item.TryGetProperty("published", out var date) ? date.GetString() : null);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused()
    {
        await host.SendAsync(HttpMethod.Post, "/v1/articles?dateOrder=yearfirst", Text, 400, "text/plain");
        await host.SendAsync(HttpMethod.Post, "/v1/articles", "%PDF", 415, "application/pdf");
        await host.SendAsync(HttpMethod.Post, "/v1/articles", " \n ", 422, "text/plain");
        await host.SendAsync(HttpMethod.Post, "/v1/articles?referenceDate=soon", Text, 400, "text/plain");
        await host.SendAsync(HttpMethod.Post, "/v1/articles?dryrun=true", Text, 400, "text/plain");
    }

    [Fact]
    public async Task Binary_is_refused_and_text_of_unstated_encoding_is_read_as_the_command_line_reads_it()
    {
        byte[] binary = [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 3, 0];
        var (status, refused) = await PostAsync(binary, "text/plain");
        Assert.Equal(422, status);
        Assert.Contains("\"binary-text\"", refused, StringComparison.Ordinal);

        byte[] western = [.. "Caf"u8, 0xE9, .. " owners in Minsk ask for shade. They met on Monday."u8];
        var (read, item) = await PostAsync(western, "text/plain");
        Assert.Equal(200, read);
        Assert.Contains("Café owners", item, StringComparison.Ordinal);

        var (stated, greek) = await PostAsync(
            [0xE1, (byte)' ', .. "is the first letter. Children learn it."u8], "text/plain; charset=iso-8859-7");
        Assert.Equal(200, stated);
        Assert.Contains("α is", greek, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/rss+xml", """
        <rss><channel><title>Post</title><item><guid>feed-1</guid><title>Dam opens</title>
        <description>&lt;p&gt;Water came.&lt;/p&gt;</description></item></channel></rss>
        """, "feed-1")]
    [InlineData("application/atom+xml; charset=iso-8859-1", """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>atom-1</id><title>Dam opens</title></entry></feed>
        """, "atom-1")]
    [InlineData("application/json", """
        {"uri": "ninjs-1", "pubStatus": "usable", "headlines": [{"value": "Dam opens"}]}
        """, "ninjs-1")]
    [InlineData("application/json", """
        {"@context": "https://schema.org", "@type": "NewsArticle", "@id": "ld-1", "headline": "Dam opens"}
        """, "ld-1")]
    [InlineData("application/ld+json", """{"@type": "NewsArticle", "@id": "ld-2", "headline": "Dam opens"}""", "ld-2")]
    [InlineData("application/json", """[{"guid": "item-1", "headline": "Dam opens"}]""", "item-1")]
    [InlineData("text/html", """
        <html><head><meta property="og:url" content="https://p.example/dam"></head><body><article><h1>Dam opens</h1>
        <p>Water came to the valley on Monday, and farmers opened their gates. They had waited for a year.</p></article>
        </body></html>
        """, "https://p.example/dam")]
    public async Task Raw_news_is_read_by_its_content_type(string type, string body, string id)
    {
        var (status, text) = await PostAsync(System.Text.Encoding.UTF8.GetBytes(body), type);

        Assert.True(status == 200, text);
        using var answer = System.Text.Json.JsonDocument.Parse(text);
        var item = Assert.Single(answer.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(id, item.GetProperty("id").GetString());
        Assert.Equal("Dam opens", item.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("text/html", "<link rel=canonical href='https://p.example/own'><h1>Dam opens</h1><p>Water came.</p>")]
    [InlineData("application/json", """{"uri": "own", "pubStatus": "usable", "headline": "Dam opens"}""")]
    [InlineData("application/ld+json", """{"@type": "NewsArticle", "@id": "own", "headline": "Dam opens"}""")]
    [InlineData("application/rss+xml", "<rss><channel><item><guid>own</guid><title>Dam opens</title></item>"
        + "<item><guid>second</guid><title>Dam shuts</title></item></channel></rss>")]
    [InlineData("text/plain", "Dam opens\n\nWater came to the valley on Monday. Farmers opened their gates.")]
    public async Task The_id_that_the_caller_states_is_that_of_the_first_item(string type, string body)
    {
        var answer = await host.SendAsync(
            HttpMethod.Post, "/v1/articles?dryRun=true&id=stated%2F1", body, 200, type);

        var ids = answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!).ToList();
        Assert.Equal("stated/1", ids[0]);
        Assert.Equal(type.Contains("rss", StringComparison.Ordinal) ? ["second"] : [], ids.Skip(1));
    }

    [Fact]
    public async Task What_a_publisher_takes_back_goes_and_what_cannot_be_read_is_told()
    {
        const string Kept = """{"uri": "take-back", "pubstatus": "usable", "headline": "Dam opens"}""";
        await host.SendAsync(HttpMethod.Post, "/v1/articles", Kept, 200, "application/json");
        await host.GetAsync("/v1/items/take-back");

        var answer = await host.SendAsync(HttpMethod.Post, "/v1/articles", """
            [{"uri": "take-back", "pubstatus": "canceled"}, {"uri": "held", "pubstatus": "withheld"}, 5]
            """, 200, "application/json");

        Assert.Equal("take-back", Assert.Single(answer.GetProperty("deleted").EnumerateArray()).GetString());
        Assert.Empty(answer.GetProperty("items").EnumerateArray());
        Assert.Equal([false, true],
            answer.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("lost").GetBoolean()));
        await host.GetAsync("/v1/items/take-back", 404);
    }

    [Fact]
    public async Task A_body_that_is_not_what_it_says_is_refused_with_the_reason()
    {
        foreach (var (type, body, reason) in new[]
        {
            ("application/rss+xml", "<rss><channel><item>", "Line 1: The feed breaks here"),
            ("application/json", "plain words", "Not valid JSON"),
            ("application/json", "{\"a\": 1}", "title and body"),
            ("application/ld+json", "{}", "no article"),
        })
        {
            var (status, text) = await PostAsync(System.Text.Encoding.UTF8.GetBytes(body), type);
            Assert.True(status == 422, text);
            Assert.Contains("\"no-article\"", text, StringComparison.Ordinal);
            Assert.Contains(reason, text, StringComparison.Ordinal);
        }

        var (unknown, named) = await PostAsync("x"u8.ToArray(), "application/pdf");
        Assert.Equal(415, unknown);
        Assert.Contains("text/html or application/rss+xml or application/atom+xml or application/json", named,
            StringComparison.Ordinal);
    }

    private async Task<(int Status, string Text)> PostAsync(byte[] body, string type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await host.Client.PostAsync(
            new Uri("/v1/articles?dryRun=true", UriKind.Relative), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
