using System.Runtime.CompilerServices;
using NewsSearch.Ingest.Files;
using NewsSearch.Ingest.Formats.Feeds;
using NewsSearch.Ingest.Formats.JsonLd;
using NewsSearch.Ingest.Formats.Ninjs;
using NewsSearch.Ingest.Formats.Tables;
using NewsSearch.Ingest.Html;

namespace NewsSearch.Ingest.Formats;

/// <summary>Reads the entries of one file, and turns what goes wrong with the file into a problem.</summary>
internal sealed class FileReader(ArchiveFile file, ArchiveOptions options)
{
    private OpenedFile? _opened;

    /// <summary>How many bytes of the file were read from the disk.</summary>
    public long BytesRead => _opened?.BytesRead ?? 0;

    public async IAsyncEnumerable<ArchiveEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = OpenAndReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var _ = entries.ConfigureAwait(false);
        while (true)
        {
            ArchiveEntry? entry = null;
            ArchiveProblem? broken = null;
            try
            {
                entry = await entries.MoveNextAsync().ConfigureAwait(false) ? entries.Current : null;
            }
            catch (InvalidDataException e)
            {
                broken = Problem(
                    $"It is damaged gzip; what stands before the damage was read. Fetch it again. ({e.Message})");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                broken = Problem($"It cannot be read: {e.Message}");
            }

            if ((broken ?? entry) is { } next)
            {
                yield return next;
            }

            if (entry is null)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<ArchiveEntry> OpenAndReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var input = options.StandardInput ?? (file.Path == "-" ? Console.OpenStandardInput() : Stream.Null);
        using var opened = await OpenedFile.OpenAsync(file.Path, input, cancellationToken).ConfigureAwait(false);
        _opened = opened;
        if (opened.Whole && opened.Beginning.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            yield return Problem("It is empty. Leave it out, or fetch it again.");
            yield break;
        }

        var (format, refusal) = options.Format == ArchiveFormat.Auto
            ? FormatDetection.Detect(file.Path, new OpenedBeginning(opened.Beginning, opened.Whole))
            : (options.Format, null);
        if (refusal is not null)
        {
            yield return Problem(refusal);
            yield break;
        }

        var raw = new RawItems(file, options);
        var beginning = opened.Beginning;
        bool lines = FormatDetection.HasLines(beginning);
        format = format == ArchiveFormat.Json ? JsonKind.Of(FormatDetection.TrimmedStart(beginning)) ?? format : format;
        var entries = format switch
        {
            ArchiveFormat.Rss => new FeedFile(file, options, raw).ReadAsync(opened.Content, cancellationToken),
            ArchiveFormat.Ninjs =>
                new NinjsFile(file, options, raw).ReadAsync(opened.Content, lines, cancellationToken),
            ArchiveFormat.Jsonld =>
                new JsonLdFile(file, options, raw).ReadAsync(opened.Content, lines, cancellationToken),
            ArchiveFormat.Csv => new TableFile(file, raw).ReadAsync(opened.Content, beginning, cancellationToken),
            ArchiveFormat.Ndjson => new NdjsonFile(file, raw).ReadAsync(opened.Content, cancellationToken),
            ArchiveFormat.Json => new JsonFile(file, raw).ReadAsync(opened.Content, lines: false, cancellationToken),
            ArchiveFormat.Html => new HtmlFile(file, raw).ReadAsync(opened.Content, cancellationToken),
            _ => new TextFile(file, raw).ReadAsync(opened.Content, cancellationToken),
        };
        await foreach (var entry in entries.ConfigureAwait(false))
        {
            yield return entry;
        }
    }

    private ArchiveProblem Problem(string reason) => new(file.Path, null, reason, Lost: true);
}
