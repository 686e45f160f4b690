using System.Buffers.Binary;
using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.StoredFields;

/// <summary>The records of a segment's documents.</summary>
internal sealed class StoredFieldsReader
{
    private readonly Section _section;
    private readonly int _documentCount;
    private readonly int _width;
    private readonly int _dictionaryLength;
    private readonly long _dictionaryStart;
    private readonly long _chunkStarts;
    private readonly long _recordEnds;
    private byte[]? _dictionary;

    public StoredFieldsReader(Section section, int documentCount)
    {
        _section = section;
        _documentCount = documentCount;
        long trailerStart = section.Length - StoredFieldsFormat.TrailerLength;
        var trailer = section.Reader(trailerStart, StoredFieldsFormat.TrailerLength);
        int compressedLength = trailer.ReadCount32(int.MaxValue);
        _dictionaryLength = trailer.ReadCount32(Lz4Block.MaxDistance);
        _width = trailer.ReadCount32(8);
        _recordEnds = trailerStart - ((long)_width * documentCount);
        _chunkStarts = _recordEnds - (8L * ((documentCount + (long)StoredFieldsFormat.ChunkSize - 1)
            / StoredFieldsFormat.ChunkSize));
        _dictionaryStart = _chunkStarts - compressedLength;
        if (_dictionaryStart < 0 || _width is not (0 or 1 or 2 or 4 or 8))
        {
            throw section.Corrupt(trailerStart, $"{documentCount} records with ends of {_width} bytes do not fit");
        }
    }

    /// <summary>The record of a document; valid until the buffer is used again.</summary>
    public ReadOnlySpan<byte> Read(int document, RecordBuffer buffer)
    {
        var (start, length) = Place(document);
        if (length == 0)
        {
            return [];
        }

        var reader = _section.Reader(start, length);
        uint header = reader.ReadVarInt(), rawLength = header >> 1;
        var compressed = reader.Read(reader.Left);
        if (header == StoredFieldsFormat.Plain)
        {
            return compressed;
        }

        // LZ4 packs at most 255 bytes into one, so a longer claim is damage and must not allocate.
        if ((header & 1) != 0 || rawLength > 255L * compressed.Length)
        {
            throw _section.Corrupt(start, $"a record of {compressed.Length} bytes cannot stand for {rawLength}");
        }

        var raw = buffer.Reserve((int)rawLength);
        return Lz4Block.TryDecompress(compressed, Dictionary(), raw)
            ? raw
            : throw _section.Corrupt(start, "a stored record cannot be taken apart");
    }

    private (long Start, int Length) Place(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)_documentCount, nameof(document));
        var (chunk, number) = Math.DivRem(document, StoredFieldsFormat.ChunkSize);
        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(_section.Read(_chunkStarts + (8L * chunk), 8));
        ulong first = number == 0 ? 0 : End(document - 1), end = End(document);
        return first <= end && start <= (ulong)_dictionaryStart && end <= (ulong)_dictionaryStart - start
            && end - first <= int.MaxValue
            ? ((long)(start + first), (int)(end - first))
            : throw _section.Corrupt(_recordEnds + ((long)_width * document), "a record's end is out of order");
    }

    private ulong End(int document)
    {
        var bytes = _section.Read(_recordEnds + ((long)_width * document), _width);
        return _width switch
        {
            0 => 0,
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        };
    }

    /// <summary>The dictionary, taken apart by the first who needs it; others at that moment do it too.</summary>
    private byte[] Dictionary()
    {
        if (Volatile.Read(ref _dictionary) is { } known)
        {
            return known;
        }

        byte[] dictionary = new byte[_dictionaryLength];
        if (_dictionaryLength > 0 && !Lz4Block.TryDecompress(
            _section.Read(_dictionaryStart, (int)(_chunkStarts - _dictionaryStart)), [], dictionary))
        {
            throw _section.Corrupt(_dictionaryStart, "the dictionary of stored records cannot be taken apart");
        }

        Volatile.Write(ref _dictionary, dictionary);
        return dictionary;
    }
}
