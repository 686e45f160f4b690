using System.Buffers;
using NewsSearch.Extraction.Dates;

namespace NewsSearch.Extraction.Lines;

/// <summary>Tells the parts of a page that are no part of an article: menus, buttons, notices, advertising.</summary>
internal static class ChromeLine
{
    /// <summary>
    /// A notice of cookies or rights may fill several lines of a screen; headlines and prose do not begin so.
    /// </summary>
    private const int LongestNotice = 400;

    private static readonly SearchValues<string> PageNames = SearchValues.Create(
    [
        "cookie", "newsletter", "whatsapp", "facebook", "twitter", "youtube", "instagram", "telegram", " app", "inbox",
        "google news", "website", "our site", "javascript", "browser", "channel", "subscri", "privacy policy",
        "terms of", "account", "email", "notification", "adblock", "ad blocker",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<char> HandleSigns =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");

    private static readonly SearchValues<char> Figures = SearchValues.Create(" 0123456789");

    /// <summary>Says why a line is chrome, or null.</summary>
    public static string? Reason(string text)
    {
        if (text.Length > LongestNotice)
        {
            return text.StartsWith("(adsbygoogle", StringComparison.OrdinalIgnoreCase) ? "advertising script" : null;
        }

        string words = Words(text);
        if (words.Length == 0)
        {
            return "ornament";
        }

        return ReasonOfWords(text, words);
    }

    /// <summary>Whether a line opens a list of other articles.</summary>
    public static bool OpensList(string text) =>
        text.Length <= 60 && Words(text) is var words && (ChromePhrasesTable.ListOpenings.Contains(words)
            || (IsMoreFrom(words) && char.IsLetter(text[^1])));

    /// <summary>"More in Politics", "More from Karachi".</summary>
    private static bool IsMoreFrom(string words) => words.AsSpan().Count(' ') is 2 or 3 or 4
        && (words.StartsWith("more in ", StringComparison.Ordinal)
            || words.StartsWith("more stories from ", StringComparison.Ordinal)
            || words.StartsWith("more news from ", StringComparison.Ordinal)
            || words.StartsWith("more from ", StringComparison.Ordinal)
            || words.StartsWith("latest in ", StringComparison.Ordinal)
            || words.StartsWith("latest from ", StringComparison.Ordinal));

    private static string? ReasonOfWords(string text, string words)
    {
        if (ChromePhrasesTable.Whole.Contains(words))
        {
            return "page element";
        }

        if (words.StartsWith("adsbygoogle ", StringComparison.Ordinal) || text.StartsWith('<'))
        {
            return "advertising script";
        }

        if (IsRights(text, words))
        {
            return "copyright line";
        }

        foreach (string start in ChromePhrasesTable.Starts)
        {
            if (words.StartsWith(start, StringComparison.Ordinal) && IsNotice(text, words, start))
            {
                return "page notice";
            }
        }

        return IsCredit(text) || IsSignOff(text) ? "credit line"
            : IsService(text) ? "page notice"
            : AreButtons(words) ? "sharing buttons"
            : IsCounter(words) ? "counter"
            : IsAddress(text) || IsHandle(text) ? "address"
            : ClockScanner.TryRead(text, 0, out var clock) && IsZone(text.AsSpan(clock.End)) ? "time of day"
            : text[0] == '#' && AreTags(text) ? "tags"
            : null;
    }

    /// <summary>The words of a line in small letters with one blank between; signs go.</summary>
    internal static string Words(string text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '©' or '@' || char.IsSurrogate(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        return buffer[..length].TrimEnd().ToString();
    }

    /// <summary>
    /// A paragraph may begin "Follow the money" or "Related to this": notices are short, or name a button or a page, or
    /// have a colon behind their first words.
    /// </summary>
    private static bool IsNotice(string text, string words, string start)
    {
        int colon = text.IndexOfAny([':', '|', '»', '–', '-']);
        bool announced = colon >= 0 && colon <= start.Length + 3;
        bool named = words.AsSpan().ContainsAny(PageNames);
        bool sentence = text.EndsWith('.') || text.EndsWith('”') || text.EndsWith('"');
        return announced || (named && text.Length <= LongestNotice)
            || (!sentence && text.Length <= 60 && start[^1] != ' ')
            || start is "all rights reserved" or "media error" or "your email address will"
                or "please enable javascript";
    }

    /// <summary>"Reporting by A in Accra; Editing by B", "(With inputs from B)".</summary>
    private static bool IsCredit(string text)
    {
        var line = text.AsSpan().TrimStart('(');
        bool opens = line.StartsWith("Reporting by ", StringComparison.Ordinal)
            || line.StartsWith("Additional reporting by ", StringComparison.Ordinal)
            || line.StartsWith("Writing by ", StringComparison.Ordinal)
            || line.StartsWith("Editing by ", StringComparison.Ordinal);
        if (line.StartsWith("With input", StringComparison.Ordinal)
            || line.StartsWith("With additional input", StringComparison.Ordinal))
        {
            return line.Length <= 100 && line.Contains(" from ", StringComparison.Ordinal) && line[^1] != '.';
        }

        return opens && (line[^1] == ')' || line.Contains("diting by ", StringComparison.Ordinal)
            || !line.EndsWith(".", StringComparison.Ordinal));
    }

    /// <summary>"-- BERNAMA", "— AFP", "MA/MA", "bur-ab/cd": an agency or initials that end a story.</summary>
    private static bool IsSignOff(string text)
    {
        const int longest = 14;
        if (text.StartsWith("==", StringComparison.Ordinal) || IsInitials(text))
        {
            return true;
        }

        bool dashed = text[0] is '-' or '—' or '–' or '/';
        var name = text.AsSpan().Trim(" -—–/()");
        bool initials = name.Length is > 2 and <= 11 && name.Contains('/') && !dashed;
        int letters = 0;
        foreach (char c in name)
        {
            letters += char.IsAsciiLetterUpper(c) ? 1 : 0;
            if (!char.IsAsciiLetterUpper(c) && !(initials && c == '/'))
            {
                return false;
            }
        }

        return text.Length <= longest && letters >= 2 && (dashed || initials);
    }

    /// <summary>"bur-ab/cd": those who wrote, and behind the stroke those who edited.</summary>
    private static bool IsInitials(ReadOnlySpan<char> text)
    {
        const int longest = 16;
        if (text.Length > longest || !text.Contains('/'))
        {
            return false;
        }

        foreach (var range in text.SplitAny('-', '/'))
        {
            var group = text[range];
            if (group.Length is < 2 or > 4 || group.ContainsAnyExceptInRange('a', 'z'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// "The Daily Briefing newsletter provides … Sign up here."; "… a portion of the news stories offered".
    /// </summary>
    private static bool IsService(string text) =>
        (text.EndsWith("Sign up here.", StringComparison.OrdinalIgnoreCase)
            && text.Contains("newsletter", StringComparison.OrdinalIgnoreCase))
        || (text.Contains("subscription options", StringComparison.OrdinalIgnoreCase)
            && text.Contains("contact us", StringComparison.OrdinalIgnoreCase));

    private static bool IsRights(string text, string words) =>
        text.Length <= 240 && (text.StartsWith('©')
            || words.StartsWith("copyright ", StringComparison.Ordinal)
            || words.EndsWith("all rights reserved", StringComparison.Ordinal)
            || words.Contains("copyright ©", StringComparison.Ordinal)
            || text.StartsWith("(c) 20", StringComparison.OrdinalIgnoreCase));

    private static bool AreButtons(string words)
    {
        int buttons = 0;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            if (!ChromePhrasesTable.Buttons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
                && word.IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }

            buttons += char.IsAsciiLetter(word[0]) && word.Length > 2 ? 1 : 0;
        }

        return buttons >= 1;
    }

    /// <summary>"3 min read", "1.5x", "12 comments", "1.2k views".</summary>
    private static bool IsCounter(string words)
    {
        ReadOnlySpan<string> units =
            [" min read", " minute read", " minutes read", " mins read", " views", " shares", " comments", " likes",
            " reads"];
        if (words.Length > 24 || !char.IsAsciiDigit(words[0]))
        {
            return false;
        }

        foreach (string unit in units)
        {
            if (words.EndsWith(unit, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // The speeds of a player: "1.25x".
        return words.Length <= 5 && words[^1] == 'x' && !words.AsSpan(0, words.Length - 1).ContainsAnyExcept(Figures);
    }

    /// <summary>"@reporter": where the author is on a social network.</summary>
    private static bool IsHandle(string text) => text is ['@', _, _, ..] and { Length: <= 32 }
        && text.AsSpan(1).IndexOfAnyExcept(HandleSigns) < 0;

    private static bool AreTags(string text)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (text.AsSpan(range) is not ['#', _, ..])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A zone that the clock does not know, or nothing: "9:00 AM MYT".</summary>
    private static bool IsZone(ReadOnlySpan<char> rest)
    {
        var zone = rest.Trim(" ()");
        return zone.Length <= 4 && !zone.ContainsAnyExceptInRange('A', 'Z');
    }

    private static bool IsAddress(string text) => !text.Contains(' ', StringComparison.Ordinal)
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("epaper.", StringComparison.OrdinalIgnoreCase));
}
