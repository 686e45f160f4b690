using System.Net;
using System.Text;

namespace NewsSearch.Extraction.Lines;

/// <summary>Puts right what copying and scraping do to characters, without touching a word.</summary>
/// <remarks>
/// Character references are decoded, mojibake is undone where certain, every line end becomes a line feed, every
/// kind of space one space (two, where a tabulator or several spaces set words apart, as in menus), and what cannot be
/// seen (soft hyphens, zero-width spaces, controls) goes. Lone surrogates
/// become U+FFFD. Linear in the length of the text; repairing twice changes nothing but references that were
/// escaped twice.
/// </remarks>
internal static class TextRepair
{
    /// <summary>The text with its characters repaired; its line feeds are those of the text as it came.</summary>
    public static string Repair(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal))
        {
            text = DecodeReferences(text);
        }

        return Normalise(Mojibake.Undo(text));
    }

    /// <summary>
    /// Decodes line by line, since a reference that stands for a line feed must not renumber the lines.
    /// </summary>
    private static string DecodeReferences(string text)
    {
        string decoded = WebUtility.HtmlDecode(text);
        return decoded.AsSpan().Count('\n') == text.AsSpan().Count('\n') ? decoded : text;
    }

    /// <summary>Copies runs of plain characters whole, and decides on the others one by one.</summary>
    private static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        int run = 0, spaces = 0;
        bool lineStart = true;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\0';
            if (i < text.Length && ((c > ' ' && IsVisible(c)) || IsSingleSpace(text, i)))
            {
                continue;
            }

            if (i > run)
            {
                result.Append(' ', lineStart ? 0 : Math.Min(spaces, 2)).Append(text, run, i - run);
                (lineStart, spaces) = (false, 0);
            }

            run = i + 1;
            if (c is '\n' or '\u0085' or '\u2028' or '\u2029'
                || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                result.Append('\n');
                (lineStart, spaces) = (true, 0);
            }
            else if (c is '\t' or '\v' or '\f' || (c >= ' ' && char.IsWhiteSpace(c)))
            {
                spaces += c == '\t' ? 2 : 1;
            }
            else if (char.IsSurrogate(c))
            {
                result.Append(' ', lineStart ? 0 : Math.Min(spaces, 2));
                (lineStart, spaces) = (false, 0);
                i = AppendScalar(result, text, i);
                run = i + 1;
            }
        }

        return result.ToString();
    }

    private static bool IsSingleSpace(string text, int i) => text[i] == ' ' && i > 0 && i + 1 < text.Length
        && text[i - 1] > ' ' && IsVisible(text[i - 1]) && text[i + 1] > ' ' && IsVisible(text[i + 1]);

    private static bool IsVisible(char c) => c < '\u007F' || (c > '\u007F' && IsPlain(c));

    /// <summary>Whether a character beyond ASCII is copied as it is.</summary>
    private static bool IsPlain(char c) => !char.IsSurrogate(c) && !char.IsWhiteSpace(c) && !IsInvisible(c);

    private static int AppendScalar(StringBuilder result, string text, int i)
    {
        if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        {
            result.Append(text, i, 2);
            return i + 1;
        }

        result.Append('\uFFFD');
        return i;
    }

    /// <summary>Joiners stay, since Persian and Indic words are written with them.</summary>
    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
