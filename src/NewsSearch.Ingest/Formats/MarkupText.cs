using System.Net;
using NewsSearch.Ingest.Html;

namespace NewsSearch.Ingest.Formats;

/// <summary>Makes plain text of members that may hold markup.</summary>
internal static class MarkupText
{
    /// <summary>One line of text: tags away, references resolved, white space as single spaces.</summary>
    public static string Line(string text)
    {
        string plain = LooksLikeMarkup(text) ? HtmlFragment.Read(text) : Resolve(text);
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Paragraphs of text, and whether they were made of markup.</summary>
    public static (string Text, bool Markup) Body(string text) =>
        LooksLikeMarkup(text) ? (Paragraphs(text), true) : (Resolve(text).Trim(), false);

    /// <summary>The text as pages are read; what would be chrome as a whole there is a short text here.</summary>
    private static string Paragraphs(string markup)
    {
        string? read = IsStrange(markup)
            ? null
            : PageFragment.Read(markup)?.Replace("\n\n", "\n", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(read) ? HtmlFragment.Read(markup) : read;
    }

    /// <summary>Whether a text has a tag of HTML; "a &lt; b" and "&lt;3" are none.</summary>
    public static bool LooksLikeMarkup(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is var open and >= 0)
        {
            text = text[(open + 1)..];
            var name = text.Length > 0 && text[0] == '/' ? text[1..] : text;
            int length = name.IndexOfAnyExcept(HtmlElementTable.NameLetters);
            if (length > 0 && length <= 10 && name[length] is '>' or ' ' or '/' or '\n' or '\r' or '\t'
                && HtmlElementTable.IsKnown(name[..length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether markup has many times the tags of an article, or nests them as no article does.</summary>
    /// <remarks>Building the tree of a page takes time that grows with its depth; one pass does not.</remarks>
    private static bool IsStrange(string markup)
    {
        const int MostTags = 20_000;
        const int Deepest = 128;
        int tags = 0;
        int open = 0;
        int deepest = 0;
        for (int at = markup.IndexOf('<'); at >= 0 && tags <= MostTags; at = markup.IndexOf('<', at + 1))
        {
            tags++;
            open += at + 1 < markup.Length && markup[at + 1] == '/' ? -1 : 1;
            deepest = Math.Max(deepest, open);
        }

        return tags > MostTags || deepest > Deepest;
    }

    private static string Resolve(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
}
