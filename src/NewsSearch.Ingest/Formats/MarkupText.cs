using System.Net;
using NewsSearch.Ingest.Html;

namespace NewsSearch.Ingest.Formats;

/// <summary>Makes plain text of members that may hold markup.</summary>
internal static class MarkupText
{
    /// <summary>One line of text: tags away, references resolved, white space as single spaces.</summary>
    public static string Line(string text)
    {
        string plain = LooksLikeMarkup(text) ? PageFragment.Line(text) ?? text : Resolve(text);
        return OneLine(plain);
    }

    /// <summary>A text with all white space as single spaces.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of a member, in paragraphs.</summary>
    /// <param name="text">The member.</param>
    /// <param name="explain">Whether what is left out of markup is asked for.</param>
    /// <remarks>Markup of more elements than are read of a page stays as it stands, so that no text is lost.</remarks>
    public static BodyText Body(string text, bool explain = false)
    {
        var dropped = explain ? new List<DroppedLine>() : null;
        return LooksLikeMarkup(text) && PageFragment.Text(text, dropped) is { } read
            ? new BodyText(read.Replace("\n\n", "\n", StringComparison.Ordinal), true, text) { Dropped = dropped ?? [] }
            : new BodyText(Resolve(text).Trim(), false, text);
    }

    /// <summary>Whether a text has a tag of HTML; "a &lt; b" and "&lt;3" are none.</summary>
    public static bool LooksLikeMarkup(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is var open and >= 0)
        {
            text = text[(open + 1)..];
            var name = text.Length > 0 && text[0] == '/' ? text[1..] : text;
            int length = name.IndexOfAnyExcept(ElementNamesTable.NameLetters);
            if (length > 0 && length <= 10 && name[length] is '>' or ' ' or '/' or '\n' or '\r' or '\t'
                && ElementNamesTable.IsKnown(name[..length]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Resolve(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
}
