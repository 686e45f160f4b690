using NewsSearch.Host.Problems;
using NewsSearch.Ingest;

namespace NewsSearch.Host.Items;

/// <summary>A bulk of lines: read, applied and answered as a stream.</summary>
internal sealed class NdjsonBulk(ItemStore store, WriteRequest request) : IResult
{
    private readonly BulkTally _tally = new();
    private readonly BulkParser _parser = new(request);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        StreamedRequest.Prepare(httpContext);
        var stop = httpContext.RequestAborted;
        httpContext.Response.ContentType = "application/x-ndjson";
        var answers = new AnswerStream(httpContext.Response.Body, stop);
        var lines = new LineReader(httpContext.Request.Body, ArchiveLimits.DocumentBytes);
        if (request.Atomic)
        {
            await AtomicAsync(lines, answers, stop);
        }
        else
        {
            await GroupsAsync(lines, answers, stop);
        }

        answers.WriteLine(json =>
        {
            json.WriteStartObject();
            _tally.WriteMembers(json, store.Index.Generation);
            json.WriteEndObject();
        });
        await answers.CompleteAsync();
    }

    private async Task GroupsAsync(LineReader lines, AnswerStream answers, CancellationToken stop)
    {
        var groups = new BulkGroups(store, answers, _tally);
        Problem? failure = null;
        try
        {
            while (await NextAsync(lines, groups, stop))
            {
                if (!lines.Blank)
                {
                    await groups.AddAsync(Parse(lines), stop);
                }
            }

            await groups.CommitAsync(stop);
        }
        catch (BadHttpRequestException e)
        {
            await groups.CommitAsync(stop);
            failure = new Problem(e.StatusCode, "broken-request", e.Message);
        }
        catch (IOException e) when (!stop.IsCancellationRequested)
        {
            failure = new Problem(StatusCodes.Status503ServiceUnavailable, "not-durable",
                $"The index cannot be written: {e.Message}");
            groups.Fail(failure);
        }

        if (failure is not null)
        {
            Answer(answers, new BulkAnswer(lines.Number + 1, null, failure.Status, failure));
        }
    }

    /// <summary>Reads the next line, and commits the group meanwhile if the line lets itself wait for.</summary>
    private static async Task<bool> NextAsync(LineReader lines, BulkGroups groups, CancellationToken stop)
    {
        var next = lines.ReadAsync(stop);
        if (next.IsCompleted || groups.Remaining is not { } remaining)
        {
            return await next;
        }

        var reading = next.AsTask();
        await Task.WhenAny(reading, Task.Delay(remaining, stop));
        if (!reading.IsCompleted)
        {
            await groups.CommitAsync(stop);
        }

        return await reading;
    }

    private async Task AtomicAsync(LineReader lines, AnswerStream answers, CancellationToken stop)
    {
        var operations = new List<BulkOperation>();
        long bytes = 0;
        while (await lines.ReadAsync(stop))
        {
            bytes += lines.Line.Length;
            if (bytes > ArchiveLimits.DocumentBytes)
            {
                Answer(answers, new BulkAnswer(lines.Number, null, StatusCodes.Status413PayloadTooLarge,
                    LimitedBody.TooLarge(ArchiveLimits.DocumentBytes)));
                return;
            }

            if (!lines.Blank)
            {
                operations.Add(Parse(lines));
            }
        }

        foreach (var answer in await new BulkWriter(store).ApplyAtomicAsync(operations, stop))
        {
            Answer(answers, answer);
        }
    }

    private void Answer(AnswerStream answers, BulkAnswer answer)
    {
        _tally.Count(answer);
        answers.WriteLine(answer.Write);
    }

    private BulkOperation Parse(LineReader lines) => lines.TooLong
        ? new BulkOperation(lines.Number, null, null, new Problem(
            StatusCodes.Status413PayloadTooLarge, "line-too-long",
            $"The line is longer than {ArchiveLimits.DocumentBytes} bytes, the limit of one item."))
        : _parser.Parse(lines.Number, lines.Line.Span);
}
