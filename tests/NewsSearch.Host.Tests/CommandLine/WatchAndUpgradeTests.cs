using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSearch.Host.CommandLine;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.CommandLine;

public sealed class WatchAndUpgradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_comes_or_changes_is_read_through_the_server_while_an_ingest_watches()
    {
        _folder.Write("news/a.ndjson", "{\"id\":\"a\",\"title\":\"First\"}\n");
        using var server = await HostProcess.ServeAsync(_folder.At("index"));
        using var watch = HostProcess.Begin("ingest", _folder.At("news"), "--watch", "--index", _folder.At("index"));
        await UntilAsync(server.Client, "first", 1);

        _folder.Write("news/deep/b.txt", "Second story\n\nA dam opened in Lahore on Tuesday.\n");
        _folder.Write("news/a.ndjson", "{\"id\":\"a\",\"title\":\"Changed\"}\n");
        await UntilAsync(server.Client, "changed", 1);
        await UntilAsync(server.Client, "first", 0);
        await UntilAsync(server.Client, "second", 1);
        var item = JsonElement.Parse(await server.Client.GetStringAsync(
            new Uri("/v1/search?q=second", UriKind.Relative))).GetProperty("items")[0];
        Assert.Equal("deep/b.txt", item.GetProperty("id").GetString());

        Assert.Equal(0, await watch.StopAsync());
    }

    [Fact]
    public async Task An_inbox_that_is_still_empty_is_watched()
    {
        Directory.CreateDirectory(_folder.At("inbox"));
        using var server = await HostProcess.ServeAsync(_folder.At("index"));
        using var watch = HostProcess.Begin("ingest", _folder.At("inbox"), "--watch", "--index", _folder.At("index"));
        await Task.Delay(1_000);

        _folder.Write("inbox/a.ndjson", "{\"id\":\"a\",\"title\":\"First\"}\n");
        await UntilAsync(server.Client, "first", 1);

        Assert.Equal(0, await watch.StopAsync());
    }

    [Fact]
    public void A_file_is_read_when_it_has_come_to_rest_and_once()
    {
        string path = _folder.Write("news/a.txt", "one");
        var files = new WatchedFiles([_folder.At("news")]);
        files.TakeAsRead();
        Assert.Empty(files.Changed());

        File.AppendAllText(path, "two");
        Assert.Empty(files.Changed());
        File.AppendAllText(path, "three");
        Assert.Empty(files.Changed());
        Assert.Equal([path], files.Changed());
        Assert.Equal([path], files.Changed());
        files.Read([path]);
        Assert.Empty(files.Changed());
    }

    [Fact]
    public async Task An_index_of_this_version_needs_no_upgrade_and_can_be_written_anew()
    {
        string news = _folder.Write("news.ndjson", string.Concat(Enumerable.Range(0, 1_200).Select(
            i => $"{{\"id\":\"{i}\",\"title\":\"Story {i}\",\"published\":\"2025-05-13\",\"x\":{i}}}\n")));
        var weighted = new NewsIndexOptions { TitleWeight = 3, K1 = 1.5f, B = 0.5f };
        await using (var made = await NewsIndex.OpenAsync(_folder.At("index"), weighted))
        {
            await made.AddAsync(new NewsItem { Id = "0", Title = "Replaced" });
            await made.CommitAsync();
        }

        await HostProcess.RunAsync("ingest", news, "--index", _folder.At("index"));
        _folder.Write("index/people.json", "{}");

        var same = await HostProcess.RunAsync("upgrade", "--index", _folder.At("index"));
        Assert.Equal(0, same.Code);
        Assert.Contains("1200 items", same.Output, StringComparison.Ordinal);

        var anew = await HostProcess.RunAsync("upgrade", "--rebuild", "--json", "--index", _folder.At("index"));
        Assert.Equal((0, """{"items":1200,"rebuilt":true}"""), (anew.Code, anew.Output.Trim()));
        var found = await HostProcess.RunAsync(
            "search", "story", "--json", "--fields", "extra", "--size", "1", "--index", _folder.At("index"));
        var answer = JsonElement.Parse(found.Output);
        Assert.Equal(1_200, answer.GetProperty("total").GetInt32());
        Assert.True(answer.GetProperty("items")[0].GetProperty("extra").TryGetProperty("x", out _));
        Assert.True(File.Exists(_folder.At("index/people.json")));
        Assert.False(Directory.Exists(_folder.At("index.rebuild")));
        await using var index = await NewsIndex.OpenAsync(_folder.At("index"), new() { ReadOnly = true });
        Assert.Equal((3, 1.5f, 0.5f), (index.TitleWeight, index.K1, index.B));
    }

    [Fact]
    public async Task Of_an_index_of_another_version_it_is_said_what_to_do()
    {
        string news = _folder.Write("a.ndjson", "{\"id\":\"a\",\"title\":\"A\"}\n");
        await HostProcess.RunAsync("ingest", news, "--index", _folder.At("index"));
        foreach (string manifest in Directory.GetFiles(_folder.At("index"), "manifest-*"))
        {
            MakeOtherVersion(manifest);
        }

        var (code, output, errors) = await HostProcess.RunAsync("upgrade", "--index", _folder.At("index"));

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("format version 99", errors, StringComparison.Ordinal);
        Assert.Contains("search.ndjson", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_that_another_version_analysed_are_told_of_until_the_index_is_written_anew()
    {
        // As it was written before segments had the version of their analysis.
        Directory.CreateDirectory(_folder.At("index"));
        foreach (string line in File.ReadLines(
            Path.Combine(Page.Browser.Repository.Folder, "tests/NewsSearch.Tests/Segments/format-4.txt")))
        {
            string[] file = line.Split(' ');
            File.WriteAllBytes(_folder.At("index/" + file[0]), Convert.FromBase64String(file[1]));
        }

        string[] index = ["--index", _folder.At("index")];
        foreach (string command in (string[])["stats", "upgrade"])
        {
            var told = await HostProcess.RunAsync([command, .. index]);
            Assert.Equal(0, told.Code);
            Assert.Contains("299 of 299 items", told.Errors, StringComparison.Ordinal);
            Assert.Contains("upgrade --rebuild", told.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await HostProcess.RunAsync(["upgrade", "--rebuild", .. index])).Code);
        var (_, output, errors) = await HostProcess.RunAsync(["stats", "--json", .. index]);
        var stats = JsonElement.Parse(output);
        Assert.Equal("", errors);
        Assert.Equal(
            (299, 0), (stats.GetProperty("items").GetInt32(), stats.GetProperty("outdated").GetInt32()));
    }

    [Fact]
    public async Task Keys_are_made_listed_and_revoked_beside_a_running_server()
    {
        using var server = await HostProcess.ServeAsync(_folder.At("index"));
        string[] index = ["--index", _folder.At("index")];
        var made = await HostProcess.RunAsync(["keys", "add", "feeder", "--json", .. index]);
        var key = JsonElement.Parse(made.Output).GetProperty("key");
        Assert.Equal(0, made.Code);
        Assert.StartsWith("nsk_", key.GetProperty("text").GetString(), StringComparison.Ordinal);

        // Without a key nobody writes any more, but commands of the same user on the same machine.
        await Task.Delay(200);
        using var body = new StringContent("{\"title\":\"x\"}", Encoding.UTF8, "application/json");
        using var refused = await server.Client.PutAsync(new Uri("/v1/items/1", UriKind.Relative), body);
        Assert.Equal(401, (int)refused.StatusCode);
        string news = _folder.Write("a.ndjson", "{\"id\":\"a\",\"title\":\"A\"}\n");
        Assert.Equal(0, (await HostProcess.RunAsync(["ingest", news, .. index])).Code);
        var backup = await HostProcess.RunAsync(["backup", _folder.At("backup"), "--json", .. index]);
        Assert.Equal(1, JsonElement.Parse(backup.Output).GetProperty("items").GetInt32());

        var list = await HostProcess.RunAsync(["keys", "list", .. index]);
        Assert.Contains("feeder", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(key.GetProperty("text").GetString()!, list.Output, StringComparison.Ordinal);
        string id = key.GetProperty("id").GetString()!;
        var revoked = await HostProcess.RunAsync(["keys", "revoke", id, "--json", .. index]);
        Assert.Equal(0, revoked.Code);
        Assert.Equal(id, JsonElement.Parse(revoked.Output).GetProperty("revoked").GetProperty("id").GetString());
        Assert.Equal(1, (await HostProcess.RunAsync(["keys", "revoke", id, .. index])).Code);
        Assert.Equal(2, (await HostProcess.RunAsync(["keys", "add", "x", "--scope", "all", .. index])).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    [InlineData("ingest")]
    [InlineData("extract")]
    [InlineData("search")]
    [InlineData("people")]
    [InlineData("reextract")]
    [InlineData("stats")]
    [InlineData("verify")]
    [InlineData("upgrade")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("keys")]
    public async Task The_help_of_every_command_ends_with_examples(string command)
    {
        var (code, output, _) = await HostProcess.RunAsync(
            [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, code);
        Assert.Contains("Examples:", output, StringComparison.Ordinal);
        Assert.Contains($"  newssearch {command}".TrimEnd(), output.Split("Examples:")[1], StringComparison.Ordinal);
    }

    /// <summary>Gives a manifest another version, with a checksum that fits.</summary>
    private static void MakeOtherVersion(string manifest)
    {
        string json = Regex.Replace(File.ReadAllLines(manifest)[0], "\"format\":[0-9]+", "\"format\":99");
        uint checksum = ~Encoding.UTF8.GetBytes(json).Aggregate(uint.MaxValue, BitOperations.Crc32C);
        File.WriteAllText(manifest, $"{json}\n{checksum:x8}\n");
    }

    private static async Task UntilAsync(HttpClient client, string query, int total)
    {
        for (int i = 0; i < 600; i++)
        {
            string answer = await client.GetStringAsync(new Uri($"/v1/search?q={query}", UriKind.Relative));
            if (JsonElement.Parse(answer).GetProperty("total").GetInt32() == total)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"{query} is not found {total} times.");
    }
}
