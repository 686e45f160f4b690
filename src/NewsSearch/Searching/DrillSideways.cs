namespace NewsSearch.Searching;

/// <summary>Narrows a window by several facet filters, and by all of them but each one.</summary>
/// <remarks>
/// A field to choose several values of keeps the counts of the others when one is chosen, so it counts the documents
/// that match all filters but its own. From the left and from the right all filters but one are two bitmaps:
/// n filters cost 3n bitmap operations, not n².
/// </remarks>
internal sealed class DrillSideways
{
    private readonly ulong[] _right = new ulong[Window.Words];
    private readonly List<ulong[]> _filterBits = [];
    private readonly List<WindowHits> _without = [];
    private IReadOnlyList<FacetFilter> _filters = [];

    /// <summary>The documents that match all filters.</summary>
    public WindowHits Hits { get; } = new();

    /// <summary>The documents that match all but the filters; to be written before <see cref="Combine"/>.</summary>
    public ulong[] Base { get; } = new ulong[Window.Words];

    /// <summary>The filters of the next windows, each of another field.</summary>
    public void Begin(IReadOnlyList<FacetFilter> filters)
    {
        _filters = filters;
        while (_without.Count < filters.Count)
        {
            _without.Add(new());
            _filterBits.Add(new ulong[Window.Words]);
        }
    }

    /// <summary>
    /// The documents that match a filter, at least those of <see cref="Base"/>; to be written before
    /// <see cref="Combine"/>.
    /// </summary>
    public ulong[] Filter(int filter) => _filterBits[filter];

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
        Base.CopyTo(Hits.Bits, 0);
        for (int i = 0; i < _filters.Count; i++)
        {
            // What is left of it now, what is right of it on the way back.
            Hits.Bits.CopyTo(_without[i].Bits, 0);
            Window.And(Hits.Bits, _filterBits[i]);
        }

        Array.Fill(_right, ulong.MaxValue);
        for (int i = _filters.Count - 1; i >= 0; i--)
        {
            Window.And(_without[i].Bits, _right);
            Window.And(_right, _filterBits[i]);
            _without[i].Begin(windowStart);
        }

        Hits.Begin(windowStart);
    }
}
