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
    private readonly long _recordsLength;
    private readonly long _chunkStarts;
    private readonly long _recordEnds;
    private readonly (long Start, int Length, int RawLength)[] _places;
    private readonly byte[]?[] _dictionaries;

    public StoredFieldsReader(Section section, int documentCount)
    {
        _section = section;
        _documentCount = documentCount;
        long trailerStart = section.Length - StoredFieldsFormat.TrailerLength;
        var trailer = section.Reader(trailerStart, StoredFieldsFormat.TrailerLength);
        int dictionaries = trailer.ReadCount32(StoredFieldsFormat.MostDictionaries);
        _width = trailer.ReadCount32(8);
        int tableLength = StoredFieldsFormat.DictionaryEntryLength * dictionaries;
        var table = section.Reader(trailerStart - tableLength, tableLength);
        _recordEnds = trailerStart - tableLength - ((long)_width * documentCount);
        _chunkStarts = _recordEnds - (8L * ((documentCount + (long)StoredFieldsFormat.ChunkSize - 1)
            / StoredFieldsFormat.ChunkSize));
        _places = ReadPlaces(table, dictionaries, _chunkStarts);
        _recordsLength = dictionaries == 0 ? _chunkStarts : _places[0].Start;
        _dictionaries = new byte[dictionaries][];
        if (_recordsLength < 0 || _width is not (0 or 1 or 2 or 4 or 8))
        {
            throw section.Corrupt(trailerStart, $"{documentCount} records with ends of {_width} bytes do not fit");
        }
    }

    /// <summary>How many dictionaries the records have.</summary>
    public int DictionaryCount => _places.Length;

    /// <summary>The record of a document; valid until the buffer is used again.</summary>
    public ReadOnlySpan<byte> Read(int document, RecordBuffer buffer)
    {
        var record = Stored(document);
        if (!record.IsCompressed)
        {
            return record.Bytes;
        }

        var raw = buffer.Reserve((int)(record.Header >> 1));
        var dictionary = _dictionaries.Length == 0 ? [] : Dictionary(record.Dictionary);
        return Lz4Block.TryDecompress(record.Bytes, dictionary, raw)
            ? raw
            : throw _section.Corrupt(Place(document).Start, "a stored record cannot be taken apart");
    }

    /// <summary>The record of a document as it stands.</summary>
    /// <exception cref="CorruptIndexException">It cannot be one.</exception>
    public StoredRecord Stored(int document)
    {
        var (start, length) = Place(document);
        if (length == 0)
        {
            return default;
        }

        var reader = _section.Reader(start, length);
        uint header = reader.ReadVarInt();
        if (header == StoredFieldsFormat.Plain)
        {
            return new(header, 0, reader.Read(reader.Left));
        }

        int dictionary = _dictionaries.Length > 1 ? reader.ReadByte() : 0;
        var bytes = reader.Read(reader.Left);

        // LZ4 packs at most 255 bytes into one, so a longer claim is damage and must not allocate.
        return header > StoredFieldsFormat.Plain && (header & 1) == 0 && header >> 1 <= 255L * bytes.Length
            && dictionary <= Math.Max(0, _dictionaries.Length - 1)
            ? new(header, dictionary, bytes)
            : throw _section.Corrupt(start, $"a record of {bytes.Length} bytes cannot stand for {header >> 1}");
    }

    /// <summary>A dictionary as it stands, and its length when it is taken apart.</summary>
    /// <exception cref="CorruptIndexException">It cannot be taken apart.</exception>
    public ReadOnlySpan<byte> CompressedDictionary(int number, out int rawLength)
    {
        rawLength = Dictionary(number).Length;
        return _section.Read(_places[number].Start, _places[number].Length);
    }

    private static (long Start, int Length, int RawLength)[] ReadPlaces(ByteReader table, int count, long end)
    {
        var places = new (long Start, int Length, int RawLength)[count];
        long start = end;
        for (int i = 0; i < count; i++)
        {
            places[i] = (0, table.ReadCount32(int.MaxValue), table.ReadCount32(Lz4Block.MaxDistance));
            start -= places[i].Length;
        }

        for (int i = 0; i < count; i++)
        {
            places[i].Start = start;
            start += places[i].Length;
        }

        return places;
    }

    private (long Start, int Length) Place(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)_documentCount, nameof(document));
        var (chunk, number) = Math.DivRem(document, StoredFieldsFormat.ChunkSize);
        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(_section.Read(_chunkStarts + (8L * chunk), 8));
        ulong first = number == 0 ? 0 : End(document - 1), end = End(document);
        return first <= end && start <= (ulong)_recordsLength && end <= (ulong)_recordsLength - start
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

    /// <summary>A dictionary, taken apart by the first who needs it; others at that moment do it too.</summary>
    private byte[] Dictionary(int number)
    {
        if ((uint)number >= (uint)_dictionaries.Length)
        {
            throw _section.Corrupt(_chunkStarts, $"a record needs dictionary {number} of {_dictionaries.Length}");
        }

        if (Volatile.Read(ref _dictionaries[number]) is { } known)
        {
            return known;
        }

        var (start, length, rawLength) = _places[number];
        byte[] dictionary = new byte[rawLength];
        if (!Lz4Block.TryDecompress(_section.Read(start, length), [], dictionary))
        {
            throw _section.Corrupt(start, "a dictionary of stored records cannot be taken apart");
        }

        Volatile.Write(ref _dictionaries[number], dictionary);
        return dictionary;
    }
}
