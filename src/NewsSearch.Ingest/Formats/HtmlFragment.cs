using System.Net;
using System.Text;

namespace NewsSearch.Ingest.Formats;

/// <summary>Makes paragraphs of the markup that feeds carry within their members, in one pass.</summary>
/// <remarks>
/// Such a fragment is the article already, so that nothing needs to be searched for in it: blocks end lines, scripts,
/// forms and figures with their captions go, references are resolved.
/// </remarks>
internal static class HtmlFragment
{
    /// <summary>The text: a line for each block, no empty lines.</summary>
    public static string Read(string markup)
    {
        var text = new StringBuilder(markup.Length);
        HashSet<string>? unclosed = null;
        int at = 0;
        while (at < markup.Length)
        {
            int open = markup.IndexOf('<', at);
            AppendWords(text, markup.AsSpan(at, (open < 0 ? markup.Length : open) - at));
            if (open < 0)
            {
                break;
            }

            at = Tag(markup, open, text, ref unclosed);
        }

        return Lines(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>Reads what begins with "&lt;" and returns where it ends.</summary>
    private static int Tag(string markup, int open, StringBuilder text, ref HashSet<string>? unclosed)
    {
        var rest = markup.AsSpan(open + 1);
        if (rest.StartsWith("!--", StringComparison.Ordinal))
        {
            int stop = markup.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return stop < 0 ? markup.Length : stop + 3;
        }

        bool closing = rest is ['/', ..];
        var name = closing ? rest[1..] : rest;
        int length = name.IndexOfAnyExcept(HtmlElementTable.NameLetters);
        name = length < 0 ? name : name[..length];
        if (name.IsEmpty && rest is not ['!', ..] and not ['?', ..])
        {
            text.Append('<');
            return open + 1;
        }

        int end = TagEnd(markup, open + 1);
        if (HtmlElementTable.IsBlock(name))
        {
            text.Append('\n');
        }
        else if (name is "td" or "th")
        {
            text.Append(' ');
        }

        return closing || !HtmlElementTable.IsSilent(name) || markup[end - 2] == '/'
            ? end
            : BehindElement(markup, name.ToString(), end, ref unclosed);
    }

    /// <summary>The end of a tag: a greater-than sign in quotation marks is none.</summary>
    private static int TagEnd(string markup, int at)
    {
        int end = markup.IndexOf('>', at);
        if (end < 0)
        {
            return markup.Length;
        }

        // Looked for only within the tag as it seems to end, so that a stray quotation mark cannot run away.
        int quote = markup.AsSpan(at, end - at).LastIndexOf("=\"");
        int close = quote < 0 ? -1 : markup.IndexOf('"', at + quote + 2, Math.Min(512, markup.Length - at - quote - 2));
        return close > end && markup.IndexOf('>', close) is var behind and >= 0 ? behind + 1 : end + 1;
    }

    /// <summary>Where an element ends whose content is no text; one that is never closed has none.</summary>
    private static int BehindElement(string markup, string name, int at, ref HashSet<string>? unclosed)
    {
        // What was once looked for in vain is not looked for again, which keeps the time linear.
        int end = unclosed?.Contains(name) == true
            ? -1
            : markup.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            (unclosed ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(name);
            return at;
        }

        return end;
    }

    /// <summary>Line feeds of markup are spaces.</summary>
    private static void AppendWords(StringBuilder text, ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
        }
    }

    private static string Lines(string text)
    {
        var lines = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (!trimmed.IsEmpty)
            {
                lines.Append(lines.Length > 0 ? "\n" : "");
                AppendSingleSpaced(lines, trimmed);
            }
        }

        return lines.ToString();
    }

    private static void AppendSingleSpaced(StringBuilder lines, ReadOnlySpan<char> line)
    {
        bool space = false;
        foreach (char c in line)
        {
            if (c != ' ' || !space)
            {
                lines.Append(c);
            }

            space = c == ' ';
        }
    }
}
