using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats.Ninjs;

/// <summary>A file of news objects: one, a list, or one on each line.</summary>
internal sealed class NinjsFile(ArchiveFile file, ArchiveOptions options, RawItems items)
{
    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, bool lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var place in JsonDocuments.ReadAsync(content, lines, cancellationToken).ConfigureAwait(false))
        {
            if (place.Note is { } uncertain)
            {
                yield return Problem(place, uncertain, lost: false);
            }

            if (place.Broken is not null || place.Value.ValueKind != JsonValueKind.Object)
            {
                yield return Problem(place, place.Broken ?? "A news object is a JSON object: { … }.", lost: true);
                continue;
            }

            var news = new NinjsObject(place.Value, options.Extraction);
            yield return Entry(place, news);
            foreach (string note in news.Notes.Concat(items.Notes))
            {
                yield return new ArchiveProblem(file.Path, place.Line, place.Pointer + note, Lost: false);
            }
        }
    }

    private ArchiveEntry Entry(JsonPlace place, NinjsObject news)
    {
        if (news.Status == NinjsStatus.Canceled)
        {
            items.Pass();
            return news.Id.Length > 0
                ? new ArchiveDeletion(file.Path, place.Line, news.Id)
                : Problem(place, "It is canceled, but has no uri that says which item is to go.", lost: true);
        }

        if (news.Status == NinjsStatus.Withheld)
        {
            items.Pass();
            return Problem(place, $"{Name(news)} is withheld by its publisher and was left out.", lost: false);
        }

        if (news.Type != "text")
        {
            items.Pass();
            return Problem(place, $"{Name(news)} is of the type {news.Type}, not text, and was left out.", lost: false);
        }

        if (news.Read() is not { } read)
        {
            items.Pass();
            return Problem(place, $"{Name(news)} has neither a headline nor a text.", lost: true);
        }

        return new ArchiveItem(file.Path, place.Line, items.FromMembers(read.Item, read.Markup));
    }

    private static string Name(NinjsObject news) => news.Id.Length > 0 ? news.Id : "The news object";

    private ArchiveProblem Problem(JsonPlace place, string reason, bool lost) =>
        new(file.Path, place.Line, place.At(reason), lost);
}
