using System.Text.Json;

namespace NewsSearch.Ingest.Formats;

/// <summary>Says what a file is, by its name and its beginning.</summary>
internal static class FormatDetection
{
    private static readonly (string Ending, string Name)[] Unread =
    [
        (".rss", "RSS"), (".atom", "Atom"), (".xml", "XML"),
        (".csv", "CSV"), (".tsv", "tab-separated values"), (".pdf", "PDF"), (".zip", "ZIP"), (".warc", "WARC"),
        (".docx", "DOCX"), (".doc", "DOC"),
    ];

    /// <summary>The format, or the reason why there is none that is read.</summary>
    public static (ArchiveFormat Format, string? Refusal) Detect(string path, OpenedBeginning beginning)
    {
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        string ending = Path.GetExtension(name).ToLowerInvariant();
        if (Array.Find(Unread, u => u.Ending == ending).Name is { } unread)
        {
            return (ArchiveFormat.Auto, NotRead(unread));
        }

        if (TextDecoder.IsBinary(beginning.Bytes))
        {
            return (ArchiveFormat.Auto, "It is binary, not text. Leave it out, or convert it to text.");
        }

        var text = TrimmedStart(beginning.Bytes);
        if (ending is ".ndjson" or ".jsonl")
        {
            return (ArchiveFormat.Ndjson, null);
        }

        if (ending is ".html" or ".htm" or ".xhtml")
        {
            return (ArchiveFormat.Html, null);
        }

        if (LooksLikeMarkup(text) is { } markup)
        {
            return markup == "HTML" ? (ArchiveFormat.Html, null) : (ArchiveFormat.Auto, NotRead(markup));
        }

        return (Json(ending, text, beginning.Whole) ?? ArchiveFormat.Text, null);
    }

    private static ArchiveFormat? Json(string ending, ReadOnlySpan<byte> text, bool whole)
    {
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'['))
        {
            return ending == ".json" ? ArchiveFormat.Json : null;
        }

        // Prose may begin with a bracket, but not with a brace and a quotation mark.
        if (text[0] == '[' || TrimmedStart(text[1..]) is not [(byte)'"' or (byte)'}', ..])
        {
            return ending == ".json" || IsValue(text, whole) ? ArchiveFormat.Json : null;
        }

        int end = text.IndexOf((byte)'\n');
        bool item = end < 0 ? IsValue(text, whole) : IsValue(text[..end], true);
        return !item && (ending == ".json" || IsValue(text, whole)) ? ArchiveFormat.Json : ArchiveFormat.Ndjson;
    }

    /// <summary>Whether bytes are a JSON value, or could be the beginning of one.</summary>
    private static bool IsValue(ReadOnlySpan<byte> text, bool whole)
    {
        var reader = new Utf8JsonReader(text, whole, default);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? LooksLikeMarkup(ReadOnlySpan<byte> text)
    {
        string start = System.Text.Encoding.Latin1.GetString(text[..Math.Min(text.Length, 16)]).ToLowerInvariant();
        return start.StartsWith("<!doctype html", StringComparison.Ordinal)
            || start.StartsWith("<html", StringComparison.Ordinal) ? "HTML"
            : start.StartsWith("<?xml", StringComparison.Ordinal)
            || start.StartsWith("<rss", StringComparison.Ordinal)
            || start.StartsWith("<feed", StringComparison.Ordinal) ? "XML"
            : null;
    }

    private static string NotRead(string kind) =>
        $"{kind} is not supported yet: give plain text or JSON, or name another format if it is not {kind}.";

    private static ReadOnlySpan<byte> TrimmedStart(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        int start = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        return start < 0 ? default : bytes[start..];
    }
}
