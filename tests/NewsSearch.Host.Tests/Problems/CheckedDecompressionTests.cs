using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Problems;

public sealed class CheckedDecompressionTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    private const string Item = """{"title":"Rain"}""";

    [Theory]
    [InlineData("PUT", "/v1/items/x", "application/json", "gzip")]
    [InlineData("PUT", "/v1/items/x", "application/json", "deflate")]
    [InlineData("PUT", "/v1/items/x", "application/json", "br")]
    [InlineData("POST", "/v1/items", "application/json", "gzip")]
    [InlineData("POST", "/v1/items?atomic=true", "application/x-ndjson", "gzip")]
    [InlineData("POST", "/v1/articles", "text/plain", "gzip")]
    [InlineData("POST", "/v1/search", "application/json", "br")]
    [InlineData("POST", "/v1/search", "application/json", "GZIP")]
    public async Task A_body_that_is_not_packed_as_it_says_is_the_clients_error(
        string method, string path, string type, string encoding)
    {
        using var response = await SendAsync(method, path, type, encoding, "zzzz"u8.ToArray());
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("invalid-encoding", await CodeAsync(response));
    }

    [Fact]
    public async Task A_bulk_that_is_damaged_in_the_middle_keeps_and_answers_what_came_before()
    {
        var lines = Enumerable.Range(0, 5_000).Select(i => $$"""{"id":"cut{{i}}","title":"{{Guid.NewGuid()}}"}""");
        byte[] packed = Packed(string.Join('\n', lines));
        packed.AsSpan(packed.Length / 2, 1_000).Fill(0xFF);
        using var response = await SendAsync(
            "POST", "/v1/items?extract=none", "application/x-ndjson", "gzip", packed);

        Assert.Equal(200, (int)response.StatusCode);
        string[] answers = (await response.Content.ReadAsStringAsync()).Trim().Split('\n');
        var failure = JsonElement.Parse(answers[^2]);
        Assert.Equal(400, failure.GetProperty("status").GetInt32());
        string? detail = failure.GetProperty("error").GetProperty("detail").GetString();
        Assert.Contains("gzip", detail, StringComparison.Ordinal);
        Assert.InRange(JsonElement.Parse(answers[^1]).GetProperty("indexed").GetInt32(), 1, 4_999);
        Assert.NotNull(await host.Index.GetAsync("cut0"));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("x-foo")]
    [InlineData("gzip, br")]
    public async Task An_encoding_that_is_not_read_is_refused_and_the_others_are_named(string encoding)
    {
        using var response = await SendAsync(
            "PUT", "/v1/items/unread", "application/json", encoding, Encoding.UTF8.GetBytes(Item));
        Assert.Equal(415, (int)response.StatusCode);
        Assert.Equal("unsupported-encoding", await CodeAsync(response));
        Assert.Contains("gzip", response.Headers.GetValues("Accept-Encoding").Single(), StringComparison.Ordinal);
        Assert.Null(await host.Index.GetAsync("unread"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_body_that_is_as_it_says_is_read(string encoding)
    {
        byte[] body = encoding == "gzip" ? Packed(Item) : Encoding.UTF8.GetBytes(Item);
        using var response = await SendAsync("PUT", $"/v1/items/{encoding}", "application/json", encoding, body);
        Assert.Equal(201, (int)response.StatusCode);
    }

    private static byte[] Packed(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("code").GetString();

    private async Task<HttpResponseMessage> SendAsync(
        string method, string path, string type, string encoding, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.Relative))
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return await host.Client.SendAsync(request);
    }
}
