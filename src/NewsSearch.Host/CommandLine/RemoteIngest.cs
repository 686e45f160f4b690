using System.Net.Http.Headers;
using System.Text.Json;
using NewsSearch.Ingest;

namespace NewsSearch.Host.CommandLine;

/// <summary>Sends items to the server that has the index open, in bulks, and counts its answers.</summary>
internal sealed class RemoteIngest : IDisposable
{
    private const int BulkItems = 1_000;
    private const int BulkBytes = 8 * 1024 * 1024;

    private readonly HttpClient _client;
    private readonly Action<ArchiveProblem> _report;
    private readonly MemoryStream _bulk = new();
    private readonly List<ArchiveItem> _items = [];
    private readonly List<ArchiveProblem> _problems = [];
    private long _indexed;
    private long _replaced;
    private long _failed;
    private long _warned;

    public RemoteIngest(Uri server, Action<ArchiveProblem> report)
    {
        _client = new HttpClient { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        _report = report;
    }

    /// <summary>Takes an entry; items are sent when enough of them have come together.</summary>
    public async Task AddAsync(ArchiveEntry entry, CancellationToken cancellationToken)
    {
        if (entry is ArchiveProblem problem)
        {
            Note(problem);
        }
        else if (entry is ArchiveItem item)
        {
            _items.Add(item);
            _bulk.Write(NewsItemJson.ToUtf8(item.Item));
            _bulk.WriteByte((byte)'\n');
            if (_items.Count >= BulkItems || _bulk.Length >= BulkBytes)
            {
                await SendAsync(cancellationToken);
            }
        }
    }

    /// <summary>Sends what has come together and reads the answers.</summary>
    /// <exception cref="CommandFailure">The server does not answer, or refuses.</exception>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_items.Count == 0)
        {
            return;
        }

        try
        {
            using var body = new ByteArrayContent(_bulk.GetBuffer(), 0, (int)_bulk.Length);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            var url = new Uri("/v1/items?extract=none", UriKind.Relative);
            using var response = await _client.PostAsync(url, body, cancellationToken);
            string answer = await response.Content.ReadAsStringAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new CommandFailure(ExitCode.Failed, $"The server at {_client.BaseAddress} refused: {answer}");
            }

            Count(answer);
        }
        catch (HttpRequestException e)
        {
            throw new CommandFailure(ExitCode.Failed,
                $"The index is locked by the server at {_client.BaseAddress}, which does not answer: {e.Message}. "
                + "Try again when it answers, or end the program that writes to the index.");
        }

        _items.Clear();
        _bulk.SetLength(0);
    }

    /// <summary>The counts so far.</summary>
    public IngestResult Result() => new()
    {
        Indexed = _indexed,
        Replaced = _replaced,
        Failed = _failed,
        Warned = _warned,
        Problems = _problems,
    };

    public void Dispose()
    {
        _client.Dispose();
        _bulk.Dispose();
    }

    private void Count(string answer)
    {
        foreach (string line in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("status", out var status))
            {
                continue;
            }

            switch (status.GetInt32())
            {
                case StatusCodes.Status201Created: _indexed++; break;
                case StatusCodes.Status200OK: (_indexed, _replaced) = (_indexed + 1, _replaced + 1); break;
                default: Note(Failure(json.RootElement)); break;
            }
        }
    }

    private ArchiveProblem Failure(JsonElement answer)
    {
        // Lines of the bulk are items in their order, and no line is blank.
        long line = answer.GetProperty("line").GetInt64();
        string detail = answer.GetProperty("error").GetProperty("detail").GetString() ?? "";
        return line >= 1 && line <= _items.Count
            ? new ArchiveProblem(_items[(int)line - 1].File, _items[(int)line - 1].Line, detail, Lost: true)
            : new ArchiveProblem(_client.BaseAddress!.ToString(), null, detail, Lost: true);
    }

    private void Note(ArchiveProblem problem)
    {
        (_failed, _warned) = problem.Lost ? (_failed + 1, _warned) : (_failed, _warned + 1);
        if (_problems.Count < IngestResult.MaxProblems)
        {
            _problems.Add(problem);
        }

        _report(problem);
    }
}
