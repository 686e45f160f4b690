using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>What a document must pass besides the query: alive, in the range of dates, with the facet values.</summary>
internal sealed class WindowFilter
{
    private readonly LiveDocuments? _live;
    private readonly DateCursor? _dates;
    private readonly FacetCursor[] _facets;
    private readonly FacetCursor[] _excluded;

    // A document that does not pass, or −1.
    private readonly int _without;

    /// <summary>Binds the filters of a request to a segment.</summary>
    public WindowFilter(SearchRequest request, SegmentView segment)
    {
        _live = segment.Live;
        _dates = request.Dates is null ? null : new(segment.Reader.Dates, request.Dates);
        _facets = Open(request.Facets, segment.Reader);
        _excluded = Open(request.Excluded, segment.Reader);
        First = Math.Max(_dates?.First ?? 0, request.MissingDate ? segment.Reader.Dates.DatedCount : 0);
        End = _dates?.End ?? segment.Reader.DocumentCount;
        _without = request.Without is { } without && without.Segment == segment.Reader ? without.Document : -1;
        IsWholeSegment = _without < 0 && First == 0 && End == segment.Reader.DocumentCount && _dates is null;
    }

    /// <summary>The first document that may pass: a range of dates is a range of documents.</summary>
    public int First { get; }

    /// <summary>The document behind the last that may pass.</summary>
    public int End { get; }

    /// <summary>The filters by facet values, in the order of the request.</summary>
    public ReadOnlySpan<FacetCursor> Facets => _facets;

    /// <summary>Whether every document passes.</summary>
    public bool IsEmpty => IsLiveOnly && _live is null;

    /// <summary>Whether facet values decide which documents pass.</summary>
    public bool HasFacets => _facets.Length + _excluded.Length > 0;

    /// <summary>Whether every document passes that is alive.</summary>
    public bool IsLiveOnly => IsWholeSegment && !HasFacets;

    private bool IsWholeSegment { get; }

    /// <summary>Clears the bits of documents of a window that do not pass.</summary>
    /// <returns>Whether any bit is left.</returns>
    public bool Restrict(int windowStart, Span<ulong> bits)
    {
        bool any = RestrictBase(windowStart, bits);
        for (int i = 0; any && i < _facets.Length; i++)
        {
            any = _facets[i].Restrict(windowStart, bits);
        }

        return any;
    }

    /// <summary>As <see cref="Restrict"/>, but without the filters by facet values.</summary>
    public bool RestrictBase(int windowStart, Span<ulong> bits)
    {
        Window.KeepRange(bits, windowStart, First, End);
        if (_live is not null)
        {
            int word = windowStart >> 6, count = Math.Min(bits.Length, _live.Bits.Length - word);
            bits[count..].Clear();
            for (int i = 0; i < count; i++)
            {
                bits[i] &= _live.Bits[word + i];
            }
        }

        int place = _without - windowStart;
        if (_without >= 0 && place >= 0 && place < 64 * bits.Length)
        {
            bits[place >> 6] &= ~(1UL << place);
        }

        bool any = Window.Any(bits) && (_dates is null || _dates.Restrict(windowStart, bits));
        for (int i = 0; any && i < _excluded.Length; i++)
        {
            any = MatchCursors.Exclude(_excluded[i], windowStart, bits);
        }

        return any;
    }

    /// <summary>Whether a document of the segment passes.</summary>
    public bool Has(int document)
    {
        bool has = document != _without && document >= First && document < End && (_live?[document] ?? true)
            && (_dates?.Has(document) ?? true);
        for (int i = 0; has && i < _facets.Length; i++)
        {
            has = _facets[i].Has(document);
        }

        for (int i = 0; has && i < _excluded.Length; i++)
        {
            has = !_excluded[i].Has(document);
        }

        return has;
    }

    private static FacetCursor[] Open(IReadOnlyList<FacetFilter> filters, SegmentReader reader)
    {
        if (filters.Count == 0)
        {
            return [];
        }

        var cursors = new FacetCursor[filters.Count];
        for (int i = 0; i < cursors.Length; i++)
        {
            cursors[i] = new(reader, filters[i]);
        }

        return cursors;
    }
}
