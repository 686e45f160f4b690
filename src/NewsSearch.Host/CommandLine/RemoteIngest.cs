using System.Net.Http.Headers;
using System.Text.Json;
using NewsSearch.Ingest;

namespace NewsSearch.Host.CommandLine;

/// <summary>Sends items and removals to the server that has the index open, in bulks, and counts its answers.</summary>
internal sealed class RemoteIngest : IDisposable
{
    private const int BulkItems = 1_000;
    private const int BulkBytes = 8 * 1024 * 1024;

    private readonly HttpClient _client;
    private readonly Action<ArchiveProblem> _report;
    private readonly MemoryStream _bulk = new();
    private readonly List<ArchiveEntry> _sent = [];
    private readonly List<ArchiveProblem> _problems = [];
    private long _indexed;
    private long _replaced;
    private long _deleted;
    private long _failed;
    private long _warned;

    /// <summary>Sends through a client of the server.</summary>
    public RemoteIngest(HttpClient client, Action<ArchiveProblem> report)
    {
        _client = client;
        _report = report;
    }

    /// <summary>Takes an entry; items are sent when enough of them have come together.</summary>
    public async Task AddAsync(ArchiveEntry entry, CancellationToken cancellationToken)
    {
        if (entry is ArchiveProblem problem)
        {
            Note(problem);
        }
        else
        {
            _sent.Add(entry);
            _bulk.Write(Line(entry));
            _bulk.WriteByte((byte)'\n');
            if (_sent.Count >= BulkItems || _bulk.Length >= BulkBytes)
            {
                await SendAsync(cancellationToken);
            }
        }
    }

    /// <summary>Sends what has come together and reads the answers.</summary>
    /// <exception cref="CommandFailure">The server does not answer, or refuses.</exception>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_sent.Count == 0)
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
                throw new CommandFailure(ExitCode.Failed,
                    $"The server at {_client.BaseAddress} refused: {ServerProblem.Detail(answer)}");
            }

            Count(answer);
        }
        catch (HttpRequestException e)
        {
            throw new CommandFailure(ExitCode.Failed,
                $"The index is locked by the server at {_client.BaseAddress}, which does not answer: {e.Message}. "
                + "Try again when it answers, or end the program that writes to the index.");
        }

        _sent.Clear();
        _bulk.SetLength(0);
    }

    /// <summary>The counts so far.</summary>
    public IngestResult Result() => new()
    {
        Indexed = _indexed,
        Replaced = _replaced,
        Deleted = _deleted,
        Failed = _failed,
        Warned = _warned,
        Problems = _problems,
    };

    public void Dispose()
    {
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

            // Lines of the bulk are what was sent in its order, and no line is blank.
            long number = json.RootElement.GetProperty("line").GetInt64();
            var sent = number >= 1 && number <= _sent.Count ? _sent[(int)number - 1] : null;
            switch (status.GetInt32())
            {
                case StatusCodes.Status200OK when sent is ArchiveDeletion: _deleted++; break;
                case StatusCodes.Status201Created: _indexed++; break;
                case StatusCodes.Status200OK: (_indexed, _replaced) = (_indexed + 1, _replaced + 1); break;
                case var other: Note(Failure(json.RootElement, sent, other)); break;
            }
        }
    }

    private static byte[] Line(ArchiveEntry entry)
    {
        if (entry is ArchiveItem { Item: var item })
        {
            return NewsItemJson.ToUtf8(item);
        }

        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteStartObject("delete");
            json.WriteString("id", ((ArchiveDeletion)entry).Id);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return line.ToArray();
    }

    /// <summary>What went wrong; an item that is not there to be removed is no loss.</summary>
    private ArchiveProblem Failure(JsonElement answer, ArchiveEntry? sent, int status)
    {
        string detail = answer.GetProperty("error").GetProperty("detail").GetString() ?? "";
        bool lost = sent is not ArchiveDeletion || status != StatusCodes.Status404NotFound;
        return new ArchiveProblem(sent?.File ?? _client.BaseAddress!.ToString(), sent?.Line, detail, lost);
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
