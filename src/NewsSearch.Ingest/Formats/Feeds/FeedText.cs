using System.Text;

namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>Makes text of the bytes of an XML file, whatever encoding it declares.</summary>
internal static class FeedText
{
    /// <summary>How far into a file its declaration is looked for.</summary>
    private const int DeclarationBytes = 512;

    /// <summary>Decodes by byte order mark, else by the declaration unless the bytes belie it.</summary>
    /// <returns>The text without its declaration, with its lines kept, and a note on what was not as
    /// declared.</returns>
    public static (string Text, string? Note) Decode(ReadOnlySpan<byte> bytes)
    {
        if (WithoutMark(bytes) is { } unmarked)
        {
            return (Undeclared(unmarked.GetString(bytes)), null);
        }

        string declared = DeclaredEncoding(bytes);
        bool utf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        if (bytes.StartsWith("\uFEFF"u8) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            || declared is "" or "utf-8" or "utf8" or "us-ascii" || !bytes.ContainsAnyExceptInRange<byte>(0, 0x7F))
        {
            var (text, note) = TextDecoder.Decode(bytes);
            return (Undeclared(text), note);
        }

        if (utf8)
        {
            // Other encodings form valid UTF-8 by accident only once in many thousand letters.
            return (Undeclared(Encoding.UTF8.GetString(bytes)),
                $"It declares the encoding {declared}, but is UTF-8 and was read so.");
        }

        if (Find(declared) is { } encoding)
        {
            return (Undeclared(encoding.GetString(bytes)), null);
        }

        return (Undeclared(TextDecoder.Decode(bytes).Text),
            $"It declares the encoding {declared}, which is not known; read as Windows-1252. Save it as UTF-8.");
    }

    /// <summary>The first 2 048 bytes as text, to look at.</summary>
    public static string Beginning(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, DeclarationBytes * 4)];
        var unmarked = WithoutMark(start);
        return unmarked is null ? TextDecoder.Decode(start).Text : unmarked.GetString(start);
    }

    /// <summary>Whether the bytes are markup in UTF-16 without a mark.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) => WithoutMark(bytes) is not null;

    /// <summary>UTF-16 tells itself by its first characters where it has no mark.</summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'<', 0, _, 0, ..] => Encoding.Unicode,
        [0, (byte)'<', 0, _, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

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

    private static string DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        string start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]).TrimStart();
        int end = start.IndexOf("?>", StringComparison.Ordinal);
        if (!start.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
        {
            return "";
        }

        string declaration = start[..end];
        int name = declaration.IndexOf("encoding", StringComparison.Ordinal);
        int open = name < 0 ? -1 : declaration.AsSpan(name).IndexOfAny('"', '\'') + name;
        int close = open < name || name < 0 ? -1 : declaration.IndexOf(declaration[open], open + 1);
        return close < 0 ? "" : declaration[(open + 1)..close].Trim().ToLowerInvariant();
    }

    /// <summary>The text with spaces in place of what comes before the first element of the declaration.</summary>
    /// <remarks>The encoding is settled, and white space before a declaration would be an error.</remarks>
    private static string Undeclared(string text)
    {
        text = text.TrimStart('\uFEFF');
        int start = text.AsSpan().IndexOfAnyExcept(" \t\r\n");
        int end = start < 0 ? -1 : text.IndexOf("?>", start, StringComparison.Ordinal);
        if (end < 0 || !text.AsSpan(start).StartsWith("<?xml ", StringComparison.Ordinal))
        {
            return text;
        }

        var blank = new StringBuilder(text);
        for (int i = start; i < end + 2; i++)
        {
            blank[i] = blank[i] is '\n' or '\r' ? blank[i] : ' ';
        }

        return blank.ToString();
    }
}
