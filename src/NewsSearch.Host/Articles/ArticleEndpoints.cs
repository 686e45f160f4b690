using System.Text;
using NewsSearch.Host.Items;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Ingest;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Articles;

/// <summary>Raw news over HTTP: <c>POST /v1/articles</c>.</summary>
internal sealed class ArticleEndpoints(ItemStore store, NewsVocabulary vocabulary)
{
    /// <summary>Extracts the articles of a text, and indexes them unless it is a dry run.</summary>
    public async Task<IResult> PostAsync(HttpContext context)
    {
        var (request, problem) = WriteRequest.Read(context.Request, vocabulary, "dryRun", "source", "id");
        if (request is null)
        {
            return problem!;
        }

        var (text, wrong) = await ReadTextAsync(context);
        if (text is null)
        {
            return wrong!;
        }

        IReadOnlyList<NewsItem> items;
        try
        {
            items = RawNews.Parse(text, request.Extraction);
        }
        catch (ArgumentException)
        {
            return Problem.BadRequest("invalid-value", "id", $"An id has at most {NewsLimits.IdBytes} bytes in UTF-8.");
        }

        if (items.Count == 0)
        {
            return new Problem(
                StatusCodes.Status422UnprocessableEntity, "no-article", "No article was found in the text.");
        }

        if (items.Select(ItemLimits.Check).FirstOrDefault(p => p is not null) is { } broken)
        {
            return broken;
        }

        if (!request.DryRun)
        {
            await store.Index.AddAsync(items, context.RequestAborted);
            await store.CommitAsync(CancellationToken.None);
        }

        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var item in items)
            {
                NewsItemJson.Write(json, Labels.Complete(item, vocabulary));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static async Task<(string? Text, Problem? Problem)> ReadTextAsync(HttpContext context)
    {
        string[] type = (context.Request.ContentType ?? "").Split(';', StringSplitOptions.TrimEntries);
        if (!type[0].Equals("text/plain", StringComparison.OrdinalIgnoreCase))
        {
            return (null, Unsupported.MediaType(context.Request, "text/plain"));
        }

        if (await LimitedBody.ReadAsync(context.Request, ArchiveLimits.DocumentBytes) is not { } bytes)
        {
            return (null, LimitedBody.TooLarge(ArchiveLimits.DocumentBytes));
        }

        string? charset = type.FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            ?["charset=".Length..].Trim('"');
        return charset is not null && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? Decode(bytes.Span, charset)
            : NewsText.TryDecode(bytes.Span, out string text)
                ? (text, null)
                : (null, new Problem(StatusCodes.Status422UnprocessableEntity, "binary-text",
                    "The body is binary, not text. Send the text of the article; what is in another encoding than "
                    + "UTF-8 names it in Content-Type, as text/plain; charset=utf-16."));
    }

    private static (string? Text, Problem? Problem) Decode(ReadOnlySpan<byte> bytes, string charset)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
            return (encoding.GetString(bytes).TrimStart('\uFEFF'), null);
        }
        catch (ArgumentException)
        {
            return (null, new Problem(StatusCodes.Status415UnsupportedMediaType, "unsupported-charset",
                $"The charset {charset} is not read here; utf-8 is."));
        }
    }
}
