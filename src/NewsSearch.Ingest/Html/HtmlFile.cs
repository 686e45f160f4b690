using System.Runtime.CompilerServices;
using NewsSearch.Ingest.Files;
using NewsSearch.Ingest.Formats;

namespace NewsSearch.Ingest.Html;

/// <summary>A file that is a web page with one article.</summary>
internal sealed class HtmlFile(ArchiveFile file, RawItems items)
{
    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(content, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            yield return new ArchiveProblem(file.Path, null,
                WholeFile.TooLong("page") + " Leave out what is no text, such as embedded pictures.", Lost: true);
            yield break;
        }

        var page = items.FromPage(bytes.Span);
        if (page.Note is { } note)
        {
            yield return new ArchiveProblem(file.Path, null, note, Lost: page.Item is null);
        }

        if (page.Item is { } item)
        {
            yield return new ArchiveItem(file.Path, null, item) { Dropped = page.Dropped };
        }
    }
}
