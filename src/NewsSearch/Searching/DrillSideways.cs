namespace NewsSearch.Searching;

/// <summary>Narrows a window by several facet filters, and by all of them but each one.</summary>
/// <remarks>
/// A field to choose several values of keeps the counts of the others when one is chosen, so it counts the documents
/// that match all filters but its own. From the left and from the right all filters but one are two bitmaps:
/// n filters cost 3n bitmap operations, not n².
/// </remarks>
internal sealed class DrillSideways
{
    private readonly ulong[] _base = new ulong[Window.Large / 64];
    private readonly ulong[] _right = new ulong[Window.Large / 64];
    private readonly List<ulong[]> _filterBits = [];
    private readonly List<WindowHits> _without = [];
    private IReadOnlyList<FacetFilter> _filters = [];

    /// <summary>The documents that match all filters.</summary>
    public WindowHits Hits { get; } = new();

    /// <summary>The documents that match all but the filters; to be written before <see cref="Combine"/>.</summary>
    public Span<ulong> Base => _filters.Count == 0 ? Hits.Bits : _base.AsSpan(0, Hits.Size / 64);

    /// <summary>The filters of the next windows, each of another field, and how many documents a window has.</summary>
    public void Begin(IReadOnlyList<FacetFilter> filters, int windowSize)
    {
        _filters = filters;
        Hits.Size = windowSize;
        while (_without.Count < filters.Count)
        {
            _without.Add(new());
            _filterBits.Add(new ulong[Window.Large / 64]);
        }

        foreach (var hits in _without)
        {
            hits.Size = windowSize;
        }
    }

    /// <summary>
    /// The documents that match a filter, at least those of <see cref="Base"/>; to be written before
    /// <see cref="Combine"/>.
    /// </summary>
    public Span<ulong> Filter(int filter) => _filterBits[filter].AsSpan(0, Hits.Size / 64);

    /// <summary>The documents that match all filters but the one of a field.</summary>
    public WindowHits Without(string? field)
    {
        for (int i = 0; i < _filters.Count; i++)
        {
            if (_filters[i].Field == field)
            {
                return _without[i];
            }
        }

        return Hits;
    }

    /// <summary>Combines what was written.</summary>
    /// <param name="windowStart">The window's first document.</param>
    public void Combine(int windowStart)
    {
        if (_filters.Count > 0)
        {
            CombineFilters(windowStart);
        }

        Hits.Begin(windowStart);
    }

    private void CombineFilters(int windowStart)
    {
        Base.CopyTo(Hits.Bits);
        for (int i = 0; i < _filters.Count; i++)
        {
            // What is left of it now, what is right of it on the way back.
            Hits.Bits.CopyTo(_without[i].Bits);
            Window.And(Hits.Bits, Filter(i));
        }

        var right = _right.AsSpan(0, Hits.Size / 64);
        right.Fill(ulong.MaxValue);
        for (int i = _filters.Count - 1; i >= 0; i--)
        {
            Window.And(_without[i].Bits, right);
            Window.And(right, Filter(i));
            _without[i].Begin(windowStart);
        }
    }
}
