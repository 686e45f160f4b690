using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.Postings;
using NewsSearch.Segments;

namespace NewsSearch.Indexing;

/// <summary>The buffer as the source of a segment: numbered newest first, without what was removed.</summary>
internal sealed class BufferedDocumentSource : IDocumentSource, ITermSource
{
    private readonly DocumentBuffer _buffer;
    private readonly int[] _order;
    private readonly int[] _numbers;
    private readonly int[] _ids;
    private readonly int[] _titlePositions;
    private readonly int[] _terms;
    private readonly List<FacetBuffer> _facetBuffers = [];
    private readonly List<int[]> _facetPlaces = [];
    private readonly List<KeyValuePair<string, IReadOnlyList<byte[]>>> _facets = [];
    private int[] _ordinals = new int[16];
    private int _term = -1;

    public BufferedDocumentSource(DocumentBuffer buffer)
    {
        _buffer = buffer;
        int count = buffer.Count;
        _ids = new int[count];
        buffer.Ids.CopyPlaces(_ids);
        _numbers = new int[count];
        Array.Fill(_numbers, -1);
        _order = SortNewestFirst();
        for (int number = 0; number < _order.Length; number++)
        {
            _numbers[_order[number]] = number;
        }

        _titlePositions = new int[count];
        for (int document = 0; document < count; document++)
        {
            _titlePositions[document] = buffer.Documents[document].Lengths.TitlePositions;
        }

        _terms = buffer.Inverter.SortedTerms();
        foreach (var (field, facet) in buffer.Facets.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var (values, places) = facet.Sort();
            if (values.Count > 0)
            {
                _facetBuffers.Add(facet);
                _facetPlaces.Add(places);
                _facets.Add(new(field, values));
            }
        }
    }

    /// <summary>The number in the segment of each document of the buffer, or −1.</summary>
    public ReadOnlySpan<int> Numbers => _numbers;

    /// <inheritdoc/>
    public int AnalysisVersion => _buffer.AnalysisVersion;

    /// <inheritdoc/>
    public CompressionEffort Effort => CompressionEffort.Quick;

    /// <inheritdoc/>
    public int Count => _order.Length;

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<byte[]>>> Facets => _facets;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Term => _buffer.Inverter.TermBytes(_terms[_term]);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Id(int document) => _buffer.Ids.Id(_ids[_order[document]]);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Summary(int document) => _buffer.Stored(Entry(document), 0, Entry(document).BodyStart);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Body(int document) =>
        _buffer.Stored(Entry(document), Entry(document).BodyStart, Entry(document).DetailsStart);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Details(int document) =>
        _buffer.Stored(Entry(document), Entry(document).DetailsStart, Entry(document).Length);

    /// <inheritdoc/>
    public DocumentDate Date(int document) => Entry(document).Date;

    /// <inheritdoc/>
    public DocumentLengths Lengths(int document) => Entry(document).Lengths;

    /// <inheritdoc/>
    public bool HasSignatures => _buffer.HasSignatures;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Signature(int document) => _buffer.Signature(_order[document]);

    /// <inheritdoc/>
    public ReadOnlySpan<int> FacetOrdinals(int field, int document)
    {
        var places = _facetPlaces[field];
        var ordinals = _facetBuffers[field].Ordinals(_order[document]);
        if (_ordinals.Length < ordinals.Length)
        {
            _ordinals = new int[ordinals.Length];
        }

        for (int i = 0; i < ordinals.Length; i++)
        {
            _ordinals[i] = places[ordinals[i]];
        }

        return _ordinals.AsSpan(0, ordinals.Length);
    }

    /// <inheritdoc/>
    public bool MoveNext() => ++_term < _terms.Length;

    /// <inheritdoc/>
    public void CopyPostings(TermPostings postings)
    {
        _buffer.Inverter.Prefetch(_terms, _term);
        _buffer.Inverter.CopyPostings(_terms[_term], _numbers, _titlePositions, postings);
    }

    private ref readonly BufferedDocument Entry(int document) => ref _buffer.Documents[_order[document]];

    private int[] SortNewestFirst()
    {
        var order = new int[_buffer.Ids.LiveCount];
        var dates = new long[order.Length];
        int live = 0;
        for (int document = 0; document < _buffer.Count; document++)
        {
            if (_buffer.Ids.IsLive(document))
            {
                // The complement turns newest first into ascending, with undated ones last.
                dates[live] = ~_buffer.Documents[document].Date.Seconds;
                order[live++] = document;
            }
        }

        Array.Sort(dates, order);
        for (int start = 0; start < live;)
        {
            int end = start + 1;
            while (end < live && dates[end] == dates[start])
            {
                end++;
            }

            order.AsSpan(start, end - start).Sort((left, right) =>
                _buffer.Ids.Id(_ids[left]).SequenceCompareTo(_buffer.Ids.Id(_ids[right])));
            start = end;
        }

        return order;
    }
}
