using System.Runtime.InteropServices;
using System.Text.Json;
using NewsSearch.Host.Problems;
using NewsSearch.Ingest;

namespace NewsSearch.Host.Items;

/// <summary>A bulk that is one JSON object or a list of them, answered as one object.</summary>
internal static class JsonBulk
{
    /// <summary>Reads, applies and answers a body.</summary>
    public static async Task<IResult> AnswerAsync(HttpContext context, ItemStore store, WriteRequest request)
    {
        StreamedRequest.Prepare(context);
        if (await LimitedBody.ReadAsync(context.Request, ArchiveLimits.DocumentBytes) is not { } bytes)
        {
            return LimitedBody.TooLarge(ArchiveLimits.DocumentBytes);
        }

        List<BulkOperation> operations;
        bool isList;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            isList = document.RootElement.ValueKind == JsonValueKind.Array;
            operations = Operations(document.RootElement, new BulkParser(request));
        }
        catch (JsonException e)
        {
            return Problem.BadRequest("invalid-json", null, $"The body is not valid JSON: {e.Message}");
        }

        if (!isList && operations[0].Error is { } error)
        {
            return error;
        }

        var answers = request.Atomic
            ? await new BulkWriter(store).ApplyAtomicAsync(operations, context.RequestAborted)
            : await ApplyAsync(store, operations, context.RequestAborted);
        return new JsonAnswer(
            json => Write(json, answers, store.Index.Generation),
            status: isList ? StatusCodes.Status200OK : answers[0].Status);
    }

    private static List<BulkOperation> Operations(JsonElement root, BulkParser parser)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            return [parser.Parse(1, JsonMarshal.GetRawUtf8Value(root))];
        }

        var operations = new List<BulkOperation>();
        foreach (var element in root.EnumerateArray())
        {
            operations.Add(parser.Parse(operations.Count + 1, JsonMarshal.GetRawUtf8Value(element)));
        }

        return operations;
    }

    private static async Task<IReadOnlyList<BulkAnswer>> ApplyAsync(
        ItemStore store, List<BulkOperation> operations, CancellationToken cancellationToken)
    {
        var writer = new BulkWriter(store);
        var answers = new List<BulkAnswer>(operations.Count);
        foreach (var operation in operations)
        {
            answers.Add(await writer.ApplyAsync(operation, cancellationToken));
        }

        if (answers.Exists(a => a.Succeeded))
        {
            await store.CommitAsync(cancellationToken);
        }

        return answers;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<BulkAnswer> answers, long generation)
    {
        var tally = new BulkTally();
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var answer in answers)
        {
            tally.Count(answer);
            answer.Write(json);
        }

        json.WriteEndArray();
        tally.WriteMembers(json, generation);
        json.WriteEndObject();
    }
}
