using System.Text;

namespace NewsSearch.Ingest.Formats;

/// <summary>Makes text of bytes: by byte order mark, else UTF-8, else Windows-1252 if the bytes say so.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>Decodes a text; a note says what was not certain.</summary>
    public static (string Text, string? Note) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }
        else if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var encoding = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return (encoding.GetString(bytes[2..]), null);
        }

        int broken = FirstBroken(bytes);
        if (broken < 0)
        {
            return (Encoding.UTF8.GetString(bytes), null);
        }

        return LooksLikeWindows1252(bytes)
            ? (Windows1252.GetString(bytes),
                $"It is not UTF-8 (byte {broken + 1}); read as Windows-1252. Save it as UTF-8 if that is wrong.")
            : (Encoding.UTF8.GetString(bytes),
                $"Broken UTF-8 at byte {broken + 1}; what cannot be read is shown as U+FFFD.");
    }

    /// <summary>Whether bytes are no text in any encoding that is read here.</summary>
    /// <remarks>Text has no NUL and next to no other control characters; UTF-16 tells itself by its mark.</remarks>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return false;
        }

        int controls = 0;
        foreach (byte b in bytes)
        {
            if (b == 0)
            {
                return true;
            }

            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        // One in a hundred allows for the stray controls of old wire services.
        return controls * 100 > bytes.Length;
    }

    private static int FirstBroken(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (offset < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                return offset;
            }

            offset += length;
        }

        return -1;
    }

    /// <summary>
    /// Whether no byte above 7F is part of a valid UTF-8 sequence, and all are assigned in Windows-1252: a text in
    /// that code page forms a valid sequence by accident only once in many thousand letters.
    /// </summary>
    private static bool LooksLikeWindows1252(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (offset < bytes.Length)
        {
            bool valid = Rune.DecodeFromUtf8(bytes[offset..], out _, out int length)
                == System.Buffers.OperationStatus.Done;
            if ((valid && length > 1) || bytes[offset] is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                return false;
            }

            // A broken sequence may cover several bytes, each of which is a letter of its own here.
            offset++;
        }

        return true;
    }
}
