using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Columns;
using NewsSearch.Postings;
using NewsSearch.Segments;
using NewsSearch.StoredFields;
using NewsSearch.Terms;

namespace NewsSearch.Indexing;

/// <summary>Segments as the source of one segment that takes their place, without deleted documents.</summary>
internal sealed class SegmentMerge : IDocumentSource, ITermSource
{
    // Whoever asks for the documents one after the other ends a slice of the merge behind so many.
    private const int SliceSize = 4096;

    private readonly IReadOnlyList<SegmentView> _segments;
    private readonly MergeThrottle? _throttle;
    private readonly ItemBuffer[] _buffers;
    private readonly int[] _origins;
    private readonly int[] _documents;
    private readonly TermEnumerator[] _terms;
    private readonly bool[] _onTerm;
    private readonly PostingsCursor _cursor = new();
    private readonly List<KeyValuePair<string, IReadOnlyList<byte[]>>> _facets = [];
    private readonly List<int[]?[]> _facetPlaces = [];
    private int[] _ordinals = new int[16];
    private byte[] _term = new byte[256];
    private int _termLength;
    private bool _started;

    /// <summary>Begins a merge.</summary>
    /// <param name="segments">The sources.</param>
    /// <param name="throttle">Asked between slices of documents; null never to pause.</param>
    public SegmentMerge(IReadOnlyList<SegmentView> segments, MergeThrottle? throttle = null)
    {
        _segments = segments;
        _throttle = throttle;
        _buffers = [.. segments.Select(_ => new ItemBuffer())];
        int count = segments.Sum(segment => segment.LiveCount);
        _origins = new int[count];
        _documents = new int[count];
        Numbers = [.. segments.Select(segment => new int[segment.Reader.DocumentCount])];
        MergeDocuments();
        MergeFacets();
        _terms = [.. segments.Select(segment => segment.Reader.Terms.Seek([]))];
        _onTerm = new bool[segments.Count];
    }

    /// <summary>For each segment the new number of each of its documents, or −1 for a deleted one.</summary>
    public int[][] Numbers { get; }

    /// <inheritdoc/>
    public int AnalysisVersion =>
        _segments.Select(segment => segment.Reader.Meta.AnalysisVersion).Distinct().ToArray() is [var same] ? same : 0;

    /// <inheritdoc/>
    public CompressionEffort Effort => CompressionEffort.Thorough;

    /// <inheritdoc/>
    public int Count => _documents.Length;

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<byte[]>>> Facets => _facets;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    /// <inheritdoc/>
    public RecordOrigins Stored(SectionId id) =>
        new([.. _segments.Select(segment => segment.Reader.Stored(id))], _origins, _documents);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Id(int document) => Reader(document).Keys[_documents[document]];

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Summary(int document) =>
        Reader(document).Summary(_documents[document], Buffer(document));

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Body(int document) =>
        Reader(document).Body(_documents[document], Buffer(document));

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Details(int document) =>
        Reader(document).Details(_documents[document], Buffer(document));

    /// <inheritdoc/>
    public DocumentDate Date(int document)
    {
        EndSlice(document);
        return Reader(document).Dates[_documents[document]];
    }

    /// <inheritdoc/>
    public DocumentLengths Lengths(int document)
    {
        EndSlice(document);
        return Reader(document).Lengths(_documents[document]);
    }

    /// <inheritdoc/>
    public bool HasSignatures => _segments.All(segment => segment.Reader.Signatures.AreStored);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Signature(int document)
    {
        EndSlice(document);
        return Reader(document).Signatures[_documents[document]];
    }

    /// <inheritdoc/>
    public ReadOnlySpan<int> FacetOrdinals(int field, int document)
    {
        EndSlice(document);
        if (_facetPlaces[field][_origins[document]] is not { } places)
        {
            return [];
        }

        int count = Reader(document).Facet(_facets[field].Key)!.Slots().Read(_documents[document], ref _ordinals);
        for (int i = 0; i < count; i++)
        {
            _ordinals[i] = places[_ordinals[i]];
        }

        return _ordinals.AsSpan(0, count);
    }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        int least = -1;
        for (int i = 0; i < _terms.Length; i++)
        {
            if (_started && _onTerm[i])
            {
                _terms[i].MoveNext();
            }

            if (_terms[i].HasCurrent && (least < 0 || _terms[i].Term.SequenceCompareTo(_terms[least].Term) < 0))
            {
                least = i;
            }
        }

