using System.Text.Json;
using NewsSearch.Ingest.Formats.Feeds;
using NewsSearch.Ingest.Formats.Tables;

namespace NewsSearch.Ingest.Formats;

/// <summary>Says what a file is, by its name and its beginning.</summary>
internal static class FormatDetection
{
    private static readonly (string Ending, string Name)[] Unread =
    [
        (".pdf", "PDF"), (".zip", "ZIP"), (".warc", "WARC"),
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

        if (TextDecoder.IsBinary(beginning.Bytes) && !FeedText.IsWide(beginning.Bytes))
        {
            return (ArchiveFormat.Auto, "It is binary, not text. Leave it out, or convert it to text.");
        }

        var text = TrimmedStart(beginning.Bytes);
        if (LooksLikeHtml(beginning.Bytes))
        {
            return (ArchiveFormat.Html, null);
        }

        return (Named(ending, text) ?? Begun(ending, text, beginning.Whole), null);
    }

    /// <summary>Whether a file of JSON has a document on its first line, and so may have others on the next.</summary>
    public static bool HasLines(ReadOnlySpan<byte> beginning)
    {
        var text = TrimmedStart(beginning);
        int end = text.IndexOf((byte)'\n');
        return end < 0 || IsValue(text[..end], true);
    }

    private static ArchiveFormat? Named(string ending, ReadOnlySpan<byte> text) => ending switch
    {
        ".html" or ".htm" or ".xhtml" => ArchiveFormat.Html,
        ".rss" or ".atom" or ".rdf" or ".xml" => ArchiveFormat.Rss,
        ".csv" or ".tsv" or ".tab" => ArchiveFormat.Csv,
        ".jsonld" => ArchiveFormat.Jsonld,
        ".ninjs" => ArchiveFormat.Ninjs,
        ".ndjson" or ".jsonl" => JsonKind.Of(text) ?? ArchiveFormat.Ndjson,
        _ => null,
    };

    private static ArchiveFormat Begun(string ending, ReadOnlySpan<byte> text, bool whole)
    {
        if (LooksLikeXml(text))
        {
            return ArchiveFormat.Rss;
        }

        if (Json(ending, text, whole) is { } json)
        {
            return JsonKind.Of(text) ?? json;
        }

        return ending is not (".txt" or ".text" or ".md") && LooksLikeTable(text)
            ? ArchiveFormat.Csv
            : ArchiveFormat.Text;
    }

    /// <summary>Whether the first line has but names of members, one of them of a title or text.</summary>
    private static bool LooksLikeTable(ReadOnlySpan<byte> text)
    {
        const int LongestHeader = 2_048;
        int end = text.IndexOfAny((byte)'\r', (byte)'\n');
        if (end is < 0 or > LongestHeader)
        {
            return false;
        }

        var header = TableHeader.Of(text[..end]);
        return header.Names.Count >= 2 && header.HasText && header.Known * 2 >= header.Names.Count;
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

    /// <summary>Whether a file begins as a page does, which may also have the form of XML.</summary>
    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        string start = FeedText.Beginning(bytes).TrimStart();
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            int end = start.IndexOf("?>", StringComparison.Ordinal);
            start = end < 0 ? start : start[(end + 2)..].TrimStart();
        }

        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> text)
    {
        string start = FeedText.Beginning(text).TrimStart();
        string[] beginnings = ["<?xml", "<rss", "<feed", "<rdf:RDF", "<atom:feed"];
        return Array.Exists(beginnings, b => start.StartsWith(b, StringComparison.OrdinalIgnoreCase));
    }

    private static string NotRead(string kind) =>
        $"{kind} is not read: give text, HTML, a feed, JSON or CSV, or name the format if it is not {kind}.";

    /// <summary>The text of a file behind its byte order mark and white space.</summary>
    public static ReadOnlySpan<byte> TrimmedStart(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        int start = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        return start < 0 ? default : bytes[start..];
    }
}
