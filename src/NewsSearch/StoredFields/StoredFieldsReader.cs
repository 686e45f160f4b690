using System.Buffers.Binary;
using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.StoredFields;

/// <summary>The records of a segment's documents.</summary>
internal sealed class StoredFieldsReader
{
    private readonly Section _section;
    private readonly int _documentCount;
    private readonly int _blocks;
    private readonly long _blockEnds;
    private readonly long _rawLengths;
    private readonly long _firstDocuments;
    private readonly long _recordEnds;

    public StoredFieldsReader(Section section, int documentCount)
    {
        _section = section;
        _documentCount = documentCount;
        _blocks = section.Reader(section.Length - 4, 4).ReadCount32(documentCount);
        _recordEnds = section.Length - 4 - (4L * documentCount);
        _firstDocuments = _recordEnds - (4L * _blocks);
        _rawLengths = _firstDocuments - (4L * _blocks);
        _blockEnds = _rawLengths - (8L * _blocks);
        if (_blockEnds < 0 || (_blocks == 0) != (documentCount == 0) || (_blocks > 0 && UInt32(_firstDocuments) != 0))
        {
            throw section.Corrupt(0, $"{documentCount} records in {_blocks} blocks do not fit");
        }
    }

    /// <summary>The record of a document; valid until the buffer is used again.</summary>
    public ReadOnlySpan<byte> Read(int document, BlockBuffer buffer)
    {
        int block = BlockOf(document);
        var bytes = Open(block, buffer);
        bool isFirst = document == UInt32(_firstDocuments + (4L * block));
        uint start = isFirst ? 0 : UInt32(_recordEnds + (4L * (document - 1)));
        uint end = UInt32(_recordEnds + (4L * document));
        return start <= end && end <= (uint)bytes.Length
            ? bytes[(int)start..(int)end]
            : throw _section.Corrupt(_recordEnds + (4L * document), "a record's end is out of order");
    }

    private int BlockOf(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)_documentCount, nameof(document));
        var firsts = _section.Read(_firstDocuments, 4 * _blocks);
        int low = 0, high = _blocks - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            bool isBefore = BinaryPrimitives.ReadUInt32LittleEndian(firsts[(4 * middle)..]) <= (uint)document;
            (low, high) = isBefore ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private ReadOnlySpan<byte> Open(int block, BlockBuffer buffer)
    {
        if (buffer.TryGet(this, block, out var opened))
        {
            return opened;
        }

        ulong start = block == 0 ? 0 : UInt64(_blockEnds + (8L * (block - 1))), end = UInt64(_blockEnds + (8L * block));
        uint rawLength = UInt32(_rawLengths + (4L * block));
        ulong length = end - start;

        // LZ4 packs at most 255 bytes into one, so a longer claim is damage and must not allocate.
        if (start > end || end > (ulong)_blockEnds || length > rawLength || rawLength > (255 * length)
            || rawLength > int.MaxValue)
        {
            throw _section.Corrupt(_blockEnds + (8L * block), "a block's end or length is out of order");
        }

        var compressed = _section.Read((long)start, (int)length);
        if (length == rawLength)
        {
            return compressed;
        }

        var raw = buffer.Reserve((int)rawLength);
        if (!Lz4Block.TryDecompress(compressed, raw))
        {
            throw _section.Corrupt((long)start, "a block of stored items cannot be taken apart");
        }

        buffer.Keep(this, block, raw.Length);
        return raw;
    }

    private uint UInt32(long start) => BinaryPrimitives.ReadUInt32LittleEndian(_section.Read(start, 4));

    private ulong UInt64(long start) => BinaryPrimitives.ReadUInt64LittleEndian(_section.Read(start, 8));
}
