using System.Net.Sockets;
using System.Text;

namespace NewsSearch.Host.Tests.Serving;

public sealed class HostileRequestTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    [Fact]
    public async Task A_flood_of_headers_is_refused()
    {
        var request = new StringBuilder("GET /v1/search HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (int i = 0; i < 2_000; i++)
        {
            request.Append("X-").Append(i).Append(": y\r\n");
        }

        Assert.Contains(" 431 ", await SendAsync(request.Append("\r\n").ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/v1/items/1", "{\"title\":\"\u00FF\u00FE\"}")]
    [InlineData("POST", "/v1/search", "{\"q\":\"\u00C3\u0028\"}")]
    [InlineData("POST", "/v1/items", "[{\"id\":\"\u00FF\"}]")]
    public async Task A_body_that_is_no_UTF_8_is_a_400(string method, string path, string body)
    {
        string answer = await SendAsync(
            $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {body.Length}\r\n\r\n{body}");
        Assert.Matches(" (400|422|200) ", answer);
        Assert.DoesNotContain(" 500 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/v1/items/deep")]
    [InlineData("POST", "/v1/items")]
    [InlineData("POST", "/v1/search")]
    [InlineData("POST", "/v1/articles")]
    [InlineData("POST", "/v1/people")]
    public async Task Json_that_is_nested_endlessly_is_refused(string method, string path)
    {
        string deep = "{\"title\":\"x\",\"extra\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        using var response = await host.SendAsync(new HttpMethod(method), path, deep);
        Assert.InRange((int)response.StatusCode, 400, 422);
    }

    [Fact]
    public async Task A_chunked_body_beyond_the_limit_is_a_413_that_names_it()
    {
        // Nobody says beforehand how long it gets.
        byte[] chunk = RawRequest.Bytes("100000\r\n" + new string(' ', 1 << 20) + "\r\n");
        string answer = await RawRequest.SendAsync(
            host.Client.BaseAddress!,
            [RawRequest.Bytes("POST /v1/search HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"), chunk, chunk, RawRequest.Bytes("0\r\n\r\n")]);
        Assert.Contains(" 413 ", answer, StringComparison.Ordinal);
        var problem = await host.SendAsync(
            HttpMethod.Post, "/v1/search", new string(' ', (1 << 20) + 1), 413);
        Assert.Equal("body-too-large", problem.GetProperty("code").GetString());
        Assert.Contains("1048576", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("a%00b")]
    [InlineData("..%5C..%5Cwindows")]
    public async Task No_name_leads_out_of_the_index(string id)
    {
        string[] requests =
        [
            $"GET /v1/items/{id} HTTP/1.1", $"GET /items/{id} HTTP/1.1", $"DELETE /v1/items/{id} HTTP/1.1",
            $"GET /{id} HTTP/1.1",
        ];
        foreach (string request in requests)
        {
            string answer = await SendAsync(request + "\r\nHost: 127.0.0.1\r\n\r\n");
            Assert.Matches(" (400|404|405) ", answer);
        }
    }

    [Fact]
    public async Task Endless_queries_are_answered_or_refused_in_bounded_time()
    {
        await host.BulkAsync("""{"id":"1","title":"Aaaaaaaa aaa"}""", "?extract=none");
        string[] queries =
        [
            string.Concat(Enumerable.Repeat("word ", 13_000)),
            new string('(', 30_000) + "a" + new string(')', 30_000),
            string.Concat(Enumerable.Repeat("*a", 5_000)) + "*",
            string.Concat(Enumerable.Repeat("a OR ", 13_000)),
            new string('a', 60_000) + "~2",
            "rain^NaN rain^1e999 rain^-1",
            "published:9999..0001",
        ];
        foreach (string query in queries)
        {
            string body = $$"""{"q":"{{query}}"}""";
            using var response = await host.SendAsync(HttpMethod.Post, "/v1/search", body);
            Assert.True((int)response.StatusCode is 200 or 400, $"{response.StatusCode}: {query[..10]}");
        }

        using var tooLong = await host.SendAsync(
            HttpMethod.Post, "/v1/search", $$"""{"q":"{{new string('a', 900_000)}}*"}""");
        Assert.InRange((int)tooLong.StatusCode, 200, 400);
        await host.GetAsync("/v1/search?page=1000000000", 400);
        await host.GetAsync("/v1/search?page=99999999999999999999", 400);
        await host.GetAsync("/v1/search?from=99999-01-01", 400);
        await host.GetAsync("/v1/search?since=9999999999d", 400);
    }

    [Fact]
    public async Task Five_hundred_slow_clients_do_not_keep_a_healthy_one_waiting()
    {
        var slow = new List<TcpClient>();
        try
        {
            for (int i = 0; i < 500; i++)
            {
                var client = new TcpClient();
                await client.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port);
                await client.GetStream().WriteAsync(RawRequest.Bytes(
                    "POST /v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n["));
                slow.Add(client);
            }

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            using var healthy = await host.Client.GetAsync(new Uri("/v1/search?q=x", UriKind.Relative), patience.Token);
            Assert.Equal(200, (int)healthy.StatusCode);
            using var write = await host.SendAsync(HttpMethod.Put, "/v1/items/healthy", """{"title":"x"}""");
            Assert.True(write.IsSuccessStatusCode);
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
    }

    private Task<string> SendAsync(string request) =>
        RawRequest.SendAsync(host.Client.BaseAddress!, [RawRequest.Bytes(request)]);
}
