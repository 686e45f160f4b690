using System.Buffers;

namespace NewsSearch.Extraction.Lines;

/// <summary>Tells the words under a picture by the places of people in it or by its credit.</summary>
internal static class CaptionLine
{
    /// <summary>A caption is two sentences at most.</summary>
    private const int Longest = 420;

    private static readonly SearchValues<string> Places = SearchValues.Create(
    [
        "(left)", "(right)", "(centre)", "(center)", "(second left)", "(second right)", "(third left)", "(third right)",
        "(2nd l)", "(2nd r)", "(2nd left)", "(2nd right)", "(from left)", "(l-r)", "(top)",
        "(bottom)",
        "(middle)", "(2l)", "(2r)", "pictured here", "is pictured", "are pictured", "from left to right",
        "in this file photo",
        "in this handout", "this undated photo", "in this undated", "in this picture", "this file photo",
        "in this photo",
        "this photo shows", "this image shows", "file picture", "seen in this", "in this image", "this handout",
        "screengrab", "screenshot from", "photograph taken",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>What only a caption's credit says, wherever it stands.</summary>
    private static readonly SearchValues<string> Rights = SearchValues.Create(
    [
        "purchase licensing rights", "photo credit:", "photo courtesy:", "image credit:", "| photo:", "picture credit:",
        "photograph:", "image source,", "image caption,", "| image:", "(image:", "[photo:", "[image:",
        "via getty images",
        "/getty images", "/anadolu", "/alamy", "/shutterstock",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Starts =
        ["photo:", "photo by", "photo courtesy", "photos:", "image:", "image credit", "image courtesy", "picture:",
        "caption:", "photo credit", "file photo", "file image", "representational image", "pic:", "(photo"];

    private static readonly HashSet<string> Credits = new(StringComparer.OrdinalIgnoreCase)
    {
        "afp", "reuters", "app", "ap", "xinhua", "inp", "online", "pid", "ispr", "dawn", "dawnnews", "dawnnewstv",
        "file",
        "photo", "photos", "x", "twitter", "facebook", "instagram", "screengrab", "supplied", "handout", "courtesy",
        "ppi",
        "getty", "images", "anadolu", "aa", "bloomberg", "epa", "efe", "dpa", "social", "media", "agencies", "video",
        "via",
        "white", "star", "press", "image", "picture", "pti", "ani", "spa", "wam", "nni", "youtube", "radio", "pakistan",
        "author", "by", "the", "file/photo", "geo", "news", "express", "tribune", "pic", "pool", "shutterstock",
        "unsplash", "pa", "empics", "alamy", "nurphoto", "zuma", "ians", "bss", "unb", "yonhap", "kyodo", "vna",
        "bernama", "antara", "reference", "illustrative", "illustration", "representative", "collected", "stock",
        "wire", "file-photo", "bbc", "national", "news24", "mena", "kuna", "qna", "bna", "ona", "tass", "sputnik",
    };

    /// <summary>Agencies whose names, alone on a line, credit a picture.</summary>
    private static readonly HashSet<string> Agencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "afp", "reuters", "ap", "xinhua", "getty", "epa", "efe", "dpa", "pa", "alamy", "shutterstock", "anadolu",
        "bloomberg", "nurphoto", "empics", "pti", "ani", "zuma", "yonhap", "kyodo",
    };

    /// <summary>Whether a line is the caption of a picture.</summary>
    /// <param name="text">The line.</param>
    /// <param name="aboveStory">Whether no paragraph came before it, so that a credit alone is proof.</param>
    public static bool Is(string text, bool aboveStory)
    {
        if (text.Length is 0 or > Longest)
        {
            return false;
        }

        foreach (string start in Starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        if (text.AsSpan().ContainsAny(Rights) || text.Contains("REUTERS/", StringComparison.Ordinal)
            || IsGallery(text) || IsCreditAlone(text))
        {
            return true;
        }

        // One letter alone is also a rank's "(R)" or a law's "(c)".
        bool places = text.AsSpan().ContainsAny(Places) || (Has(text, "(L)") && Has(text, "(R)"));
        bool credit = EndsWithCredit(text, out bool afterSentence);
        return credit
            ? places || aboveStory || !afterSentence
            : places && (aboveStory || text.Length <= 200) && !IsQuote(text);
    }

    /// <summary>"Getty Images", "AFP via Getty Images", "PA Media": a line of nothing but a credit.</summary>
    public static bool IsCreditAlone(string text)
    {
        bool agency = false;
        foreach (var range in text.AsSpan().SplitAny(' ', '/'))
        {
            var word = text.AsSpan(range);
            agency |= Agencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
            if (!Credits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }
        }

        return agency && text.AsSpan().Count(' ') < 4;
    }

    /// <summary>"Item 1 of 3 A truck …", "[2/3] A truck …".</summary>
    private static bool IsGallery(string text)
    {
        var rest = text.AsSpan();
        bool item = rest.StartsWith("Item ", StringComparison.Ordinal);
        rest = item ? rest[5..] : rest is ['[', ..] ? rest[1..] : default;
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2))
        {
            return false;
        }

        rest = rest[digits..];
        string rule = item ? " of " : "/";
        return rest.StartsWith(rule, StringComparison.Ordinal) && rest.Length > rule.Length
            && char.IsAsciiDigit(rest[rule.Length]);
    }

    private static bool Has(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);

    private static bool IsQuote(string text) =>
        text.AsSpan().IndexOfAny("“\"") >= 0 || text.Contains(" said", StringComparison.Ordinal);

    /// <summary>"… — AFP/File", "… (@name/X)", "… (Reuters)".</summary>
    private static bool EndsWithCredit(string text, out bool afterSentence)
    {
        var end = text.AsSpan().TrimEnd(" .");
        afterSentence = false;
        if (end.Length > 0 && end[^1] == ')')
        {
            int open = end.LastIndexOf('(');
            var inside = open < 0 ? default : end[(open + 1)..^1];
            var before = open < 0 ? default : end[..open].TrimEnd();
            afterSentence = before.Length > 0 && before[^1] is '.' or '”' or '"';
            return before.Length >= 20 && inside.Length is > 0 and <= 60 && IsCredit(inside)
                && (inside.IndexOfAny("/@") >= 0 || before[^1] == '.');
        }

        int dash = end.LastIndexOfAny("—–");
        if (dash < 0)
        {
            dash = end.LastIndexOf(" - ");
            dash += dash < 0 ? 0 : 1;
        }

        if (dash < 20 || end.Length - dash > 60)
        {
            return false;
        }

        var said = end[..dash].TrimEnd();
        afterSentence = said.Length > 0 && said[^1] is '.' or '”' or '"' or '’';
        return IsCredit(end[(dash + 1)..].Trim(" -"));
    }

    private static bool IsCredit(ReadOnlySpan<char> credit)
    {
        int words = 0, known = 0;
        foreach (var range in credit.SplitAny(' ', '/', ','))
        {
            var word = credit[range].Trim(".:()");
            if (word.Length > 0)
            {
                words++;
                known += word[0] == '@' || Credits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0;
            }
        }

        return words is > 0 and <= 6 && known * 2 >= words && known > 0;
    }
}
