using System.Text.Json;
using NewsSearch.Host.Items;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Ingest;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Articles;

/// <summary>Raw news over HTTP: <c>POST /v1/articles</c>.</summary>
internal sealed class ArticleEndpoints(ItemStore store, NewsVocabulary vocabulary)
{
    /// <summary>Extracts the articles of a text, feed or page, and indexes them unless it is a dry run.</summary>
    public async Task<IResult> PostAsync(HttpContext context)
    {
        var (request, problem) = WriteRequest.Read(context.Request, vocabulary, "dryRun", "source", "id");
        if (request is null || (problem = WrongId(request.Extraction.Id)) is not null)
        {
            return problem!;
        }

        var (body, wrong) = await ArticleBody.ReadAsync(context.Request);
        if (body is null)
        {
            return wrong!;
        }

        var reading = await ArticleReading.OfAsync(body, request, context.RequestAborted);
        if (reading.Empty() is { } empty)
        {
            return empty;
        }

        if (reading.Items.Select(ItemLimits.Check).FirstOrDefault(p => p is not null) is { } broken)
        {
            return broken;
        }

        if (!request.DryRun)
        {
            await WriteAsync(reading);
        }

        return new JsonAnswer(json => Write(json, reading));
    }

    /// <summary>What is wrong with the id that the caller gives to the first item, or null.</summary>
    private static Problem? WrongId(string? id)
    {
        try
        {
            _ = id is null ? null : NewsItemJson.WithId(new NewsItem { Id = id }, id);
            return null;
        }
        catch (NewsFormatException e)
        {
            return Problem.BadRequest("invalid-value", "id", e.Reason);
        }
    }

    /// <summary>Writes to the end even if the client goes, or the next commit would keep half of its feed.</summary>
    private async Task WriteAsync(ArticleReading reading)
    {
        // In their order, as an item may be taken back and come again.
        foreach (var entry in reading.Entries)
        {
            switch (entry)
            {
                case ArchiveItem { Item: var item }: await store.AddAsync(item, CancellationToken.None); break;
                case ArchiveDeletion { Id: var id }: await store.DeleteAsync(id, CancellationToken.None); break;
            }
        }

        await store.CommitAsync(CancellationToken.None);
    }

    private void Write(Utf8JsonWriter json, ArticleReading reading)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var item in reading.Items)
        {
            NewsItemJson.Write(json, Labels.Complete(item, vocabulary));
        }

        json.WriteEndArray();
        if (reading.Deleted.Any())
        {
            json.WriteStartArray("deleted");
            foreach (string id in reading.Deleted)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        }

        WriteProblems(json, reading);
        json.WriteEndObject();
    }

    private static void WriteProblems(Utf8JsonWriter json, ArticleReading reading)
    {
        if (!reading.Problems.Any())
        {
            return;
        }

        json.WriteStartArray("problems");
        foreach (var problem in reading.Problems)
        {
            json.WriteStartObject();
            if (problem.Line is { } line)
            {
                json.WriteNumber("line", line);
            }

            json.WriteString("detail", problem.Reason);
            json.WriteBoolean("lost", problem.Lost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
