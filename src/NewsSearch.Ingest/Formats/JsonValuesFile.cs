using System.Runtime.CompilerServices;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats;

/// <summary>A file of JSON values: one, a list, or one on each line; each kind of file says what they are.</summary>
internal abstract class JsonValuesFile(ArchiveFile file)
{
    /// <summary>Reads the values in order; a broken one does not stop the others.</summary>
    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, bool lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var place in JsonDocuments.ReadAsync(content, lines, cancellationToken).ConfigureAwait(false))
        {
            if (place.Note is { } uncertain)
            {
                yield return Problem(place, uncertain, lost: false);
            }

            foreach (var entry in place.Broken is { } broken ? [Problem(place, broken, lost: true)] : Entries(place))
            {
                yield return entry;
            }
        }

        if (End() is { } end)
        {
            yield return end;
        }
    }

    /// <summary>What a value gives.</summary>
    protected abstract IEnumerable<ArchiveEntry> Entries(JsonPlace place);

    /// <summary>What is to be said of the file as a whole.</summary>
    protected virtual ArchiveEntry? End() => null;

    /// <summary>An item that a value gives.</summary>
    protected ArchiveItem Item(JsonPlace place, NewsItem item, IReadOnlyList<DroppedLine> dropped) =>
        new(file.Path, place.Line, item) { Dropped = dropped };

    /// <summary>Something about a value, and what it says that is left out with it.</summary>
    protected ArchiveProblem Problem(
        JsonPlace place, string reason, bool lost, IReadOnlyList<DroppedLine>? dropped = null) =>
        new(file.Path, place.Line, place.At(reason), lost) { Dropped = dropped ?? [] };

    /// <summary>What is doubtful about a member of a value, as a pointer and a sentence.</summary>
    protected ArchiveProblem Doubt(JsonPlace place, string note) =>
        new(file.Path, place.Line, place.Pointer + note, Lost: false);
}
