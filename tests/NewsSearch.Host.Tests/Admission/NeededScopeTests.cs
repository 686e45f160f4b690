using System.Net;
using Microsoft.AspNetCore.Http;
using NewsSearch.Host.Admission;
using NewsSearch.Host.Keys;
using NewsSearch.Host.Serving;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Admission;

public sealed class NeededScopeTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    [Theory]
    [InlineData("POST", "/v1/backup", "write", 403)]
    [InlineData("POST", "/v1/people", "write", 403)]
    [InlineData("POST", "/v1/items", "search", 403)]
    [InlineData("POST", "/v1/articles", "search", 403)]
    [InlineData("PUT", "/v1/items/1", "search", 403)]
    [InlineData("DELETE", "/v1/items/1", "search", 403)]
    [InlineData("GET", "/metrics", "none", 401)]
    [InlineData("GET", "/v1/people", "none", 401)]
    [InlineData("POST", "/v1/search", "none", 401)]
    [InlineData("GET", "/v1/search.csv", "none", 401)]
    [InlineData("GET", "/", "none", 401)]
    [InlineData("GET", "/opensearch.xml", "none", 401)]
    public async Task However_a_path_is_spelt_it_needs_the_scope_of_its_route(
        string method, string path, string given, int status)
    {
        var scope = Enum.Parse<KeyScopes>(given, ignoreCase: true);
        await using var guarded = await ConfiguredHost.StartAsync(
            new ServeOptions { RequireKey = true },
            prepare: file => KeyFile.Write(file, [new ApiKey("k", "k", scope, default, KeyText.Hash("key"))]));
        (string, string)[] key = scope == KeyScopes.None ? [] : [("X-Api-Key", "key")];
        foreach (string spelling in Spellings(path))
        {
            var (answer, _) = await guarded.AskAsync(HttpMethod.Parse(method), spelling, "{}", key);
            Assert.True(answer == status, $"{method} {spelling}: {answer}");
        }
    }

    [Fact]
    public async Task A_backup_needs_a_key_where_there_are_none_however_its_path_is_spelt()
    {
        using var folder = new TemporaryFolder();
        string body = System.Text.Json.JsonSerializer.Serialize(new { directory = folder.At("stolen") });
        foreach (string path in new[] { "/v1/backup", "/v1/backup/", "/V1/Backup/", "/v1//backup", "/v1/backup%2F" })
        {
            using var response = await host.SendAsync(HttpMethod.Post, path, body);
            Assert.True((int)response.StatusCode is 401 or 404, $"{path}: {response.StatusCode}");
        }

        Assert.False(Directory.Exists(folder.At("stolen")));
    }

    [Theory]
    [InlineData("/v1/search")]
    [InlineData("/v1/search/")]
    [InlineData("/V1/SEARCH/")]
    public async Task A_search_that_is_posted_is_a_reading_one_however_its_path_is_spelt(string path)
    {
        await using var guarded = await ConfiguredHost.StartAsync(
            new ServeOptions(),
            prepare: file => KeyFile.Write(file, [new ApiKey("k", "k", KeyScopes.Write, default, KeyText.Hash("k"))]));
        Assert.Equal((200, null), await guarded.AskAsync(HttpMethod.Post, path, "{}"));
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/metrics/")]
    [InlineData("/Metrics")]
    public void Metrics_are_for_admins_on_other_machines(string path)
    {
        var context = new DefaultHttpContext();
        context.SetEndpoint(host.Endpoints.Single(endpoint => endpoint.RoutePattern.RawText == "/metrics"));
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        Assert.Equal(KeyScopes.Admin, NeededScope.Of(context, readingNeedsKey: false));
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        Assert.Equal(KeyScopes.None, NeededScope.Of(context, readingNeedsKey: false));
        Assert.Equal(KeyScopes.Search, NeededScope.Of(context, readingNeedsKey: true));
    }

    private static IEnumerable<string> Spellings(string path)
    {
        string[] spellings = [path, path.TrimEnd('/') + "/", path.ToUpperInvariant()];
        return [.. spellings, .. spellings.Select(spelling => spelling + "?x=1")];
    }
}
