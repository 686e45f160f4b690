using System.Runtime.InteropServices;
using NewsSearch.Storage;

namespace NewsSearch.Columns;

/// <summary>The ordinals of every document of a facet column.</summary>
internal readonly ref struct FacetOrdinals
{
    private readonly ReadOnlySpan<uint> _starts;
    private readonly ReadOnlySpan<byte> _ordinals;
    private readonly int _width;
    private readonly int _valueCount;
    private readonly Section _section;

    internal FacetOrdinals(
        ReadOnlySpan<byte> starts, ReadOnlySpan<byte> ordinals, int width, int valueCount, Section section)
    {
        _starts = MemoryMarshal.Cast<byte, uint>(starts);
        _ordinals = ordinals;
        _width = width;
        _valueCount = valueCount;
        _section = section;
    }

    /// <summary>Where a document's ordinals begin and end.</summary>
    public (int Start, int End) Range(int document)
    {
        uint start = _starts[document], end = _starts[document + 1];
        return start <= end && end * (ulong)_width <= (ulong)_ordinals.Length
            ? ((int)start, (int)end)
            : throw _section.Corrupt(0, $"the facet ordinals of document {document} are out of order");
    }

    /// <summary>The ordinal at a place that <see cref="Range"/> gave.</summary>
    public int this[int index]
    {
        get
        {
            uint ordinal = _width switch
            {
                1 => _ordinals[index],
                2 => MemoryMarshal.Read<ushort>(_ordinals[(2 * index)..]),
                _ => MemoryMarshal.Read<uint>(_ordinals[(4 * index)..]),
            };
            return ordinal < (uint)_valueCount
                ? (int)ordinal
                : throw _section.Corrupt(0, $"facet ordinal {ordinal} of {_valueCount}");
        }
    }
}
