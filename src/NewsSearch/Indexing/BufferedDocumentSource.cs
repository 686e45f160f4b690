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
    private readonly int[] _titlePositions;
    private readonly int[] _terms;
    private readonly List<FacetBuffer> _facetBuffers = [];
    private readonly List<int[]> _facetPlaces = [];
    private readonly List<KeyValuePair<string, IReadOnlyList<byte[]>>> _facets = [];
    private int _term = -1;

    public BufferedDocumentSource(DocumentBuffer buffer)
    {
        _buffer = buffer;
        var entries = buffer.Entries;
        _order = [.. Enumerable.Range(0, entries.Count).Where(document => !entries[document].IsRemoved)];
        Array.Sort(_order, CompareNewestFirst);
        _numbers = new int[entries.Count];
        Array.Fill(_numbers, -1);
        for (int number = 0; number < _order.Length; number++)
        {
            _numbers[_order[number]] = number;
        }

        _titlePositions = [.. entries.Select(entry => entry.Lengths.TitlePositions)];
        _terms = buffer.Inverter.SortedTerms();
        foreach (var (field, facet) in buffer.Facets.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var (values, places) = facet.Sort();
            _facetBuffers.Add(facet);
            _facetPlaces.Add(places);
            _facets.Add(new(field, values));
        }
    }

    /// <inheritdoc/>
    public CompressionEffort Effort => CompressionEffort.Quick;

    /// <inheritdoc/>
    public int Count => _order.Length;

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<byte[]>>> Facets => _facets;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Term => _buffer.Inverter.TermBytes(_terms[_term]);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Id(int document) =>
        _buffer.Stored(Entry(document).IdStart, Entry(document).SummaryStart);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Summary(int document) =>
        _buffer.Stored(Entry(document).SummaryStart, Entry(document).BodyStart);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Body(int document) =>
        _buffer.Stored(Entry(document).BodyStart, Entry(document).DetailsStart);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Details(int document) =>
        _buffer.Stored(Entry(document).DetailsStart, Entry(document).End);

    /// <inheritdoc/>
    public DocumentDate Date(int document) => Entry(document).Date;

    /// <inheritdoc/>
    public DocumentLengths Lengths(int document) => Entry(document).Lengths;

    /// <inheritdoc/>
    public ReadOnlySpan<int> FacetOrdinals(int field, int document)
    {
        var places = _facetPlaces[field];
        return (int[])[.. _facetBuffers[field].Ordinals(_order[document]).Select(ordinal => places[ordinal])];
    }

    /// <inheritdoc/>
    public bool MoveNext() => ++_term < _terms.Length;

    /// <inheritdoc/>
    public void CopyPostings(TermPostings postings) =>
        _buffer.Inverter.CopyPostings(_terms[_term], _numbers, _titlePositions, postings);

    private BufferedDocument Entry(int document) => _buffer.Entries[_order[document]];

    private int CompareNewestFirst(int left, int right)
    {
        BufferedDocument first = _buffer.Entries[left], second = _buffer.Entries[right];
        int order = second.Date.Seconds.CompareTo(first.Date.Seconds);
        return order != 0 ? order : _buffer.Stored(first.IdStart, first.SummaryStart)
            .SequenceCompareTo(_buffer.Stored(second.IdStart, second.SummaryStart));
    }
}
