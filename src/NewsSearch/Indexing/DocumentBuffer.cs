using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.Segments;
using NewsSearch.StoredFields;

namespace NewsSearch.Indexing;

/// <summary>Items that wait in memory to be written as a segment.</summary>
internal sealed class DocumentBuffer(Analyzer analyzer, Similarity similarity)
{
    private readonly Inverter _inverter = new();
    private readonly TokenBuffer _tokens = new();
    private readonly Dictionary<string, FacetBuffer> _facets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly List<BufferedDocument> _entries = [];
    private readonly ByteWriter _stored = new(1 << 16);

    /// <summary>How many items there are, replaced ones not counted.</summary>
    public int Count => _documents.Count;

    /// <summary>The memory that is taken, in bytes, roughly.</summary>
    public long Length => _inverter.Length + _stored.Length + (_entries.Count * 128L);

    /// <summary>The terms and where they stand.</summary>
    public Inverter Inverter => _inverter;

    /// <summary>The documents, replaced ones included.</summary>
    public IReadOnlyList<BufferedDocument> Entries => _entries;

    /// <summary>The facet fields that any item has.</summary>
    public IReadOnlyDictionary<string, FacetBuffer> Facets => _facets;

    /// <summary>Adds an item, replacing one of the same id in the buffer.</summary>
    /// <returns>True if one was replaced.</returns>
    public bool Add(NewsItem item)
    {
        // The number is taken first: should anything fail below, the half-added document stays removed.
        int document = _entries.Count;
        var entry = new BufferedDocument { Date = DocumentDate.From(item.Published) };
        _entries.Add(entry);
        entry.Lengths = Invert(item, document);
        foreach (var (field, values) in ItemFacets.Of(item))
        {
            if (!_facets.TryGetValue(field, out var buffer))
            {
                _facets.Add(field, buffer = new());
            }

            buffer.Add(document, values);
        }

        Store(item, entry);
        bool replaced = Remove(item.Id);
        _documents.Add(item.Id, document);
        entry.IsRemoved = false;
        return replaced;
    }

    /// <summary>Takes an item out again.</summary>
    /// <returns>False if there is none of this id.</returns>
    public bool Remove(string id)
    {
        if (!_documents.Remove(id, out int document))
        {
            return false;
        }

        _entries[document].IsRemoved = true;
        return true;
    }

    /// <summary>Stored bytes from one place to another.</summary>
    public ReadOnlySpan<byte> Stored(int start, int end) => _stored.Written[start..end];

    /// <summary>Forgets everything and keeps some memory.</summary>
    public void Clear()
    {
        _inverter.Clear();
        _facets.Clear();
        _documents.Clear();
        _entries.Clear();
        _stored.Clear();
    }

    private void Store(NewsItem item, BufferedDocument entry)
    {
        entry.IdStart = _stored.Length;
        _stored.Write(Encoding.UTF8.GetBytes(item.Id));
        entry.SummaryStart = _stored.Length;
        SummaryCodec.Write(item, _stored);
        entry.BodyStart = _stored.Length;
        _stored.WriteString(item.Body);
        entry.DetailsStart = _stored.Length;
        DetailCodec.Write(item, _stored);
        entry.End = _stored.Length;
    }

    private DocumentLengths Invert(NewsItem item, int document)
    {
        // A derived title is a copy of words of the body: they count once.
        string title = item.TitleDerived ? "" : item.Title ?? "";
        int titlePositions = Analyze(title, document, 0, out int titleLength);
        Analyze(item.Body ?? "", document, titlePositions, out int bodyLength);

        // Lucene knows one field, so its norm is that of both lengths together.
        return similarity == Similarity.Lucene8
            ? new(titleLength + bodyLength, 0, titlePositions)
            : new(bodyLength, titleLength, titlePositions);
    }

    private int Analyze(string text, int document, int firstPosition, out int length)
    {
        _tokens.Clear();
        int positions = analyzer.Analyze(text, _tokens);
        length = 0;
        for (int i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            length += token.IsStopWord ? 0 : 1;
            _inverter.Add(_tokens.Term(i), document, firstPosition + token.Position);
        }

        return positions;
    }
}
