using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.Racing;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>A client that adds new items to a server at a steady rate, in requests of a quarter of a second.</summary>
/// <param name="server">Where it is.</param>
/// <param name="items">NDJSON, plain or gzip; each item gets an id of its own.</param>
/// <param name="rate">How many items a second.</param>
internal sealed class IngestLoad(Uri server, string items, int rate) : IDisposable
{
    private const int RequestsPerSecond = 4;

    private readonly CancellationTokenSource _stop = new();
    private Task<string> _run = Task.FromResult("");

    /// <summary>Begins.</summary>
    public void Start() => _run = Task.Factory.StartNew(Send, TaskCreationOptions.LongRunning);

    /// <summary>Ends, and tells what was added.</summary>
    public async Task<string> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private string Send()
    {
        using var connection = new HttpConnection(server);
        string run = Guid.NewGuid().ToString("N")[..8];
        int sent = 0, failed = 0;
        long began = Stopwatch.GetTimestamp();
        double slowest = 0;
        foreach (var batch in ItemSource.Batches(items, Math.Max(1, rate / RequestsPerSecond)))
        {
            double early = (sent / (double)rate) - Stopwatch.GetElapsedTime(began).TotalSeconds;
            if (_stop.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(Math.Max(0, early))))
            {
                break;
            }

            byte[] request = Request(batch, run, sent);
            long before = Stopwatch.GetTimestamp();
            failed += connection.Exchange(request).Status == 200 ? 0 : 1;
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(before).TotalSeconds);
            sent += batch.Count;
        }

        return FormattableString.Invariant(
            $"added={sent}\tper_s={sent / Stopwatch.GetElapsedTime(began).TotalSeconds:F0}\t")
            + FormattableString.Invariant($"slowest_ms={slowest * 1e3:F1}\tfailed_requests={failed}");
    }

    private byte[] Request(IReadOnlyList<NewsItem> batch, string run, int from)
    {
        using var body = new MemoryStream();
        for (int i = 0; i < batch.Count; i++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{run}-{from + i}");
            body.Write(NewsItemJson.ToUtf8(NewsItemJson.WithId(batch[i], id)));
            body.WriteByte((byte)'\n');
        }

        string head = $"POST /v1/items?extract=none HTTP/1.1\r\nHost: {server.Authority}\r\n"
            + $"Content-Type: application/x-ndjson\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body.ToArray()];
    }
}
