using System.Text;

namespace NewsSearch.Indexing;

/// <summary>The values of one facet field of the buffered documents.</summary>
internal sealed class FacetBuffer
{
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private int[] _values = new int[64];
    private int[] _ends = new int[64];
    private int _valueCount;
    private int _documents;

    /// <summary>Adds a value of a document; of a value that comes twice the first counts.</summary>
    /// <param name="document">The document: never less than the one before.</param>
    /// <param name="value">The value.</param>
    public void Add(int document, string value)
    {
        FillTo(document);
        if (!_ordinals.TryGetValue(value, out int ordinal))
        {
            ordinal = _ordinals.Count;
            _ordinals.Add(value, ordinal);
        }

        if (Ordinals(document).Contains(ordinal))
        {
            return;
        }

        if (_valueCount == _values.Length)
        {
            Array.Resize(ref _values, _valueCount * 2);
        }

        _values[_valueCount++] = ordinal;
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
    public ReadOnlySpan<int> Ordinals(int document)
    {
        int start = document == 0 ? 0 : End(document - 1);
        return _values.AsSpan(start, End(document) - start);
    }

    /// <summary>Forgets everything and keeps some memory.</summary>
    public void Clear()
    {
        _ordinals.Clear();
        _valueCount = 0;
        _documents = 0;
    }

    private int End(int document) => document < _documents ? _ends[document] : _valueCount;

    // Documents that were left out have no values.
    private void FillTo(int document)
    {
        if (document > _ends.Length)
        {
            Array.Resize(ref _ends, Math.Max(document, _ends.Length * 2));
        }

        while (_documents < document)
        {
            _ends[_documents++] = _valueCount;
        }
    }
}
