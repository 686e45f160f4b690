namespace NewsSearch.StoredFields;

/// <summary>A record as it stands in its section.</summary>
internal readonly ref struct StoredRecord
{
    /// <summary>A record.</summary>
    public StoredRecord(uint header, int dictionary, ReadOnlySpan<byte> bytes)
    {
        Header = header;
        Dictionary = dictionary;
        Bytes = bytes;
    }

    /// <summary>
    /// <see cref="StoredFieldsFormat.Plain"/>, or twice the length of what the bytes stand for; 0 for an empty record.
    /// </summary>
    public uint Header { get; }

    /// <summary>The number of the dictionary that a compressed record needs; 0 where there is none.</summary>
    public int Dictionary { get; }

    /// <summary>The record itself if it is plain, else an LZ4 block.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Whether the bytes have to be taken apart.</summary>
    public bool IsCompressed => Header > StoredFieldsFormat.Plain;
}
