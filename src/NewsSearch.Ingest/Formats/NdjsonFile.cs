using System.Runtime.CompilerServices;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats;

/// <summary>A file with an item as a JSON object on each line.</summary>
internal sealed class NdjsonFile(ArchiveFile file, RawItems items)
{
    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineReader(content, ArchiveLimits.DocumentBytes);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!lines.Blank)
            {
                yield return Entry(lines);
                foreach (string note in items.Notes)
                {
                    yield return new ArchiveProblem(file.Path, lines.Number, note, Lost: false);
                }
            }
        }
    }

    private static string Fault(NewsFormatException e) => JsonFault.Of(e.InnerException?.Message ?? e.Reason);

    private ArchiveEntry Entry(LineReader lines)
    {
        if (lines.TooLong)
        {
            return new ArchiveProblem(file.Path, lines.Number,
                $"The line is longer than {ArchiveLimits.DocumentBytes} bytes, the limit of one item.", Lost: true);
        }

        try
        {
            return new ArchiveItem(file.Path, lines.Number, items.FromJson(lines.Line.Span))
            {
                Dropped = items.Dropped,
            };
        }
        catch (NewsFormatException e)
        {
            string reason = e.Column is { } column
                ? $"Not valid JSON at byte {column} of the line: {Fault(e)}"
                : e.Message;
            return new ArchiveProblem(file.Path, lines.Number, reason, Lost: true);
        }
    }
}
