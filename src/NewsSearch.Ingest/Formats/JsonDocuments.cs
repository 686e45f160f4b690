using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Ingest.Formats;

/// <summary>Reads the values of a JSON file: one document, a list of them, or one on each line.</summary>
internal static class JsonDocuments
{
    /// <summary>Reads the values in order; a line that is no JSON does not stop the others.</summary>
    /// <param name="content">The file.</param>
    /// <param name="lines">Whether each line is a document.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async IAsyncEnumerable<JsonPlace> ReadAsync(
        Stream content, bool lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!lines)
        {
            var bytes = await WholeFile.ReadAsync(content, cancellationToken).ConfigureAwait(false);
            var places = bytes is null
                ? [new JsonPlace(null, "", default, WholeFile.TooLong("JSON document"))]
                : Values(bytes.Value.Span.StartsWith("\uFEFF"u8) ? bytes.Value[3..] : bytes.Value, null);
            foreach (var place in places)
            {
                yield return place;
            }

            yield break;
        }

        var reader = new LineReader(content, ArchiveLimits.DocumentBytes);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (reader.Blank)
            {
                continue;
            }

            var places = reader.TooLong
                ? [new JsonPlace(reader.Number, "", default, WholeFile.TooLong("line"))]
                : Values(reader.Line, reader.Number);
            foreach (var place in places)
            {
                yield return place;
            }
        }
    }

    private static IEnumerable<JsonPlace> Values(ReadOnlyMemory<byte> json, long? line)
    {
        string? note = null;
        if (!System.Text.Unicode.Utf8.IsValid(json.Span))
        {
            (string text, note) = TextDecoder.Decode(json.Span);
            json = Encoding.UTF8.GetBytes(text);
        }

        var (document, broken) = Parse(json, line);
        using var _ = document;
        if (document is null)
        {
            yield return broken;
            yield break;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            yield return new JsonPlace(line, "", document.RootElement) { Note = note };
            yield break;
        }

        if (document.RootElement.GetArrayLength() == 0)
        {
            yield return new JsonPlace(line, "", default, "The list is empty.");
        }

        int index = 0;
        foreach (var element in document.RootElement.EnumerateArray())
        {
            yield return new JsonPlace(line, $"/{index++}", element) { Note = index == 1 ? note : null };
        }
    }

    private static (JsonDocument? Document, JsonPlace Broken) Parse(ReadOnlyMemory<byte> json, long? line)
    {
        try
        {
            return (JsonDocument.Parse(json), default);
        }
        catch (JsonException e)
        {
            return (null, new JsonPlace(
                line ?? e.LineNumber + 1,
                "",
                default,
                $"Not valid JSON at byte {e.BytePositionInLine + 1} of the line: {JsonFault.Of(e.Message)}"));
        }
    }
}
