using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Columns;

/// <summary>The ids of a segment's documents.</summary>
internal sealed class KeyColumn
{
    private readonly Section _section;
    private readonly int _documentCount;
    private readonly int _tableSize;
    private readonly long _ends;
    private readonly long _ids;

    public KeyColumn(Section section, int documentCount)
    {
        _section = section;
        _documentCount = documentCount;
        _tableSize = section.Reader(0, 4).ReadCount32(1 << 30);
        _ends = 4 + (4L * _tableSize);
        _ids = _ends + (4L * documentCount);
        if (!BitOperations.IsPow2(_tableSize) || _tableSize <= documentCount || _ids > section.Length)
        {
            throw section.Corrupt(0, $"a table of {_tableSize} for {documentCount} ids does not fit");
        }
    }

    /// <summary>The id of a document in UTF-8.</summary>
    public ReadOnlySpan<byte> this[int document]
    {
        get
        {
            long end = UInt32(_ends + (4L * document)), start = document == 0 ? 0 : UInt32(_ends + (4L * document) - 4);
            return start <= end && _ids + end <= _section.Length
                ? _section.Read(_ids + start, (int)(end - start))
                : throw _section.Corrupt(_ends + (4L * document), "an id's end is out of order");
        }
    }

    /// <summary>The id of a document.</summary>
    public string Text(int document) => Encoding.UTF8.GetString(this[document]);

    /// <summary>The document of an id, or −1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        int slot = (int)(KeyHash.Compute(id) & (ulong)(_tableSize - 1));
        for (int probes = 0; probes < _tableSize; probes++)
        {
            uint entry = UInt32(4 + (4L * slot));
            if (entry == 0)
            {
                return -1;
            }

            if (entry > (uint)_documentCount)
            {
                throw _section.Corrupt(4 + (4L * slot), $"document {entry - 1} is beyond the segment's last");
            }

            if (this[(int)entry - 1].SequenceEqual(id))
            {
                return (int)entry - 1;
            }

            slot = (slot + 1) & (_tableSize - 1);
        }

        return -1;
    }

    private uint UInt32(long start) => BinaryPrimitives.ReadUInt32LittleEndian(_section.Read(start, 4));
}