        _started = true;
        if (least < 0)
        {
            return false;
        }

        var term = _terms[least].Term;
        if (_term.Length < term.Length)
        {
            _term = new byte[term.Length * 2];
        }

        term.CopyTo(_term);
        _termLength = term.Length;
        for (int i = 0; i < _terms.Length; i++)
        {
            _onTerm[i] = _terms[i].HasCurrent && _terms[i].Term.SequenceEqual(Term);
        }

        return true;
    }

    /// <inheritdoc/>
    public void CopyPostings(TermPostings postings)
    {
        for (int i = 0; i < _terms.Length; i++)
        {
            if (_onTerm[i])
            {
                postings.Add(_segments[i].Reader.Postings(_terms[i].Entry, _cursor), Numbers[i]);
            }
        }
    }

    private void EndSlice(int document)
    {
        if (document % SliceSize == SliceSize - 1)
        {
            _throttle?.Pause();
        }
    }

    private ItemBuffer Buffer(int document) => _buffers[_origins[document]];

    private SegmentReader Reader(int document) => _segments[_origins[document]].Reader;

    private void MergeDocuments()
    {
        var heads = new int[_segments.Count];
        for (int i = 0; i < heads.Length; i++)
        {
            heads[i] = NextLive(i, 0);
        }

        for (int number = 0; number < _documents.Length; number++)
        {
            EndSlice(number);
            int newest = -1;
            for (int i = 0; i < heads.Length; i++)
            {
                if (heads[i] < _segments[i].Reader.DocumentCount && (newest < 0 || IsBefore(i, newest, heads)))
                {
                    newest = i;
                }
            }

            _origins[number] = newest;
            _documents[number] = heads[newest];
            Numbers[newest][heads[newest]] = number;
            heads[newest] = NextLive(newest, heads[newest] + 1);
        }
    }

    private int NextLive(int segment, int document)
    {
        for (; document < Numbers[segment].Length && !_segments[segment].IsLive(document); document++)
        {
            Numbers[segment][document] = -1;
        }

        return document;
    }

    private bool IsBefore(int left, int right, int[] heads)
    {
        SegmentReader first = _segments[left].Reader, second = _segments[right].Reader;
        int order = second.Dates[heads[right]].Seconds.CompareTo(first.Dates[heads[left]].Seconds);
        return order != 0 ? order < 0 : first.Keys[heads[left]].SequenceCompareTo(second.Keys[heads[right]]) < 0;
    }

    private void MergeFacets()
    {
        var fields = _segments.SelectMany(segment => segment.Reader.FacetFields).Distinct()
            .Order(StringComparer.Ordinal);
        foreach (string field in fields)
        {
            var columns = _segments.Select(segment => segment.Reader.Facet(field)).ToArray();
            var values = columns.SelectMany(column => column is null
                    ? [] : Enumerable.Range(0, column.ValueCount).Select(column.Value))
                .Distinct().Select(Encoding.UTF8.GetBytes).ToArray();
            Array.Sort(values, static (left, right) => left.AsSpan().SequenceCompareTo(right));
            _facets.Add(new(field, values));
            _facetPlaces.Add([.. columns.Select(column => column is null ? null : Places(column, values))]);
        }
    }

    private static int[] Places(FacetColumn column, byte[][] values)
    {
        var places = new int[column.ValueCount];
        for (int ordinal = 0, place = 0; ordinal < places.Length; ordinal++)
        {
            var value = column.ValueBytes(ordinal);
            while (place < values.Length && !value.SequenceEqual(values[place]))
            {
                place++;
            }

            places[ordinal] = place < values.Length ? place : throw column.Corrupt("its values are not in order");
        }

        return places;
    }
}
