using System.Globalization;
using System.Net;
using System.Text;
using NewsSearch.Ingest.Html;

namespace NewsSearch.Ingest.Formats.Feeds;

/// <summary>Mends what feeds get wrong most often and what can mean but one thing, in one pass.</summary>
/// <remarks>
/// A bare ampersand, an entity of HTML, a control character and half a surrogate pair are errors in XML, as references
/// too. What is wrong with elements is left: there nobody can say what was meant. Line feeds stay where they are.
/// </remarks>
internal static class XmlRepair
{
    /// <summary>The longest name between "&amp;" and ";" that is looked for.</summary>
    private const int ReferenceLength = 32;

    /// <summary>The text as XML, and whether anything had to be mended.</summary>
    public static (string Text, bool Mended) Mend(string text)
    {
        StringBuilder? mended = null;
        int copied = 0;
        int at = 0;
        while (at < text.Length)
        {
            int next = NextSuspect(text, at);
            if (next < 0)
            {
                break;
            }

            (int length, string? instead) = Suspect(text, next);
            if (instead is not null)
            {
                mended ??= new StringBuilder(text.Length + 16);
                mended.Append(text, copied, next - copied).Append(instead);
                copied = next + length;
            }

            at = next + length;
        }

        return mended is null ? (text, false) : (mended.Append(text, copied, text.Length - copied).ToString(), true);
    }

    private static int NextSuspect(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '&' or (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF'
                || (c < ' ' && c is not ('\t' or '\n' or '\r'))
                || (c == '<' && i + 1 < text.Length && text[i + 1] == '!'))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How long the suspect is, and what stands in its place; null if it is sound.</summary>
    private static (int Length, string? Instead) Suspect(string text, int at)
    {
        char c = text[at];
        if (c == '<')
        {
            return (Protected(text, at), null);
        }

        if (c == '&')
        {
            return Reference(text, at);
        }

        return char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            ? (2, null)
            : (1, char.IsSurrogate(c) ? "\uFFFD" : " ");
    }

    /// <summary>
    /// How much of a CDATA section or comment is to be passed over: up to the next character that is wrong in any
    /// place, but ampersands are none there.
    /// </summary>
    private static int Protected(string text, int at)
    {
        bool section = string.CompareOrdinal(text, at, "<![CDATA[", 0, 9) == 0;
        if (!section && string.CompareOrdinal(text, at, "<!--", 0, 4) != 0)
        {
            return 1;
        }

        int end = text.IndexOf(section ? "]]>" : "-->", at + 4, StringComparison.Ordinal);
        return (end < 0 ? text.Length : end + 3) - at;
    }

    private static (int Length, string? Instead) Reference(string text, int at)
    {
        int end = text.IndexOf(';', at + 1, Math.Min(ReferenceLength, text.Length - at - 1));
        var name = end < 0 ? default : text.AsSpan(at + 1, end - at - 1);
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            return (end + 1 - at, null);
        }

        if (name is ['#', ..] && Number(name[1..]) is { } number)
        {
            return (end + 1 - at, IsCharacter(number) ? null : number < ' ' ? " " : "\uFFFD");
        }

        string whole = end < 0 || name.ContainsAnyExcept(ElementNamesTable.NameLetters) ? "" : text[at..(end + 1)];
        string decoded = WebUtility.HtmlDecode(whole);
        return decoded.Length > 0 && decoded != whole ? (whole.Length, decoded) : (1, "&amp;");
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        (digits is ['x', ..]
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        ? number
        : null;

    /// <summary>XML 1.0, production 2.</summary>
    private static bool IsCharacter(int number) => number is '\t' or '\n' or '\r' or (>= ' ' and < 0xD800)
        or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF);
}
