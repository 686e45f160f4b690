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

    private async Task<(int Status, string Text)> PostAsync(byte[] body, string type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await host.Client.PostAsync(
            new Uri("/v1/articles?dryRun=true", UriKind.Relative), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
