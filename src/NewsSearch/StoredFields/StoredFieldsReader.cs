using System.Buffers.Binary;
using NewsSearch.Storage;

namespace NewsSearch.StoredFields;

/// <summary>The records of a segment's documents.</summary>
internal sealed class StoredFieldsReader
{
    private readonly Section _section;
    private readonly long _ends;

    public StoredFieldsReader(Section section, int documentCount)
    {
        _section = section;
        _ends = section.Length - (8L * documentCount);
        if (_ends < 0)
        {
            throw section.Corrupt(0, $"{documentCount} records do not fit");
        }
    }

    /// <summary>The record of a document; valid as long as the segment is open.</summary>
    public ReadOnlySpan<byte> this[int document]
    {
        get
        {
            ulong start = document == 0 ? 0 : End(document - 1), end = End(document);
            return start <= end && end <= (ulong)_ends && end - start <= int.MaxValue
                ? _section.Read((long)start, (int)(end - start))
                : throw _section.Corrupt(_ends + (8L * document), "a record's end is out of order");
        }
    }

    private ulong End(int document) =>
        BinaryPrimitives.ReadUInt64LittleEndian(_section.Read(_ends + (8L * document), 8));
}
