using System.Text;
using NewsSearch.Host.Problems;
using NewsSearch.Ingest;

namespace NewsSearch.Host.Articles;

/// <summary>
/// The body of raw news: its bytes, in an encoding that they tell by themselves, and how they are read.
/// </summary>
internal sealed record ArticleBody(ReadOnlyMemory<byte> Bytes, ArchiveFormat Format)
{
    /// <summary>Reads the body of a request, or says why it is not read here.</summary>
    public static async Task<(ArticleBody? Body, Problem? Problem)> ReadAsync(HttpRequest request)
    {
        string[] type = (request.ContentType ?? "").Split(';', StringSplitOptions.TrimEntries);
        if (ArticleType.Format(type[0]) is not { } format)
        {
            return (null, Unsupported.MediaType(request, ArticleType.Names));
        }

        if (await LimitedBody.ReadAsync(request, ArchiveLimits.DocumentBytes) is not { } bytes)
        {
            return (null, LimitedBody.TooLarge(ArchiveLimits.DocumentBytes));
        }

        string? charset = type.FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            ?["charset=".Length..].Trim('"');
        if (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return format == ArchiveFormat.Text && !NewsText.TryDecode(bytes.Span, out _)
                ? (null, new Problem(StatusCodes.Status422UnprocessableEntity, "binary-text",
                    "The body is binary, not text. Send the text of the article; what is in another encoding than "
                    + "UTF-8 names it in Content-Type, as text/plain; charset=utf-16."))
                : (new ArticleBody(bytes, format), null);
        }

        return Decoded(bytes.Span, charset) is { } decoded
            ? (new ArticleBody(decoded, format), null)
            : (null, new Problem(StatusCodes.Status415UnsupportedMediaType, "unsupported-charset",
                $"The charset {charset} is not read here; utf-8 is."));
    }

    /// <summary>The bytes as UTF-8 with a mark, which counts more than what a document says of itself.</summary>
    private static byte[]? Decoded(ReadOnlySpan<byte> bytes, string charset)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
            string text = encoding.GetString(bytes).TrimStart('\uFEFF');
            return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
