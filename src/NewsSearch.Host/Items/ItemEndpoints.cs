using System.Text.Json;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Ingest;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Items;

/// <summary>Items over HTTP: <c>/v1/items</c> and <c>/v1/items/{id}</c>.</summary>
internal sealed class ItemEndpoints(ItemStore store, NewsVocabulary vocabulary)
{
    private static readonly string[] LineTypes =
        ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"];

    /// <summary>Takes many items: NDJSON, answered line by line, or a JSON array or object.</summary>
    public async Task<IResult> PostAsync(HttpContext context)
    {
        var (request, problem) = WriteRequest.Read(context.Request, vocabulary, "atomic");
        if (request is null)
        {
            return problem!;
        }

        string type = (context.Request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return LineTypes.Contains(type) ? new NdjsonBulk(store, request)
            : type == "application/json" ? await JsonBulk.AnswerAsync(context, store, request)
            : Unsupported.MediaType(context.Request, LineTypes[0], "application/json");
    }

    /// <summary>Gives an item as it is stored.</summary>
    public async Task<IResult> GetAsync(HttpContext context, string id)
    {
        id = ItemId.Of(context, id);
        if (context.Request.Query.Keys.FirstOrDefault() is { } unknown)
        {
            return Problem.BadRequest("unknown-parameter", unknown, $"There is no parameter {unknown} here.");
        }

        if (await store.Index.GetAsync(id, context.RequestAborted) is not { } item)
        {
            return Missing(id);
        }

        string tag = ItemTag.Of(item);
        return ItemTag.Known(context.Request, tag) is { } known
            ? new NotModified(known)
            : new JsonAnswer(json => NewsItemJson.Write(json, Labels.Complete(item, vocabulary)), tag);
    }

    /// <summary>Inserts an item or replaces it as a whole.</summary>
    public async Task<IResult> PutAsync(HttpContext context, string id)
    {
        id = ItemId.Of(context, id);
        var (request, problem) = WriteRequest.Read(context.Request, vocabulary);
        if (request is null)
        {
            return problem!;
        }

        var (item, wrong) = await ReadAsync(context, id);
        if (item is null)
        {
            return wrong!;
        }

        item = NewsExtractor.Fill(item, request.Extract, request.Extraction);
        return ItemLimits.Check(item) ?? await store.WithIdAsync(
            id, () => ReplaceAsync(context, item), context.RequestAborted);
    }

    /// <summary>Removes an item.</summary>
    public async Task<IResult> DeleteAsync(HttpContext context, string id)
    {
        id = ItemId.Of(context, id);
        var (request, problem) = WriteRequest.Read(context.Request, vocabulary);
        return request is null
            ? problem!
            : await store.WithIdAsync(id, () => RemoveAsync(context, id), context.RequestAborted);
    }

    private static Problem Missing(string id) =>
        new(StatusCodes.Status404NotFound, "not-found", $"There is no item {id}.");

    private static Problem Changed(string id) => new(
        StatusCodes.Status412PreconditionFailed, "precondition-failed",
        $"The item {id} is not, or no longer, the one that If-Match or If-None-Match names.");

    private static async Task<(NewsItem? Item, IResult? Problem)> ReadAsync(HttpContext context, string id)
    {
        if (!context.Request.HasJsonContentType())
        {
            return (null, Unsupported.MediaType(context.Request, "application/json"));
        }

        if (await LimitedBody.ReadAsync(context.Request, ArchiveLimits.DocumentBytes) is not { } bytes)
        {
            return (null, LimitedBody.TooLarge(ArchiveLimits.DocumentBytes));
        }

        try
        {
            var item = NewsItemJson.Read(bytes.Span, idOptional: true);
            return item.Id.Length > 0 && item.Id != id
                ? throw new NewsFormatException("/id", $"The id is not that of the address, {id}.")
                : (NewsItemJson.WithId(item, id), null);
        }
        catch (NewsFormatException e)
        {
            return (null, e.Line is null ? Problem.Unprocessable(e)
                : Problem.BadRequest("invalid-json", null, e.Message));
        }
    }

    private async Task<IResult> ReplaceAsync(HttpContext context, NewsItem item)
    {
        var stored = await store.Index.GetAsync(item.Id, context.RequestAborted);
        if (!ItemTag.Allows(context.Request, stored))
        {
            return Changed(item.Id);
        }

        bool replaced;
        try
        {
            replaced = await store.AddAsync(item, context.RequestAborted);
        }
        catch (ArgumentException e)
        {
            return Problem.Unprocessable(new NewsFormatException("", e.Message));
        }

        await store.CommitAsync(CancellationToken.None);
        var now = await store.Index.GetAsync(item.Id, CancellationToken.None) ?? item;
        context.Response.Headers.Location = ItemId.Path + Uri.EscapeDataString(item.Id);

        // The body is the item as GET gives it, so what was not known is said beside it. Headers are ASCII.
        context.Response.Headers.Warning = UnknownValue.In(now, vocabulary)
            .Select(unknown => $"299 newssearch \"{JsonEncodedText.Encode($"{unknown.Member}: {unknown.Detail}")}\"")
            .ToArray();
        return new JsonAnswer(
            json => NewsItemJson.Write(json, Labels.Complete(now, vocabulary)),
            ItemTag.Of(now),
            replaced ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, string id)
    {
        var stored = await store.Index.GetAsync(id, context.RequestAborted);
        if (stored is not null && !ItemTag.Allows(context.Request, stored))
        {
            return Changed(id);
        }

        if (!await store.DeleteAsync(id, context.RequestAborted))
        {
            return Missing(id);
        }

        await store.CommitAsync(CancellationToken.None);
        return Results.NoContent();
    }
}
