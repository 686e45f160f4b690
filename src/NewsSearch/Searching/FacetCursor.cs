using System.Text;
using NewsSearch.Columns;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>The documents of a segment with any of some values of a facet field.</summary>
internal sealed class FacetCursor : MatchCursor
{
    private readonly int _documentCount;
    private readonly FacetColumn? _column;
    private readonly bool[] _wanted;
    private readonly bool _any;

    public FacetCursor(SegmentReader reader, FacetFilter filter)
    {
        _documentCount = reader.DocumentCount;
        _column = reader.Facet(filter.Field);
        _wanted = new bool[_column?.ValueCount ?? 0];
        foreach (string key in filter.Keys)
        {
            int ordinal = _column?.OrdinalOf(Encoding.UTF8.GetBytes(key)) ?? -1;
            if (ordinal >= 0)
            {
                _wanted[ordinal] = true;
                _any = true;
            }
        }
    }

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        bits.Clear();
        if (!_any)
        {
            return;
        }

        var slots = _column!.Slots();
        int end = Math.Min(windowStart + Window.Size, _documentCount);
        for (int document = windowStart; document < end; document++)
        {
            if (slots.HasAny(document, _wanted))
            {
                int offset = document - windowStart;
                bits[offset >> 6] |= 1UL << offset;
            }
        }
    }
}
