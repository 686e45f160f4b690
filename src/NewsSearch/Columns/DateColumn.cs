using System.Runtime.InteropServices;
using NewsSearch.Storage;

namespace NewsSearch.Columns;

/// <summary>The dates of a segment's documents: descending, undated documents last.</summary>
internal sealed class DateColumn
{
    // 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
    private const long FirstSecond = -62_135_596_800, LastSecond = 253_402_300_799;

    private readonly Section _section;

    public DateColumn(Section section, int documentCount)
    {
        _section = section;
        var reader = section.Reader(0, 8);
        DatedCount = reader.ReadCount32(documentCount);
        if (section.Length != 8 + (9L * DatedCount))
        {
            throw section.Corrupt(0, $"{DatedCount} dates do not fit {section.Length} bytes");
        }
    }

    /// <summary>How many documents have a date: those with smaller numbers.</summary>
    public int DatedCount { get; }

    /// <summary>The seconds since 1970-01-01 UTC of each dated document.</summary>
    public ReadOnlySpan<long> Seconds => MemoryMarshal.Cast<byte, long>(_section.Read(8, 8 * DatedCount));

    /// <summary>For each dated document 1 where it has a calendar date, 0 where it has a time of day.</summary>
    public ReadOnlySpan<byte> Kinds => _section.Read(8 + (8L * DatedCount), DatedCount);

    /// <summary>The date of a document.</summary>
    public DocumentDate this[int document] => document < DatedCount
        ? new(Seconds[document], Kinds[document] == 1)
        : DocumentDate.Undated;

    /// <summary>Refuses seconds of this column that no date has.</summary>
    /// <exception cref="CorruptIndexException">They are outside the years 0001 to 9999.</exception>
    public void Check(long seconds)
    {
        if (seconds is < FirstSecond or > LastSecond)
        {
            throw _section.Corrupt(8, $"{seconds} seconds are outside the years 0001 to 9999");
        }
    }

    /// <summary>
    /// The first document that is older than <paramref name="seconds"/>: all before it are at or after.
    /// </summary>
    public int FirstBefore(long seconds)
    {
        var all = Seconds;
        int low = 0, high = all.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (all[middle] >= seconds)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
