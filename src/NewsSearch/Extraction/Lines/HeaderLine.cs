using NewsSearch.Extraction.Dates;

namespace NewsSearch.Extraction.Lines;

/// <summary>A key and its value above an article.</summary>
/// <param name="Key">What the value is.</param>
/// <param name="Value">The value as it stands.</param>
/// <param name="Date">The value read as a date, for the keys of dates; null where its order is not declared.</param>
internal sealed record HeaderLine(HeaderKey Key, string Value, ScannedDate? Date)
{
    /// <summary>Headlines and addresses are shorter; a longer line is no header.</summary>
    private const int LongestValue = 1_000;

    /// <summary>What fits a facet value whatever its letters: 256 bytes.</summary>
    private const int LongestSource = 80;

    /// <summary>Whether a line of a story may look so, as "From: …" or "Section: …" do.</summary>
    public bool IsUncertain => Key is HeaderKey.Other or HeaderKey.Subject or HeaderKey.Dateline or HeaderKey.Language;

    /// <summary>Keys are matched without case, blanks, hyphens and underscores.</summary>
    private static readonly Dictionary<string, HeaderKey> Keys = new(StringComparer.Ordinal)
    {
        ["title"] = HeaderKey.Title, ["headline"] = HeaderKey.Title, ["og:title"] = HeaderKey.Title,
        ["author"] = HeaderKey.Author, ["writer"] = HeaderKey.Author, ["reporter"] = HeaderKey.Author,
        ["source"] = HeaderKey.Source, ["publisher"] = HeaderKey.Source, ["outlet"] = HeaderKey.Source,
        ["agency"] = HeaderKey.Source, ["newspaper"] = HeaderKey.Source, ["og:sitename"] = HeaderKey.Source,
        ["url"] = HeaderKey.Url, ["link"] = HeaderKey.Url, ["permalink"] = HeaderKey.Url, ["og:url"] = HeaderKey.Url,
        ["date"] = HeaderKey.Date, ["publicationdate"] = HeaderKey.Date, ["dated"] = HeaderKey.Date,
        ["releasedate"] = HeaderKey.Date, ["dateofrelease"] = HeaderKey.Date, ["dateofpublication"] = HeaderKey.Date,
        ["pubdate"] = HeaderKey.MetadataDate, ["datepublished"] = HeaderKey.MetadataDate,
        ["publishedtime"] = HeaderKey.MetadataDate, ["article:publishedtime"] = HeaderKey.MetadataDate,
        ["publishedat"] = HeaderKey.MetadataDate, ["dc.date"] = HeaderKey.MetadataDate,
        ["datemodified"] = HeaderKey.Updated, ["article:modifiedtime"] = HeaderKey.Updated,
        ["modified"] = HeaderKey.Updated, ["lastmodified"] = HeaderKey.Updated,
        ["subject"] = HeaderKey.Subject, ["from"] = HeaderKey.Other, ["to"] = HeaderKey.Other,
        ["language"] = HeaderKey.Language, ["lang"] = HeaderKey.Language, ["dateline"] = HeaderKey.Dateline,
        ["section"] = HeaderKey.Other, ["category"] = HeaderKey.Other, ["keywords"] = HeaderKey.Other,
        ["crawled"] = HeaderKey.Other, ["editor"] = HeaderKey.Other, ["fetched"] = HeaderKey.Other,
        ["retrieved"] = HeaderKey.Other,
    };

    /// <summary>Reads a header that begins a line; the rest of the line after a glued date is left over.</summary>
    /// <param name="text">The line.</param>
    /// <param name="order">How dates in figures are read.</param>
    /// <param name="header">What was read.</param>
    /// <param name="rest">Where another line begins that is glued behind the date, else the length of the line.</param>
    public static bool TryRead(string text, DateOrder order, out HeaderLine? header, out int rest)
    {
        header = null;
        rest = text.Length;
        int end = KeyEnd(text);
        if (end <= 0 || !Keys.TryGetValue(Fold(text.AsSpan(0, end)), out var key))
        {
            return false;
        }

        bool colon = text[end] == ':';
        int valueStart = end + 1;
        while (valueStart < text.Length && text[valueStart] == ' ')
        {
            valueStart++;
        }

        if (valueStart == text.Length)
        {
            return false;
        }

        if (key is HeaderKey.Date or HeaderKey.MetadataDate or HeaderKey.Updated)
        {
            return TryReadDate(text, valueStart, order, key, colon, out header, out rest);
        }

        string value = text[valueStart..].Trim();
        header = new HeaderLine(key, value, null);
        return colon && value.Length > 0 && value.Length <= (key is HeaderKey.Source ? LongestSource : LongestValue);
    }

    private static bool TryReadDate(
        string text, int start, DateOrder order, HeaderKey key, bool colon, out HeaderLine? header, out int rest)
    {
        header = null;
        rest = text.Length;
        if (!DateScanner.TryFind(text, start, order, out var date, out bool isRead)
            || !OnlyWeekday(text.AsSpan(start, date.Start - start))
            || (!colon && !char.IsAsciiDigit(text[start])))
        {
            return false;
        }

        int after = date.End;
        while (after < text.Length && (text[after] is ' ' or '|' or '-' or ',' or ';' or '.'))
        {
            after++;
        }

        // "Date 13 May 2025 was chosen" is a sentence; what is glued on begins afresh with a capital or a sign.
        if (after < text.Length && char.IsLower(text[after]))
        {
            return false;
        }

        header = new HeaderLine(key, text[start..date.End], isRead ? date : null);
        rest = after;
        return true;
    }

    private static bool OnlyWeekday(ReadOnlySpan<char> between)
    {
        var word = between.Trim(" ,.");
        return word.Length == 0 || CalendarWordsTable.IsWeekday(word);
    }

    /// <summary>The end of the key: at a colon, or before a figure, as in "date 2025-05-13".</summary>
    private static int KeyEnd(string text)
    {
        const int longestKey = 24;
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && space + 1 < text.Length && text[space - 1] != ':' && char.IsAsciiDigit(text[space + 1]))
        {
            return space;
        }

        var start = text.AsSpan(0, Math.Min(text.Length, longestKey));
        int colon = start.IndexOf(": ");
        var word = space < 0 || space > start.Length ? start : start[..space];
        return colon >= 0 ? colon : word.LastIndexOf(':');
    }

    private static string Fold(ReadOnlySpan<char> key)
    {
        Span<char> folded = stackalloc char[key.Length > 64 ? 0 : key.Length];
        int length = 0;
        foreach (char c in key)
        {
            if (c is not (' ' or '_' or '-') && length < folded.Length)
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return folded[..length].ToString();
    }
}
