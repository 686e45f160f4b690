using System.Runtime.CompilerServices;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats;

/// <summary>A file of plain text with one article or several.</summary>
internal sealed class TextFile(ArchiveFile file, RawItems items)
{
    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(content, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            yield return Problem(WholeFile.TooLong("text") + " Split it.", lost: true);
            yield break;
        }

        if (TextDecoder.IsBinary(bytes.Span))
        {
            yield return Problem("It is binary, not text. Leave it out, or convert it to text.", lost: true);
            yield break;
        }

        var (text, note) = TextDecoder.Decode(bytes.Span);
        if (note is not null)
        {
            yield return Problem(note, lost: false);
        }

        var found = items.FromText(text);
        if (found.Items.Count == 0)
        {
            yield return Problem(
                "No article was found in it, only menus, notices and the like. Give the text of the article.",
                lost: true) with { Dropped = items.Explain ? found.Dropped : [] };
        }

        for (int i = 0; i < found.Items.Count; i++)
        {
            yield return new ArchiveItem(file.Path, null, found.Items[i])
            {
                Dropped = i == 0 && items.Explain ? found.Dropped : [],
            };
        }
    }

    private ArchiveProblem Problem(string reason, bool lost) => new(file.Path, null, reason, lost);
}
