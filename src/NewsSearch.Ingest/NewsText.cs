using NewsSearch.Ingest.Formats;

namespace NewsSearch.Ingest;

/// <summary>Makes text of the bytes of plain text whose encoding nobody stated, as archives are read.</summary>
public static class NewsText
{
    /// <summary>Decodes by byte order mark, else as UTF-8, else as Windows-1252 if the bytes say so.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">The text; empty if the bytes are no text.</param>
    /// <returns>Whether the bytes are text; binary ones are not.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        bool binary = TextDecoder.IsBinary(bytes);
        text = binary ? "" : TextDecoder.Decode(bytes).Text;
        return !binary;
    }
}
