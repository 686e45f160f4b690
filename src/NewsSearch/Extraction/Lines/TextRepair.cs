using System.Net;
using System.Text;

namespace NewsSearch.Extraction.Lines;

/// <summary>Puts right what copying and scraping do to characters, without touching a word.</summary>
/// <remarks>
/// Character references are decoded, mojibake is undone where certain, every line end becomes a line feed, every
/// kind of space one space, and what cannot be seen (soft hyphens, zero-width spaces, controls) goes. Lone surrogates
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

    private static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        bool space = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }

            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                result.Append('\n');
                space = false;
            }
            else if (c is '\t' or '\v' or '\f' || (c >= ' ' && char.IsWhiteSpace(c)))
            {
                space = true;
            }
            else if (!IsInvisible(c))
            {
                if (space && result.Length > 0 && result[^1] != '\n')
                {
                    result.Append(' ');
                }

                space = false;
                i = AppendScalar(result, text, i);
            }
        }

        return result.ToString();
    }

    private static int AppendScalar(StringBuilder result, string text, int i)
    {
        char c = text[i];
        if (!char.IsSurrogate(c))
        {
            result.Append(c);
        }
        else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
        {
            result.Append(c).Append(text[++i]);
        }
        else
        {
            result.Append('\uFFFD');
        }

        return i;
    }

    /// <summary>Joiners stay, since Persian and Indic words are written with them.</summary>
    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
