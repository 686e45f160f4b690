using System.Globalization;
using NewsSearch.Ingest.Files;

namespace NewsSearch.Ingest.Formats.JsonLd;

/// <summary>
/// A file of articles of schema.org: nodes, lists of them and graphs, one document or one on each line.
/// </summary>
internal sealed class JsonLdFile(ArchiveFile file, ArchiveOptions options, RawItems items) : JsonValuesFile(file)
{
    private readonly ArchiveFile _file = file;
    private readonly List<DroppedLine> _apart = [];
    private int _articles;
    private int _without;
    private bool _isNoted;

    /// <inheritdoc/>
    protected override IEnumerable<ArchiveEntry> Entries(JsonPlace place)
    {
        var graph = new JsonLdGraph([place.Value], lists: true);
        var read = new List<string>();
        _articles += graph.Articles.Count;
        _without += graph.Articles.Count == 0 ? 1 : 0;

        // A list of nodes has others beside its articles; a line with nothing but others is one that somebody missed.
        _isNoted |= graph.Articles.Count == 0 && place.Pointer.Length == 0;
        for (int i = 0; i < graph.Articles.Count; i++)
        {
            var article = new JsonLdArticle(graph.Articles[i], graph, options.Extraction);
            var entry = Entry(place, article, graph.Articles[i]);
            read.AddRange(article.Strings);
            if (i + 1 == graph.Articles.Count)
            {
                AddApart(place, graph, read);
                entry = entry with { Dropped = [.. entry.Dropped, .. _apart] };
                _apart.Clear();
            }

            yield return entry;
            foreach (string note in article.Notes.Concat(items.Notes))
            {
                yield return Doubt(place, note);
            }
        }

        if (graph.Articles.Count == 0)
        {
            AddApart(place, graph, read);
        }
    }

    /// <inheritdoc/>
    protected override ArchiveEntry? End() =>
        _without == 0 || (_articles > 0 && !_isNoted && _apart.Count == 0) ? null
        : new ArchiveProblem(
            _file.Path,
            null,
            _articles == 0 ? "It has no article: no node has a type such as NewsArticle. Give articles their @type."
                : string.Create(CultureInfo.InvariantCulture,
                    $"{_without} of its values have no node of a type such as NewsArticle, and were left out."),
            Lost: _articles == 0) { Dropped = [.. _apart] };

    private ArchiveEntry Entry(JsonPlace place, JsonLdArticle article, System.Text.Json.JsonElement node)
    {
        if (article.Read(options.Explain) is not { } read)
        {
            items.Pass();
            var unread = options.Explain ? UnreadValues.Of(node, []) : [];
            return Problem(place, "The article has neither a headline nor a text.", lost: true, unread);
        }

        var dropped = options.Explain ? UnreadValues.Of(node, article.Strings) : [];
        var item = items.FromMembers(read.Item, read.Body, dropped);
        return Item(place, item, items.Dropped);
    }

    /// <summary>Takes note of what stands beside the articles of a document.</summary>
    private void AddApart(JsonPlace place, JsonLdGraph graph, List<string> read)
    {
        if (options.Explain)
        {
            _apart.AddRange(UnreadValues.Of(place.Value, read, graph.Articles, place.Pointer));
        }
    }
}
