using NewsSearch.Codecs;

namespace NewsSearch.Columns;

/// <summary>Writes the dates of a segment's documents, newest first.</summary>
internal sealed class DateColumnWriter
{
    private readonly ByteWriter _seconds = new();
    private readonly ByteWriter _kinds = new();
    private uint _dated;

    /// <summary>Adds the next document's date.</summary>
    public void Add(DocumentDate date)
    {
        if (date.IsDated)
        {
            _dated++;
            _seconds.WriteUInt64((ulong)date.Seconds);
            _kinds.WriteByte(date.IsCalendar ? (byte)1 : (byte)0);
        }
    }

    /// <summary>The encoded column: the count of dated documents, their seconds, their kinds.</summary>
    public ByteWriter Finish()
    {
        var column = new ByteWriter(8 + _seconds.Length + _kinds.Length);
        column.WriteUInt32(_dated);
        column.WriteUInt32(0);
        column.Write(_seconds.Written);
        column.Write(_kinds.Written);
        return column;
    }
}
