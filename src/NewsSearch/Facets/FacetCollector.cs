using System.Numerics;
using NewsSearch.Columns;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Facets;

/// <summary>Counts the values of one facet field among matching documents.</summary>
/// <param name="facetField">The field.</param>
internal sealed class FacetCollector(string facetField) : IHitCollector
{
    private readonly Dictionary<string, long> _totals = new(StringComparer.Ordinal);
    private FacetColumn? _column;
    private long[] _counts = [];

    /// <inheritdoc/>
    public string? IgnoredFilter => facetField;

    /// <summary>The field.</summary>
    public string Field => facetField;

    /// <summary>How many matching documents have no value.</summary>
    public long Missing { get; private set; }

    /// <inheritdoc/>
    public void BeginSegment(SegmentView segment)
    {
        AddUp();
        _column = segment.Reader.Facet(facetField);
        _counts = new long[_column?.ValueCount ?? 0];
    }

    /// <inheritdoc/>
    public void Collect(int windowStart, ReadOnlySpan<ulong> hits)
    {
        if (_column is null)
        {
            foreach (ulong word in hits)
            {
                Missing += BitOperations.PopCount(word);
            }

            return;
        }

        var ordinals = _column.Ordinals();
        for (int word = 0; word < hits.Length; word++)
        {
            for (ulong left = hits[word]; left != 0; left &= left - 1)
            {
                int document = windowStart + (word << 6) + BitOperations.TrailingZeroCount(left);
                var (start, end) = ordinals.Range(document);
                Missing += start == end ? 1 : 0;
                for (int i = start; i < end; i++)
                {
                    _counts[ordinals[i]]++;
                }
            }
        }
    }

    /// <summary>The counts of all values that any matching document has.</summary>
    public IReadOnlyDictionary<string, long> Finish()
    {
        AddUp();
        _column = null;
        _counts = [];
        return _totals;
    }

    private void AddUp()
    {
        for (int ordinal = 0; ordinal < _counts.Length; ordinal++)
        {
            if (_counts[ordinal] > 0)
            {
                string value = _column!.Value(ordinal);
                _totals[value] = _totals.GetValueOrDefault(value) + _counts[ordinal];
            }
        }
    }
}
