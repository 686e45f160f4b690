using System.Text.Json;
using NewsSearch.Host.Serving;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Search;

public sealed class CursorTests
{
    [Fact]
    public async Task A_cursor_of_a_state_that_has_passed_lasts_five_minutes_and_then_is_gone()
    {
        var clock = new SteppedClock();
        await using var host = await StartAsync(clock);
        string cursor = await CursorAsync(host, "/v1/search?size=1&sort=newest");
        string next = $"/v1/search?size=1&sort=newest&cursor={cursor}";
        await AddAsync(host, "later");

        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal((200, null), await host.AskAsync(HttpMethod.Get, next));
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal((410, "cursor-expired"), await host.AskAsync(HttpMethod.Get, next));
        Assert.Equal((410, null), await StatusOfPageAsync(host, "/?size=1&sort=newest&cursor=" + cursor));
    }

    [Fact]
    public async Task Sixteen_states_are_held_and_no_more()
    {
        await using var host = await StartAsync(new SteppedClock());
        var cursors = new List<string>();
        for (int i = 0; i < 17; i++)
        {
            cursors.Add(await CursorAsync(host, "/v1/search?size=1"));
            await AddAsync(host, $"more{i}");
        }

        Assert.Equal((410, "cursor-expired"),
            await host.AskAsync(HttpMethod.Get, $"/v1/search?size=1&cursor={cursors[0]}"));
        foreach (string cursor in cursors.Skip(1))
        {
            Assert.Equal((200, null), await host.AskAsync(HttpMethod.Get, $"/v1/search?size=1&cursor={cursor}"));
        }
    }

    [Fact]
    public async Task An_altered_cursor_or_one_of_another_search_is_a_400_that_names_it()
    {
        await using var host = await StartAsync(new SteppedClock());
        string cursor = await CursorAsync(host, "/v1/search?size=1");
        string other = cursor[..10] + (cursor[10] == 'A' ? 'B' : 'A') + cursor[11..];
        foreach (string wrong in new[] { other, cursor[1..], cursor + "A", "x", "%00", cursor.ToUpperInvariant() })
        {
            Assert.Equal((400, "invalid-cursor"),
                await host.AskAsync(HttpMethod.Get, $"/v1/search?size=1&cursor={wrong}"));
        }

        Assert.Equal((400, "invalid-cursor"),
            await host.AskAsync(HttpMethod.Get, $"/v1/search?size=1&q=item&cursor={cursor}"));
        Assert.Equal((400, "conflicting-parameters"),
            await host.AskAsync(HttpMethod.Get, $"/v1/search?size=1&page=2&cursor={cursor}"));
    }

    private static async Task<ConfiguredHost> StartAsync(SteppedClock clock)
    {
        var host = await ConfiguredHost.StartAsync(new ServeOptions(), new NewsIndexOptions { TimeProvider = clock });
        foreach (string id in new[] { "a", "b", "c" })
        {
            await AddAsync(host, id);
        }

        return host;
    }

    private static async Task AddAsync(ConfiguredHost host, string id)
    {
        await host.Index.AddAsync(new NewsItem { Id = id, Title = "Item " + id });
        await host.Index.CommitAsync();
    }

    private static async Task<string> CursorAsync(ConfiguredHost host, string path)
    {
        using var response = await host.SendAsync(HttpMethod.Get, path);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        return answer.GetProperty("cursor").GetString()!;
    }

    private static async Task<(int, string?)> StatusOfPageAsync(ConfiguredHost host, string path) =>
        await host.AskAsync(HttpMethod.Get, path);
}
