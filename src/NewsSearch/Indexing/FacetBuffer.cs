using System.Text;

namespace NewsSearch.Indexing;

/// <summary>The values of one facet field of the buffered documents.</summary>
internal sealed class FacetBuffer
{
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly List<int> _values = [];
    private readonly List<int> _ends = [];

    /// <summary>Adds a document's values; documents that were left out before have none.</summary>
    public void Add(int document, IEnumerable<string> values)
    {
        FillTo(document);
        int start = _values.Count;
        foreach (string value in values)
        {
            if (!_ordinals.TryGetValue(value, out int ordinal))
            {
                ordinal = _ordinals.Count;
                _ordinals.Add(value, ordinal);
            }

            if (_values.IndexOf(ordinal, start) < 0)
            {
                _values.Add(ordinal);
            }
        }

        _ends.Add(_values.Count);
    }

    /// <summary>The values ascending by their UTF-8 bytes, and the place of each ordinal among them.</summary>
    public (IReadOnlyList<byte[]> Values, int[] Places) Sort()
    {
        var sorted = _ordinals.Select(pair => (Bytes: Encoding.UTF8.GetBytes(pair.Key), Ordinal: pair.Value)).ToArray();
        Array.Sort(sorted, static (left, right) => left.Bytes.AsSpan().SequenceCompareTo(right.Bytes));
        var places = new int[sorted.Length];
        for (int place = 0; place < sorted.Length; place++)
        {
            places[sorted[place].Ordinal] = place;
        }

        return ([.. sorted.Select(value => value.Bytes)], places);
    }

    /// <summary>A document's values, as numbers in order of their first appearance.</summary>
    public IEnumerable<int> Ordinals(int document)
    {
        int start = document == 0 ? 0 : End(document - 1);
        return _values.Skip(start).Take(End(document) - start);
    }

    private int End(int document) => document < _ends.Count ? _ends[document] : _values.Count;

    private void FillTo(int document)
    {
        while (_ends.Count < document)
        {
            _ends.Add(_values.Count);
        }
    }
}
