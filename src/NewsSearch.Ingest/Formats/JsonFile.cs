using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats;

/// <summary>A file that is one item as a JSON object, or a list of them.</summary>
internal sealed class JsonFile(ArchiveFile file, RawItems items)
{
    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(content, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            yield return Problem(
                null, WholeFile.TooLong("JSON document") + " Give one item on each line instead (NDJSON).");
            yield break;
        }

        var (document, broken) = Parse(bytes);
        using var _ = document;
        if (document is null)
        {
            yield return broken!;
            yield break;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            yield return Entry(document.RootElement, "");
            foreach (string note in items.Notes)
            {
                yield return Note("", note);
            }

            yield break;
        }

        int index = 0;
        foreach (var element in document.RootElement.EnumerateArray())
        {
            string place = $"/{index++}";
            yield return Entry(element, place);
            foreach (string note in items.Notes)
            {
                yield return Note(place, note);
            }
        }
    }

    private ArchiveProblem Note(string place, string note) => new(file.Path, null, place + note, Lost: false);

    private (JsonDocument? Document, ArchiveProblem? Broken) Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return (JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes), null);
        }
        catch (JsonException e)
        {
            return (null, Problem(e.LineNumber + 1, $"Not valid JSON at byte {e.BytePositionInLine + 1} of the line."));
        }
    }

    private ArchiveEntry Entry(JsonElement element, string pointer)
    {
        try
        {
            return new ArchiveItem(file.Path, null, items.FromJson(JsonMarshal.GetRawUtf8Value(element)));
        }
        catch (NewsFormatException e)
        {
            return Problem(null, pointer + e.Member is { Length: > 0 } place ? $"{place}: {e.Reason}" : e.Reason);
        }
    }

    private ArchiveProblem Problem(long? line, string reason) => new(file.Path, line, reason, Lost: true);
}
