using System.Buffers;

namespace NewsSearch.Ingest.Html;

/// <summary>What the names of elements say about them.</summary>
internal static class ElementNamesTable
{
    /// <summary>What names of elements that stand in texts are made of.</summary>
    public static readonly SearchValues<char> NameLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>What names in scripts are made of.</summary>
    public static readonly SearchValues<char> ScriptNameLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$");

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <summary>Elements that never hold text of an article.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video",
        "audio", "button", "select", "input", "textarea", "datalist", "nav", "aside", "figcaption", "head", "dialog",
        "menu", "map", "picture", "applet", "frameset", "noframes", "search", "label", "progress", "meter",
    };

    /// <summary>Elements within lines, besides those that are unread.</summary>
    private static readonly HashSet<string> Inlines = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "big", "br", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark",
        "q", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "title", "tt", "u",
        "var", "wbr",
    };

    /// <summary>Whether this is the name of an element of HTML, in any case.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => Has(Blocks, name) || Has(Unread, name) || Has(Inlines, name);

    /// <summary>Whether a browser begins a new line for the element.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether what stands in the element is no text of an article.</summary>
    public static bool IsUnread(string name) => Unread.Contains(name);

    /// <summary>Whether what stands in the element is not shown as text on any page.</summary>
    public static bool IsTextless(string name) => name is "script" or "style" or "noscript" or "template" or "head"
        or "iframe" or "object" or "svg" or "math" or "select" or "textarea" or "video" or "audio" or "canvas";

    /// <summary>Whether it is a headline of any rank.</summary>
    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    private static bool Has(HashSet<string> names, ReadOnlySpan<char> name) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
