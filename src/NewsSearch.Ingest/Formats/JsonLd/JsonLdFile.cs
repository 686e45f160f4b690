using System.Runtime.CompilerServices;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats.JsonLd;

/// <summary>
/// A file of articles of schema.org: nodes, lists of them and graphs, one document or one on each line.
/// </summary>
internal sealed class JsonLdFile(ArchiveFile file, ArchiveOptions options, RawItems items)
{
    public async IAsyncEnumerable<ArchiveEntry> ReadAsync(
        Stream content, bool lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool found = false;
        await foreach (var place in JsonDocuments.ReadAsync(content, lines, cancellationToken).ConfigureAwait(false))
        {
            if (place.Note is { } uncertain)
            {
                yield return new ArchiveProblem(file.Path, place.Line, uncertain, Lost: false);
            }

            if (place.Broken is not null)
            {
                found = true;
                yield return Problem(place, place.Broken);
                continue;
            }

            var graph = new JsonLdGraph([place.Value], lists: true);
            foreach (var node in graph.Articles)
            {
                found = true;
                var article = new JsonLdArticle(node, graph, options.Extraction);
                if (article.Read() is not { } read)
                {
                    items.Pass();
                    yield return Problem(place, "The article has neither a headline nor a text.");
                    continue;
                }

                yield return new ArchiveItem(file.Path, place.Line, items.FromMembers(read.Item, read.Markup));
                foreach (string note in article.Notes.Concat(items.Notes))
                {
                    yield return new ArchiveProblem(file.Path, place.Line, place.Pointer + note, Lost: false);
                }
            }
        }

        if (!found)
        {
            yield return new ArchiveProblem(
                file.Path, null, "It has no article: no node has a type such as NewsArticle.", Lost: true);
        }
    }

    private ArchiveProblem Problem(JsonPlace place, string reason) =>
        new(file.Path, place.Line, place.At(reason), Lost: true);
}
