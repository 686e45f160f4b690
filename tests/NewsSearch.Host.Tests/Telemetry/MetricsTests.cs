using NewsSearch.Host.Serving;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Telemetry;

public sealed class MetricsTests
{
    [Fact]
    public async Task Metrics_count_requests_searches_items_and_commits_as_Prometheus_reads_them()
    {
        await using var host = await ConfiguredHost.StartAsync(new ServeOptions());
        await host.AskAsync(HttpMethod.Put, "/v1/items/1?extract=none", """{"title":"Rain"}""");
        await host.AskAsync(HttpMethod.Get, "/v1/search?q=secretwords");
        await host.AskAsync(HttpMethod.Get, "/v1/search?q=rain");
        await host.AskAsync(HttpMethod.Get, "/v1/nowhere/at/all");

        using var response = await host.SendAsync(HttpMethod.Get, "/metrics");
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        string text = await response.Content.ReadAsStringAsync();
        foreach (string line in new[]
        {
            "# TYPE newssearch_request_duration_seconds histogram",
            "newssearch_request_duration_seconds_count{route=\"/v1/search\",method=\"GET\",status=\"200\"} 2",
            "newssearch_request_duration_seconds_count{route=\"unmatched\",method=\"GET\",status=\"404\"} 1",
            "newssearch_search_duration_seconds_bucket{kind=\"search\",le=\"+Inf\"} 2",
            "newssearch_commit_duration_seconds_count 1",
            "newssearch_items_written_total{what=\"added\"} 1",
            "# TYPE newssearch_index_items gauge",
            "newssearch_index_items 1",
        })
        {
            Assert.Contains(line, text.Split('\n'));
        }

        Assert.DoesNotContain("secretwords", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.All(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'),
            line => Assert.Matches(@"^[a-zA-Z_:][a-zA-Z0-9_:]*(\{([a-z_0-9]+=""([^""\\]|\\.)*"",?)*\})? \S+$", line));
    }

    [Fact]
    public async Task A_client_is_told_its_limit_and_probes_are_answered_all_the_same()
    {
        await using var host = await ConfiguredHost.StartAsync(new ServeOptions { Rate = 3 });
        var answers = new List<(int, string?)>();
        for (int i = 0; i < 12; i++)
        {
            answers.Add(await host.AskAsync(HttpMethod.Get, "/v1/search?q=x"));
        }

        Assert.Equal((200, null), answers[0]);
        Assert.Contains((429, "rate-limit"), answers);
        Assert.Equal((200, null), await host.AskAsync(HttpMethod.Get, "/health/live"));
    }

    [Fact]
    public async Task A_search_that_takes_too_long_is_stopped_by_a_named_limit()
    {
        await using var host = await ConfiguredHost.StartAsync(new ServeOptions { SearchTimeout = TimeSpan.Zero });
        await host.Index.AddAsync(new NewsItem { Id = "1", Title = "Rain" });
        await host.Index.CommitAsync();

        string[] searches =
            ["search?q=rain", "search.csv", "search.atom", "timeline", "items/1/similar"];
        foreach (string search in searches)
        {
            Assert.Equal((503, "time-limit"), await host.AskAsync(HttpMethod.Get, "/v1/" + search));
        }
    }
}
