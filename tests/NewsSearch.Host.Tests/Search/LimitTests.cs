using System.Text.Json;
using NewsSearch.Host.Serving;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Search;

/// <summary>Every limit of a search is named by the answer that goes beyond it.</summary>
public sealed class LimitTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    public static TheoryData<string, string, int, string> Rows()
    {
        var rows = new TheoryData<string, string, int, string>();
        foreach (string line in File.ReadLines(Path.Combine(Root(), "src/NewsSearch.Host/Search/LIMITS.md")))
        {
            string[] cells = [.. line.Trim('|', ' ').Split('|').Select(cell => cell.Trim().Trim('`'))];
            if (cells.Length == 5 && int.TryParse(cells[3], out int status))
            {
                string[] request = cells[2].Split(' ', 2);
                rows.Add(request[0], request[1], status, cells[4]);
            }
        }

        return rows;
    }

    public static TheoryData<string, string> Texts() => new()
    {
        { "a" + new string(' ', NewsLimits.QueryLength), "query-too-long" },
        { Repeat("a ", NewsLimits.QueryClauses + 1), "too-many-clauses" },
        { Repeat("a* ", NewsLimits.QueryPatterns + 1), "too-many-patterns" },
        { Repeat("(a (b OR ", 200) + "c" + Repeat("))", 200), "too-deep" },
        { $"\"{Repeat("a ", NewsLimits.PhraseWords + 1)}\"", "phrase-too-long" },
        { "a NEAR/10001 b", "bad-distance" },
        { "word~3", "bad-edits" },
        { "word^1000001", "bad-boost" },
        { "\"a b\"~10001", "bad-slop" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_goes_beyond_a_limit_is_refused_as_the_table_says(
        string method, string path, int status, string code)
    {
        string? body = method == "POST" ? $$"""{"q":"{{new string('a', 1 << 20)}}"}""" : null;
        var refused = await host.SendAsync(HttpMethod.Parse(method), path, body, status);

        string?[] codes = refused.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0
            ? [.. errors.EnumerateArray().Select(error => error.GetProperty("code").GetString())]
            : [refused.GetProperty("code").GetString()];
        Assert.Equal(code, Assert.Single(codes));
        Assert.Matches("[0-9]", refused.GetRawText().Split("\"detail\"")[^1]);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_a_query_has_too_much_is_told_and_strictly_refused(string text, string code)
    {
        var answer = await PostAsync(text, strict: false, 200);
        var warning = Assert.Single(answer.GetProperty("query").GetProperty("warnings").EnumerateArray());
        Assert.Equal(code, warning.GetProperty("code").GetString());

        var refused = await PostAsync(text, strict: true, 400);
        var error = Assert.Single(refused.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal("/q", error.GetProperty("pointer").GetString());
        Assert.Equal(warning.GetProperty("start").GetInt32(), error.GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task Filters_have_so_many_values_in_all_and_the_longest_is_named()
    {
        string Values(string name, int count) =>
            string.Concat(Enumerable.Range(0, count).Select(i => $"&{name}=value{i}"));

        await host.GetAsync("/v1/search?" + Values("country", NewsLimits.FilterValues) + "&country=value0");
        var refused = await host.GetAsync(
            "/v1/search?" + Values("exclude.source", 2) + Values("country", NewsLimits.FilterValues - 1), 400);
        var error = Assert.Single(refused.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            ("out-of-range", "country", "The filters of a search have at most 1024 values in all; these have 1025."),
            (error.GetProperty("code").GetString(), error.GetProperty("parameter").GetString(),
                error.GetProperty("detail").GetString()));
        string[] country = [.. Enumerable.Range(0, NewsLimits.FilterValues + 1).Select(i => $"value{i}")];
        refused = await host.SendAsync(
            HttpMethod.Post, "/v1/search", JsonSerializer.Serialize(new { country }), 400);
        Assert.Equal("/country", refused.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task The_longest_query_in_any_script_can_be_followed_to_its_next_page()
    {
        foreach (string id in new[] { "long1", "long2" })
        {
            await host.SendAsync(HttpMethod.Put, $"/v1/items/{id}", """{"title":"水 水"}""", 201);
        }

        string text = "水" + new string('\u3000', NewsLimits.QueryLength - 1);
        var first = await host.SendAsync(
            HttpMethod.Post, "/v1/search", JsonSerializer.Serialize(new { q = text, size = 1, sort = "newest" }), 200);
        Assert.Equal(2, first.GetProperty("total").GetInt32());
        string next = first.GetProperty("links").GetProperty("next").GetString()!;
        Assert.InRange(next.Length, 9 * NewsLimits.QueryLength, NewsSearchServer.RequestLineBytes);
        var second = await host.GetAsync(next);
        Assert.NotEqual(
            first.GetProperty("items")[0].GetProperty("id").GetString(),
            second.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_is_too_long_for_an_address_goes_on_by_a_posted_cursor()
    {
        string[] fields = [.. Enumerable.Repeat("title", NewsSearchServer.RequestLineBytes / "&fields=title".Length)];
        foreach (string id in new[] { "posted1", "posted2" })
        {
            await host.SendAsync(HttpMethod.Put, $"/v1/items/{id}", """{"title":"x"}""", 201);
        }

        var first = await host.SendAsync(HttpMethod.Post, "/v1/search",
            JsonSerializer.Serialize(new { fields, size = 1 }), 200);
        Assert.Empty(first.GetProperty("links").EnumerateObject());
        string cursor = first.GetProperty("cursor").GetString()!;
        var second = await host.SendAsync(HttpMethod.Post, "/v1/search",
            JsonSerializer.Serialize(new { fields, size = 1, cursor }), 200);
        Assert.Single(second.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_web_server_itself_refuses_what_it_does_not_read()
    {
        Task<string> GetAsync(string target, string headers = "") => RawRequest.SendAsync(
            host.Client.BaseAddress!, RawRequest.Bytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n"));
        string Query(int length) => "/v1/search?q=" + new string('a', length);

        Assert.Contains(" 200 ", await GetAsync(Query(65_000)), StringComparison.Ordinal);
        Assert.Contains(" 414 ", await GetAsync(Query(655_361)), StringComparison.Ordinal);
        Assert.Contains(" 431 ", await GetAsync("/", $"X: {new string('x', 32_769)}\r\n"), StringComparison.Ordinal);
        Assert.Contains(" 400 ", await GetAsync("/v1/items/%00"), StringComparison.Ordinal);
    }

    private Task<JsonElement> PostAsync(string text, bool strict, int status) => host.SendAsync(
        HttpMethod.Post, "/v1/search", JsonSerializer.Serialize(new { q = text, strict }), status);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "NewsSearch.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The repository is not above the tests.");
    }
}
