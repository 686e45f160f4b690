using NewsSearch.Columns;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Facets;

/// <summary>Counts the values of one facet field among matching documents.</summary>
/// <param name="facetField">The field.</param>
internal sealed class FacetCollector(string facetField) : IHitCollector
{
    private readonly List<FacetCounts> _counts = [];
    private SegmentView? _segment;
    private FacetColumn? _column;
    private FacetCounts? _current;
    private long _withoutColumn;

    /// <inheritdoc/>
    public string? IgnoredFilter => facetField;

    /// <summary>The field.</summary>
    public string Field => facetField;

    /// <summary>How many matching documents have no value.</summary>
    public long Missing
    {
        get
        {
            long missing = _withoutColumn;
            foreach (var counts in _counts)
            {
                missing += counts.Missing;
            }

            return missing;
        }
    }

    /// <summary>What was counted, for each segment that has the field and a matching document.</summary>
    public IReadOnlyList<FacetCounts> Counts => _counts;

    /// <inheritdoc/>
    public void BeginSegment(SegmentView segment)
    {
        _segment = segment;
        _column = segment.Reader.Facet(facetField);
        _current = null;
    }

    /// <inheritdoc/>
    public bool TryCollectAll()
    {
        if (_column is null)
        {
            _withoutColumn += _segment!.LiveCount;
        }
        else if (_segment!.Live is { } live)
        {
            var (counts, missing) = LiveCounts.Of(live, _column);
            Current().AddKnown(counts, missing);
        }
        else
        {
            Current().AddKnown(_column.DocumentCounts, _column.MissingCount);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Collect(WindowHits hits)
    {
        if (_column is null)
        {
            _withoutColumn += hits.Count;
        }
        else
        {
            Current().Add(hits.Start, hits.Size, hits.Offsets);
        }
    }

    /// <summary>Gives the counters back; what they counted is gone.</summary>
    public void Release()
    {
        foreach (var counts in _counts)
        {
            counts.Column.GiveBack(counts);
        }

        _counts.Clear();
        _current = null;
    }

    private FacetCounts Current()
    {
        if (_current is null)
        {
            _counts.Add(_current = _column!.TakeCounts());
        }

        return _current;
    }
}
