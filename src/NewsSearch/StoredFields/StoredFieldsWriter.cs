using System.Buffers.Binary;
using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.StoredFields;

/// <summary>Writes one record for each document of a segment in compressed blocks, straight to the file.</summary>
/// <remarks>
/// Blocks; then where each ends, how long it was before compression, its first document; where each record ends in its
/// block; the count of blocks. A block that compression does not shorten stands as it is.
/// </remarks>
internal sealed class StoredFieldsWriter(ChecksummedWriter file)
{
    // Records are gathered up to here: enough for repeated words to meet, little enough to open for ten hits.
    private const int BlockLength = 16 * 1024;

    private readonly long _start = file.Length;
    private readonly ByteWriter _block = new(BlockLength);
    private readonly ByteWriter _blockEnds = new();
    private readonly ByteWriter _rawLengths = new();
    private readonly ByteWriter _firstDocuments = new();
    private readonly ByteWriter _recordEnds = new(4096);
    private byte[] _compressed = [];
    private uint _blocks;
    private uint _documents;
    private uint _documentsInBlock;

    /// <summary>Adds the next document's record.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        if (_documentsInBlock > 0 && _block.Length + (long)record.Length > BlockLength)
        {
            FinishBlock();
        }

        if (_documentsInBlock++ == 0)
        {
            _firstDocuments.WriteUInt32(_documents);
        }

        _documents++;
        _block.Write(record);
        _recordEnds.WriteUInt32((uint)_block.Length);
    }

    /// <summary>Ends the section.</summary>
    public void Finish()
    {
        if (_documentsInBlock > 0)
        {
            FinishBlock();
        }

        file.Write(_blockEnds.Written);
        file.Write(_rawLengths.Written);
        file.Write(_firstDocuments.Written);
        file.Write(_recordEnds.Written);
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(count, _blocks);
        file.Write(count);
    }

    private void FinishBlock()
    {
        var raw = _block.Written;
        if (_compressed.Length < Lz4Block.MaxCompressedLength(raw.Length))
        {
            _compressed = new byte[Lz4Block.MaxCompressedLength(raw.Length)];
        }

        int length = Lz4Block.Compress(raw, _compressed);
        file.Write(length < raw.Length ? _compressed.AsSpan(0, length) : raw);
        _blockEnds.WriteUInt64((ulong)(file.Length - _start));
        _rawLengths.WriteUInt32((uint)raw.Length);
        _blocks++;
        _documentsInBlock = 0;
        _block.Clear();
    }
}
