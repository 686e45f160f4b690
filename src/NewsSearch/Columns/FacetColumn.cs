using System.Runtime.InteropServices;
using System.Text;
using NewsSearch.Storage;

namespace NewsSearch.Columns;

/// <summary>The facet values of a segment's documents for one field.</summary>
internal sealed class FacetColumn
{
    private const int HeaderLength = 20;

    private readonly Section _section;
    private readonly int _documentCount;
    private readonly long _start;
    private readonly long _values;
    private readonly long _postings;
    private readonly long _slots;
    private readonly long _more;
    private readonly int _slotsLength;
    private readonly int _moreDocumentCount;
    private readonly int _moreOrdinalCount;
    private FacetCounts? _counts;
    private volatile bool _isChecked;

    /// <summary>Opens the column that begins at <paramref name="start"/> of a section.</summary>
    public FacetColumn(Section section, string field, long start, int documentCount)
    {
        _section = section;
        _start = start;
        _documentCount = documentCount;
        Field = field;
        var reader = section.Reader(start, HeaderLength);
        Codes = new(reader.ReadCount32(int.MaxValue / 16));
        SlotCount = reader.ReadCount32(4);
        MissingCount = reader.ReadCount32(documentCount);
        _moreDocumentCount = reader.ReadCount32(documentCount);
        _moreOrdinalCount = reader.ReadCount32(int.MaxValue / 4);
        _values = start + HeaderLength + (12L * ValueCount);
        long length = (long)documentCount * SlotCount * Codes.Width;
        if (SlotCount == 0 || length > Array.MaxLength || _values > section.Length)
        {
            throw section.Corrupt(start, $"the facet column {field} does not fit its section");
        }

        _slotsLength = (int)length;
        uint valuesLength = ValueCount == 0 ? 0 : ValueEnds[^1];
        _postings = _values + valuesLength;
        _slots = Align(_postings + (ValueCount == 0 ? 0 : PostingsEnds[^1]));
        _more = Align(_slots + _slotsLength);
        if (valuesLength > int.MaxValue
            || _more + (8L * _moreDocumentCount) + (4L * _moreOrdinalCount) > section.Length)
        {
            throw section.Corrupt(start, $"the facet column {field} does not fit its section");
        }
    }

    /// <summary>The field's name.</summary>
    public string Field { get; }

    /// <summary>What the slots of the column hold.</summary>
    public FacetCodes Codes { get; }

    /// <summary>How many slots each document has.</summary>
    public int SlotCount { get; }

    /// <summary>How many different values there are.</summary>
    public int ValueCount => Codes.ValueCount;

    /// <summary>How many documents have no value.</summary>
    public int MissingCount { get; }

    /// <summary>How many documents have each value, deleted ones included.</summary>
    public ReadOnlySpan<uint> DocumentCounts => UInt32s(_start + HeaderLength + (4L * ValueCount), ValueCount);

    /// <summary>The value of an ordinal.</summary>
    public string Value(int ordinal) => Encoding.UTF8.GetString(ValueBytes(ordinal));

    /// <summary>The ordinal of a value, or −1.</summary>
    public int OrdinalOf(ReadOnlySpan<byte> value)
    {
        var ends = ValueEnds;
        var bytes = Values;
        int low = 0, high = ends.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = ValueBytes(ends, bytes, middle).SequenceCompareTo(value);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>
    /// The codes of all documents, <see cref="SlotCount"/> for each, of <see cref="FacetCodes.Width"/> bytes.
    /// </summary>
    public ReadOnlySpan<byte> SlotBytes => _section.Read(_slots, _slotsLength);

    /// <summary>Where the postings of a value stand: documents and nothing else.</summary>
    public FacetPostings Postings(int ordinal)
    {
        var ends = PostingsEnds;
        uint start = ordinal == 0 ? 0 : ends[ordinal - 1], end = ends[ordinal];
        return start <= end && end <= _slots - _postings
            ? new(_section, _postings + start, (int)(end - start), (int)DocumentCounts[ordinal])
            : throw Corrupt("the end of a value's postings is out of order");
    }

    /// <summary>The values of each document.</summary>
    /// <exception cref="CorruptIndexException">The column has a code or an order that cannot be.</exception>
    public FacetSlots Slots()
    {
        CheckOnce();
        return SlotsUnchecked();
    }

    /// <summary>Checks the column as a whole when it is first used, so that no loop over documents has to.</summary>
    /// <exception cref="CorruptIndexException">The column has a code or an order that cannot be.</exception>
    public void CheckOnce()
    {
        if (!_isChecked)
        {
            _isChecked = SlotsUnchecked().IsSound(_documentCount) ? true : throw Corrupt("a value cannot be");
        }
    }

    /// <summary>Counters for this column, all zero.</summary>
    public FacetCounts TakeCounts() => Interlocked.Exchange(ref _counts, null) ?? new FacetCounts(this);

    /// <summary>Takes counters back for the next search; whoever gives them uses them no more.</summary>
    public void GiveBack(FacetCounts counts)
    {
        counts.Clear();
        _counts = counts;
    }

    /// <summary>The value of an ordinal in UTF-8.</summary>
    public ReadOnlySpan<byte> ValueBytes(int ordinal) => ValueBytes(ValueEnds, Values, ordinal);

    /// <summary>The error of a value that cannot be.</summary>
    public CorruptIndexException Corrupt(string message) =>
        _section.Corrupt(_start, $"the facet column {Field}: {message}");

    private static long Align(long offset) =>
        (offset + FacetColumnWriter.Alignment - 1) / FacetColumnWriter.Alignment * FacetColumnWriter.Alignment;

    private ReadOnlySpan<uint> ValueEnds => UInt32s(_start + HeaderLength, ValueCount);

    private ReadOnlySpan<uint> PostingsEnds => UInt32s(_start + HeaderLength + (8L * ValueCount), ValueCount);

    private ReadOnlySpan<byte> Values => _section.Read(_values, (int)(_postings - _values));

    private ReadOnlySpan<byte> ValueBytes(ReadOnlySpan<uint> ends, ReadOnlySpan<byte> bytes, int ordinal)
    {
        uint start = ordinal == 0 ? 0 : ends[ordinal - 1], end = ends[ordinal];
        return start <= end && end <= (uint)bytes.Length
            ? bytes[(int)start..(int)end]
            : throw Corrupt("a value's end is out of order");
    }

    private FacetSlots SlotsUnchecked() => new(
        Codes,
        SlotCount,
        SlotBytes,
        UInt32s(_more, _moreDocumentCount),
        UInt32s(_more + (4L * _moreDocumentCount), _moreDocumentCount),
        UInt32s(_more + (8L * _moreDocumentCount), _moreOrdinalCount));

    private ReadOnlySpan<uint> UInt32s(long start, int count) =>
        MemoryMarshal.Cast<byte, uint>(_section.Read(start, 4 * count));
}
