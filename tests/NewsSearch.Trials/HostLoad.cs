using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Trials;

/// <summary>Clients that write and read at a server, and remember what it has acknowledged.</summary>
internal sealed class HostLoad(Uri server) : IDisposable
{
    private const int Ids = 600;
    private const int BulkItems = 40;
    private const int Bulks = 2;
    private const int Readers = 4;

    private static readonly string[] Searches =
    [
        "q=alpha", "q=alpha+beta&facets=country,source", "q=%22gamma+delta%22", "q=al*&sort=newest",
        "q=betta~1&timeline=month", "q=&facets=sector&size=50", "q=delta+OR+alpha&country=BY",
    ];

    private readonly HttpClient _client = new()
    {
        BaseAddress = server,
        Timeout = TimeSpan.FromSeconds(60),
    };

    private readonly ConcurrentDictionary<string, long> _acknowledged = new(StringComparer.Ordinal);
    private long _version;
    private long _requests;

    public long Requests => Volatile.Read(ref _requests);

    public IReadOnlyDictionary<string, long> Acknowledged => _acknowledged;

    /// <summary>Runs until stopped, or until the server takes no more connections.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(
    [
        .. Enumerable.Range(0, Bulks).Select(number => UntilAsync(() => BulkAsync(number), stop)),
        .. Enumerable.Range(0, Readers).Select(number => UntilAsync(() => ReadAsync(number), stop)),
        UntilAsync(PutAsync, stop),
    ]);

    /// <summary>What a probe answers, or null where the server takes no connection.</summary>
    public async Task<HttpStatusCode?> ProbeAsync()
    {
        // A connection of its own each time, as a probe that comes every few seconds has.
        using var client = new HttpClient { BaseAddress = server };
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Each acknowledged item must be at a server, in that version or a later one.</summary>
    public async Task CheckAsync(HttpClient client)
    {
        foreach (var (id, version) in _acknowledged)
        {
            var item = JsonElement.Parse(await client.GetStringAsync(new Uri($"/v1/items/{id}", UriKind.Relative)));
            string title = item.GetProperty("title").GetString()!;
            long found = long.Parse(title.Split(' ')[^1], CultureInfo.InvariantCulture);
            Assert.True(found >= version, $"{id} was acknowledged in version {version} and is in version {found}.");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task UntilAsync(Func<Task> request, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await request();
                Interlocked.Increment(ref _requests);
            }
            catch (Exception error) when (stop.IsCancellationRequested
                || error is HttpRequestException { InnerException: SocketException or IOException }
                or HttpIOException or IOException)
            {
                return;
            }
        }
    }

    // Each id belongs to one client, so that versions come in order.
    private async Task BulkAsync(int number)
    {
        var body = new StringBuilder();
        var versions = new List<(string Id, long Version)>();
        for (int i = 0; i < BulkItems; i++)
        {
            long version = Interlocked.Increment(ref _version);
            string id = string.Create(CultureInfo.InvariantCulture, $"b{number}-{version % Ids}");
            versions.Add((id, version));
            body.Append(Item(id, version)).Append('\n');
        }

        using var content = new StringContent(body.ToString(), Encoding.UTF8, "application/x-ndjson");
        var url = new Uri("/v1/items?extract=none", UriKind.Relative);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await lines.ReadLineAsync() is { } line)
        {
            var json = JsonElement.Parse(line);
            if (json.TryGetProperty("line", out var place))
            {
                Assert.InRange(json.GetProperty("status").GetInt32(), 200, 201);
                var (id, version) = versions[place.GetInt32() - 1];
                _acknowledged[id] = version;
            }
        }
    }

    private async Task PutAsync()
    {
        long version = Interlocked.Increment(ref _version);
        string id = string.Create(CultureInfo.InvariantCulture, $"p-{version % Ids}");
        using var content = new StringContent(Item(id, version), Encoding.UTF8, "application/json");
        using var answer = await _client.PutAsync(new Uri($"/v1/items/{id}?extract=none", UriKind.Relative), content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        _acknowledged[id] = version;
    }

    private async Task ReadAsync(int number)
    {
        string search = Searches[(int)((Requests + number) % Searches.Length)];
        using var answer = await _client.GetAsync(new Uri($"/v1/search?{search}", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        _ = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("total").GetInt64();
    }

    private static string Item(string id, long version) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"id":"{{id}}","title":"alpha version {{version}}","body":"{{Body(version)}}",""")
        + string.Create(CultureInfo.InvariantCulture, $"\"source\":\"s{version % 7}\",\"countries\":[\"BY\"],")
        + string.Create(CultureInfo.InvariantCulture, $"\"published\":\"2025-0{1 + (version % 9)}-11\"}}");

    private static string Body(long version) => string.Join(' ', Enumerable.Range(0, 60)
        .Select(i => (i % 5) switch { 0 => "beta", 1 => "gamma", 2 => "delta", _ => $"w{(version + i) % 500}" }));
}
