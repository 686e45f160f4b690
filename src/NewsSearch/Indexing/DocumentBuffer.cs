using NewsSearch.Analysis;
using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.Segments;
using NewsSearch.StoredFields;

namespace NewsSearch.Indexing;

/// <summary>Items that wait in memory to be written as a segment.</summary>
/// <remarks>
/// <para>One thread at a time adds to a buffer. A document counts only once it has been taken up in
/// <see cref="Ids"/>, which one lock guards for all buffers of a writer; should adding fail halfway, the document stays
/// unknown there.</para>
/// <para>Nothing is added behind <see cref="NewsIndexOptions.BufferBytes"/>, at most 1 GiB, but for one item or batch,
/// of which the texts are bounded: so all terms and postings of a buffer, and the sections that are made of them, have
/// addresses of 31 bits, with half of them to spare. Stored bytes have addresses of 64 bits.</para>
/// </remarks>
internal sealed class DocumentBuffer(
    Analyzer analyzer, Similarity similarity, ItemNormalizer normalizer) : IDisposable
{
    // Lucene's way of scoring is for comparisons with Lucene, which knows no copies: they would cost time there.
    private readonly Inverter _inverter = new(signs: similarity != Similarity.Lucene8);
    private readonly RecordArena _records = new();
    private readonly ByteWriter _record = new(1 << 12);
    private readonly Dictionary<string, FacetBuffer> _facets = new(StringComparer.Ordinal);
    private BufferedDocument[] _documents = new BufferedDocument[64];
    private byte[] _signatures = [];

    /// <summary>Who has or had it last.</summary>
    public int Holder { get; set; }

    /// <summary>How many documents were added, deleted and unknown ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The memory that the content takes, in bytes.</summary>
    public long Length => _inverter.Length + _records.Length + Ids.Length + (Count * (64L + TextSignature.Length));

    /// <summary>The ids of the documents that were taken up, and which of them are live.</summary>
    public BufferedIds Ids { get; } = new();

    /// <summary>The terms and where they stand.</summary>
    public Inverter Inverter => _inverter;

    /// <summary>The documents.</summary>
    public ReadOnlySpan<BufferedDocument> Documents => _documents.AsSpan(0, Count);

    /// <summary>The facet fields that any item has had.</summary>
    public IReadOnlyDictionary<string, FacetBuffer> Facets => _facets;

    /// <summary>Which version of the analysis makes the terms.</summary>
    public int AnalysisVersion => Analyzer.VersionOf(similarity);

    /// <summary>Whether documents have signatures.</summary>
    public bool HasSignatures => _inverter.Signature is not null;

    /// <summary>The signature of a document.</summary>
    public ReadOnlySpan<byte> Signature(int document) =>
        _signatures.AsSpan(document * TextSignature.Length, TextSignature.Length);

    /// <summary>Adds an item's text, facets and stored form.</summary>
    /// <returns>Its document.</returns>
    /// <exception cref="ArgumentException">The item breaks a limit, which the message names.</exception>
    public int Add(NewsItem item)
    {
        item = normalizer.Normalize(item);
        if (Count == _documents.Length)
        {
            Array.Resize(ref _documents, Count * 2);
        }

        // The number is taken first: should anything fail below, it is not given to another document.
        int document = Count++;
        ref var entry = ref _documents[document];
        entry = new() { Date = DocumentDate.From(item.Published), Lengths = Invert(item, document) };
        Sign(document);
        AddFacets(item, document);
        Store(item, ref entry);
        return document;
    }

    /// <summary>The stored bytes of a document from one place in them to another.</summary>
    public ReadOnlySpan<byte> Stored(in BufferedDocument document, int start, int end) =>
        _records.Get(document.Address, start, end - start);

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        _inverter.Clear();
        _records.Clear();
        foreach (var facet in _facets.Values)
        {
            facet.Clear();
        }

        Ids.Clear();
        Count = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _inverter.Dispose();

    private void AddFacets(NewsItem item, int document)
    {
        foreach (var minister in item.Ministers ?? [])
        {
            Facet("minister").Add(document, minister.Name);
        }

        foreach (var country in item.Countries ?? [])
        {
            Facet("country").Add(document, country.Code);
        }

        foreach (string sector in item.Sectors ?? [])
        {
            Facet("sector").Add(document, sector);
        }

        if (!string.IsNullOrEmpty(item.Source))
        {
            Facet("source").Add(document, item.Source);
        }

        if (item.Facets is null)
        {
            return;
        }

        foreach (var (field, values) in item.Facets)
        {
            foreach (string value in values)
            {
                Facet(field).Add(document, value);
            }
        }
    }

    private FacetBuffer Facet(string field)
    {
        if (!_facets.TryGetValue(field, out var facet))
        {
            _facets.Add(field, facet = new());
        }

        return facet;
    }

    private void Store(NewsItem item, ref BufferedDocument entry)
    {
        _record.Clear();
        try
        {
            SummaryCodec.Write(item, _record);
            entry.BodyStart = _record.Length;
            _record.WriteString(item.Body);
            entry.DetailsStart = _record.Length;
            DetailCodec.Write(item, _record);
        }
        catch (OverflowException exception)
        {
            throw new ArgumentException(
                $"The item \"{item.Id}\" takes 2 GiB or more with its mentions and extras.", nameof(item), exception);
        }

        entry.Length = _record.Length;
        entry.Address = _records.Append(_record.Written);
    }

    private void Sign(int document)
    {
        if (_inverter.Signature is { } signature)
        {
            int start = document * TextSignature.Length;
            if (start + TextSignature.Length > _signatures.Length)
            {
                Array.Resize(ref _signatures, _documents.Length * TextSignature.Length);
            }

            signature.Finish(_signatures.AsSpan(start, TextSignature.Length));
        }
    }

    private DocumentLengths Invert(NewsItem item, int document)
    {
        // Of an item that could not be added something may be left.
        _inverter.Signature?.Clear();

        // A derived title is a copy of words of the body: they count once.
        string title = item.TitleDerived ? "" : item.Title ?? "";
        int position = 0;
        int titleLength = _inverter.Add(analyzer, title, document, ref position);
        int titlePositions = position;
        int bodyLength = similarity == Similarity.Lucene8
            ? _inverter.Add(analyzer, item.Body, document, ref position)
            : _inverter.AddWithBreaks(analyzer, item.Body, document, ref position);

        // Lucene knows one field, so its norm is that of both lengths together.
        return similarity == Similarity.Lucene8
            ? new(titleLength + bodyLength, 0, titlePositions)
            : new(bodyLength, titleLength, titlePositions);
    }
}
