using System.Buffers;
using System.Text;
using NewsSearch.Ingest.Formats;

namespace NewsSearch.Ingest.Html;

/// <summary>
/// Makes text of the bytes of a page: by byte order mark, as stated beside it or in it, else as any text.
/// </summary>
internal static class PageCharacters
{
    /// <summary>How far into a page its encoding is looked for; browsers look at the first 1024 bytes.</summary>
    private const int Beginning = 4_096;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \"';/>");

    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>Decodes a page; a note says what was not certain.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">The encoding that is stated beside the page, or null.</param>
    public static (string Text, string? Note) Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        bool marked = bytes.StartsWith("\uFEFF"u8) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        string? name = charset ?? Stated(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Beginning)]));
        if (marked || name is null || Find(name) is not { } encoding)
        {
            return TextDecoder.Decode(bytes);
        }

        // Pages are said to be Latin, or UTF-8, by systems that do not know: what the bytes say counts for more. A page
        // in which an encoding of two bytes is stated in single bytes cannot be in it.
        // Other encodings form valid UTF-8 by accident only once in many thousand letters.
        bool western = encoding.CodePage is 1252 or 28591 or 20127;
        return encoding.CodePage is 65001 or 1200 or 1201 or 12000 || (IsUtf8(bytes) && !IsEscaped(bytes))
            ? TextDecoder.Decode(bytes)
            : ((western ? Windows1252 : encoding).GetString(bytes), null);
    }

    /// <summary>Whether bytes hold the escapes by which ISO 2022 and HZ change characters within ASCII.</summary>
    private static bool IsEscaped(ReadOnlySpan<byte> bytes) =>
        bytes.Contains((byte)0x1B) || bytes.IndexOf("~{"u8) >= 0;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// The name in <c>meta charset</c>, in <c>meta content="text/html; charset=…"</c>, or in the declaration of XML;
    /// null where there is none.
    /// </summary>
    private static string? Stated(string text)
    {
        if (text.StartsWith("<?xml", StringComparison.Ordinal) && Value(text, "encoding") is { } declared)
        {
            return declared;
        }

        for (int at = 0; (at = text.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int end = text.IndexOf('>', at);
            end = end < 0 ? text.Length : end;
            if (Value(text[at..end], "charset") is { } charset)
            {
                return charset;
            }

            at = end;
        }

        return null;
    }

    private static string? Value(string text, string name)
    {
        int end = text.IndexOf('>', StringComparison.Ordinal);
        string tag = end < 0 ? text : text[..end];
        int at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        int equals = at < 0 ? -1 : tag.IndexOf('=', at);
        if (equals < 0)
        {
            return null;
        }

        string value = tag[(equals + 1)..].TrimStart(' ', '"', '\'');
        int stop = value.AsSpan().IndexOfAny(ValueEnds);
        value = (stop < 0 ? value : value[..stop]).Trim();
        return value.Length is > 0 and < 40 ? value : null;
    }
}
