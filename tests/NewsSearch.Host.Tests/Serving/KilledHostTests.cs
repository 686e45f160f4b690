using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Host.Tests.Serving;

public sealed class KilledHostTests : IDisposable
{
    private const int Writers = 4;

    // tests/long.sh sets more.
    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("NEWSSEARCH_KILLS"), CultureInfo.InvariantCulture, out int kills)
        ? kills
        : 20;

    private readonly TemporaryFolder _folder = new();

    // What was answered: id → the version that a search must find at least.
    private readonly ConcurrentDictionary<string, int> _acknowledged = new();
    private readonly ConcurrentDictionary<string, int> _sent = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_acknowledged_write_is_there_after_each_kill()
    {
        int seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int round = 0; round < Kills; round++)
        {
            using var host = await HostProcess.ServeAsync(_folder.At("index"));
            await CheckAsync(host.Client);
            using var stop = new CancellationTokenSource();
            var writers = Enumerable.Range(0, Writers)
                .Select(writer => WriteAsync(host.Client, round, writer, stop.Token)).ToArray();
            int before = _acknowledged.Count;
            while (_acknowledged.Count == before)
            {
                await Task.Delay(5);
            }

            await Task.Delay(random.Next(200));
            await host.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        using var last = await HostProcess.ServeAsync(_folder.At("index"));
        await CheckAsync(last.Client);
        Assert.True(_acknowledged.Count > Kills * Writers, $"Only {_acknowledged.Count} items were acknowledged.");
    }

    private async Task WriteAsync(HttpClient client, int round, int writer, CancellationToken stop)
    {
        try
        {
            for (int number = 0; !stop.IsCancellationRequested; number++)
            {
                if (writer % 2 == 0)
                {
                    await PutAsync(client, $"p{writer}-{number % 50}", (round * 100_000) + number);
                }
                else
                {
                    await BulkAsync(client, $"b{writer}-{round}-{number}");
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // The server is dead: what it did not answer may or may not be there.
        }
    }

    private async Task PutAsync(HttpClient client, string id, int version)
    {
        _sent[id] = version;
        using var body = new StringContent(Item(id, version), Encoding.UTF8, "application/json");
        using var answer = await client.PutAsync(new Uri($"/v1/items/{id}?extract=none", UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        _acknowledged[id] = version;
    }

    private async Task BulkAsync(HttpClient client, string prefix)
    {
        // More than a buffer of 256 KB together, so that a partly written one would show.
        string[] ids = [.. Enumerable.Range(0, 40).Select(i => $"{prefix}-{i}")];
        using var body = new StringContent(
            string.Join('\n', ids.Select(id => Item(id, 1))), Encoding.UTF8, "application/x-ndjson");
        var url = new Uri("/v1/items?extract=none", UriKind.Relative);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        foreach (string id in ids)
        {
            _sent[id] = 1;
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await lines.ReadLineAsync() is { } line)
        {
            var json = JsonElement.Parse(line);
            if (json.TryGetProperty("id", out var id))
            {
                Assert.InRange(json.GetProperty("status").GetInt32(), 200, 201);
                _acknowledged[id.GetString()!] = 1;
            }
        }
    }

    private static string Item(string id, int version) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"id":"{{id}}","title":"version {{version}}","body":"{{Body(id)}}"}""");

    private static string Body(string id) => string.Join(' ', Enumerable.Repeat(id, 800));

    private async Task CheckAsync(HttpClient client)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        string? path = "/v1/search?sort=newest&size=100&fields=id,title&highlight=none";
        long total = 0;
        while (path is not null)
        {
            var page = JsonElement.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
            total = page.GetProperty("total").GetInt64();
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                string version = item.GetProperty("title").GetString()!["version ".Length..];
                Assert.True(
                    found.TryAdd(item.GetProperty("id").GetString()!, int.Parse(version, CultureInfo.InvariantCulture)),
                    "An item came twice.");
            }

            path = page.GetProperty("links").TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(total, found.Count);
        foreach (var (id, version) in _acknowledged)
        {
            Assert.True(found.TryGetValue(id, out int there), $"{id} was acknowledged and is lost.");
            Assert.True(there >= version, $"{id} was acknowledged in version {version} and is back at {there}.");
        }

        Assert.All(found.Keys, id => Assert.True(_sent.ContainsKey(id), $"{id} was never sent."));
    }
}
