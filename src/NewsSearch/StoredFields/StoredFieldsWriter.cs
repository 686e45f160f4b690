using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.StoredFields;

/// <summary>
/// Writes one record for each document of a segment, straight to the file; then where each record ends.
/// </summary>
internal sealed class StoredFieldsWriter(ChecksummedWriter file)
{
    private readonly ByteWriter _ends = new(4096);
    private readonly long _start = file.Length;

    /// <summary>Adds the next document's record.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        file.Write(record);
        _ends.WriteUInt64((ulong)(file.Length - _start));
    }

    /// <summary>Ends the section.</summary>
    public void Finish() => file.Write(_ends.Written);
}
