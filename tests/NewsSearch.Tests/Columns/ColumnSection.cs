using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Tests.Columns;

/// <summary>Encoded bytes as a section of a file in memory.</summary>
internal static class ColumnSection
{
    public static Section Of(ByteWriter bytes)
    {
        var storage = new InMemoryStorage();
        IReadOnlyList<uint> checksums;
        using (var file = storage.Create("column"))
        {
            var writer = new ChecksummedWriter(file);
            writer.Write(bytes.Written);
            checksums = writer.Finish();
        }

        return new(new ChecksummedFile(storage.Map("column"), bytes.Length, [.. checksums]), 0, bytes.Length);
    }
}
