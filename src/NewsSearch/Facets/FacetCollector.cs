using NewsSearch.Columns;
using NewsSearch.People;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Facets;

/// <summary>Counts the values of one facet field among matching documents.</summary>
/// <param name="facetField">The field.</param>
/// <param name="links">Which values count as one; null where each counts for itself.</param>
internal sealed class FacetCollector(string facetField, PeopleLinks? links = null) : IHitCollector
{
    private static readonly Dictionary<string, long> NoRepeats = [];

    private readonly List<FacetCounts> _counts = [];
    private SegmentView? _segment;
    private FacetColumn? _column;
    private FacetCounts? _current;
    private LinkedColumn? _linked;
    private Dictionary<string, long>? _repeats;
    private long _withoutColumn;

    /// <inheritdoc/>
    public string? IgnoredFilter => facetField;

    /// <summary>The field.</summary>
    public string Field => facetField;

    /// <summary>Which values count as one.</summary>
    public PeopleLinks Links { get; } = links ?? PeopleLinks.None;

    /// <summary>How many documents were counted for several values that are one, by that value: to be taken off.
    /// </summary>
    public IReadOnlyDictionary<string, long> Repeats => _repeats ?? NoRepeats;

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
        _linked = _column is null || Links.IsEmpty ? null : LinkedColumn.Of(segment.Reader, _column, Links);
    }

    /// <inheritdoc/>
    public bool TryCollectAll()
    {
        for (int place = 0; place < (_linked?.Documents.Length ?? 0); place++)
        {
            if (_segment!.IsLive(_linked!.Documents[place]))
            {
                AddRepeat(_linked.Person(place));
            }
        }

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
            if (_linked is { Documents.Length: > 0 })
            {
                AddRepeats(hits, _linked);
            }
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

    private void AddRepeats(WindowHits hits, LinkedColumn linked)
    {
        var documents = linked.Documents;
        int place = documents.BinarySearch(hits.Start);
        for (place = place < 0 ? ~place : place; place > 0 && documents[place - 1] == hits.Start;)
        {
            place--;
        }

        for (; place < documents.Length && documents[place] - hits.Start < hits.Size; place++)
        {
            int offset = documents[place] - hits.Start;
            if (Window.Has(hits.Bits, offset))
            {
                AddRepeat(linked.Person(place));
            }
        }
    }

    private void AddRepeat(string value)
    {
        _repeats ??= new(StringComparer.Ordinal);
        _repeats[value] = _repeats.GetValueOrDefault(value) + 1;
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
