using NewsSearch.Host.Keys;
using NewsSearch.Host.Serving;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Keys;

public sealed class KeyTests
{
    private const string Item = """{"title":"Rain"}""";

    [Fact]
    public async Task With_keys_writing_needs_one_and_reading_does_not()
    {
        await using var host = await ConfiguredHost.StartAsync(
            new ServeOptions(), prepare: path => Add(path, ("w", KeyScopes.Write), ("s", KeyScopes.Search)));

        Assert.Equal((401, "key-required"), await host.AskAsync(HttpMethod.Put, "/v1/items/1", Item));
        Assert.Equal((401, "key-unknown"),
            await host.AskAsync(HttpMethod.Put, "/v1/items/1", Item, ("X-Api-Key", "nsk_wrong")));
        Assert.Equal((403, "scope-missing"),
            await host.AskAsync(HttpMethod.Put, "/v1/items/1", Item, ("X-Api-Key", "s")));
        Assert.Equal((201, null), await host.AskAsync(HttpMethod.Put, "/v1/items/1", Item, ("X-Api-Key", "w")));
        Assert.Equal((200, null),
            await host.AskAsync(HttpMethod.Put, "/v1/items/1", Item, ("Authorization", "Bearer w")));
        Assert.Equal((403, "scope-missing"),
            await host.AskAsync(HttpMethod.Post, "/v1/people", "{}", ("Authorization", "bearer w")));
        Assert.Equal((401, "key-required"), await host.AskAsync(HttpMethod.Delete, "/v1/items/1"));
        Assert.Equal((401, "key-required"), await host.AskAsync(HttpMethod.Post, "/v1/articles", Item));
        foreach (string path in new[] { "/v1/search?q=rain", "/", "/v1/items/1", "/health/ready", "/metrics" })
        {
            Assert.Equal((200, null), await host.AskAsync(HttpMethod.Get, path));
        }

        // A search that is posted is a reading one.
        Assert.Equal((200, null), await host.AskAsync(HttpMethod.Post, "/v1/search", "{}"));

        using var refused = await host.SendAsync(HttpMethod.Delete, "/v1/items/1");
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Reading_needs_a_key_where_the_server_was_told_so_but_for_the_probes()
    {
        await using var host = await ConfiguredHost.StartAsync(
            new ServeOptions { RequireKey = true, LocalKey = "local" },
            prepare: path => Add(path, ("s", KeyScopes.Search)));

        foreach (string path in new[] { "/v1/search", "/", "/v1/search.csv", "/openapi/v1.json", "/metrics" })
        {
            Assert.Equal((401, "key-required"), await host.AskAsync(HttpMethod.Get, path));
            Assert.Equal((200, null), await host.AskAsync(HttpMethod.Get, path, null, ("X-Api-Key", "s")));
        }

        Assert.Equal((200, null), await host.AskAsync(HttpMethod.Get, "/health/live"));

        // The key that a server leaves for this machine may do everything.
        Assert.Equal((201, null), await host.AskAsync(HttpMethod.Put, "/v1/items/1", Item, ("X-Api-Key", "local")));
    }

    [Fact]
    public async Task Keys_come_and_go_while_the_server_runs_and_a_broken_file_lets_nobody_in()
    {
        await using var host = await ConfiguredHost.StartAsync(new ServeOptions());
        Assert.Equal((201, null), await host.AskAsync(HttpMethod.Put, "/v1/items/1", Item));

        Add(host.KeyFile, ("w", KeyScopes.Write));
        await EventuallyAsync(host, 401, "key-required");
        File.WriteAllText(host.KeyFile, "{\"keys\":[{\"id\":\"x\"}]}");
        await EventuallyAsync(host, 503, "keys-unreadable");
        Assert.Equal((200, null), await host.AskAsync(HttpMethod.Get, "/v1/search"));
        File.Delete(host.KeyFile);
        await EventuallyAsync(host, 200, null);
    }

    [Fact]
    public void Only_hashes_are_kept_for_the_owner_alone()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("keys.json");
        string text = KeyText.Create();
        KeyFile.Write(path, [new ApiKey("a1", "feeder", KeyScopes.Write | KeyScopes.Admin,
            new DateTimeOffset(2025, 5, 13, 0, 0, 0, TimeSpan.Zero), KeyText.Hash(text))]);

        Assert.DoesNotContain(text, File.ReadAllText(path), StringComparison.Ordinal);
        var key = Assert.Single(KeyFile.Read(path));
        Assert.Equal(("a1", "feeder", KeyScopes.Write | KeyScopes.Admin), (key.Id, key.Name, key.Scopes));
        Assert.Equal(KeyText.Hash(text), key.Hash);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    private static async Task EventuallyAsync(ConfiguredHost host, int status, string? code)
    {
        for (int i = 0; i < 100; i++)
        {
            if (await host.AskAsync(HttpMethod.Put, "/v1/items/1", Item) == (status, code))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"The answer did not become {status} {code}.");
    }

    private static void Add(string path, params (string Text, KeyScopes Scopes)[] keys) => KeyFile.Write(
        path, keys.Select(key => new ApiKey(key.Text, key.Text, key.Scopes, default, KeyText.Hash(key.Text))));
}
