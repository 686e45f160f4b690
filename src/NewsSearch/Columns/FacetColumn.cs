using System.Buffers.Binary;
using System.Text;
using NewsSearch.Storage;

namespace NewsSearch.Columns;

/// <summary>The facet values of a segment's documents for one field.</summary>
internal sealed class FacetColumn
{
    private readonly Section _section;
    private readonly int _documentCount;
    private readonly int _ordinalCount;
    private readonly int _width;
    private readonly long _values;
    private readonly long _starts;
    private readonly long _ordinals;

    /// <summary>Opens the column that begins at <paramref name="start"/> of a section.</summary>
    public FacetColumn(Section section, string field, long start, int documentCount)
    {
        _section = section;
        _documentCount = documentCount;
        Field = field;
        var reader = section.Reader(start, 12);
        ValueCount = reader.ReadCount32(int.MaxValue / 4);
        _ordinalCount = reader.ReadCount32(int.MaxValue / 4);
        _width = reader.ReadCount32(4);
        long ends = start + 12;
        _values = ends + (4L * ValueCount);
        uint bytes = ValueCount == 0 ? 0 : section.Reader(_values - 4, 4).ReadUInt32();
        _starts = _values + bytes;
        _ordinals = _starts + (4L * (documentCount + 1L));
        if (_width is not (1 or 2 or 4) || _ordinals + ((long)_ordinalCount * _width) > section.Length)
        {
            throw section.Corrupt(start, $"the facet column {field} does not fit its section");
        }
    }

    /// <summary>The field's name.</summary>
    public string Field { get; }

    /// <summary>How many different values there are.</summary>
    public int ValueCount { get; }

    /// <summary>The value of an ordinal.</summary>
    public string Value(int ordinal) => Encoding.UTF8.GetString(ValueBytes(ordinal));

    /// <summary>The ordinal of a value, or −1.</summary>
    public int OrdinalOf(ReadOnlySpan<byte> value)
    {
        int low = 0, high = ValueCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = ValueBytes(middle).SequenceCompareTo(value);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The column's arrays, for reading many documents.</summary>
    public FacetOrdinals Ordinals() => new(
        _section.Read(_starts, 4 * (_documentCount + 1)),
        _section.Read(_ordinals, _ordinalCount * _width),
        _width,
        ValueCount,
        _section);

    /// <summary>The value of an ordinal in UTF-8.</summary>
    public ReadOnlySpan<byte> ValueBytes(int ordinal)
    {
        long ends = _values - (4L * ValueCount);
        uint start = ordinal == 0 ? 0 : End(ends, ordinal - 1), end = End(ends, ordinal);
        return start <= end && _values + end <= _starts
            ? _section.Read(_values + start, (int)(end - start))
            : throw _section.Corrupt(ends + (4L * ordinal), "a facet value's end is out of order");
    }

    /// <summary>The error of a value that cannot be.</summary>
    public CorruptIndexException Corrupt(string message) =>
        _section.Corrupt(_values, $"the facet column {Field}: {message}");

    private uint End(long ends, int ordinal) =>
        BinaryPrimitives.ReadUInt32LittleEndian(_section.Read(ends + (4L * ordinal), 4));
}
