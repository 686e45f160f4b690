using System.Buffers;
using System.Collections.Frozen;

namespace NewsSearch.Ingest.Formats;

/// <summary>The elements of HTML that stand in the text of articles, by what they do to its lines.</summary>
internal static class HtmlElementTable
{
    /// <summary>What names of elements are made of.</summary>
    public static readonly SearchValues<char> NameLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
        "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
        "thead", "tr", "ul");

    private static readonly FrozenSet<string> Inlines = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "audio", "b", "big", "cite", "code", "del", "em", "font", "i", "iframe", "img",
        "input", "ins", "kbd", "label", "mark", "noscript", "object", "picture", "q", "s", "samp", "script", "small",
        "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "td", "th", "time", "title", "tt", "u",
        "var", "video", "wbr");

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "audio", "figcaption", "figure", "form", "head", "iframe", "noscript", "object", "script", "style", "svg",
        "video");

    /// <summary>Whether this is an element of HTML.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => IsBlock(name) || Has(Inlines, name);

    /// <summary>Whether a line ends before and behind the element.</summary>
    public static bool IsBlock(ReadOnlySpan<char> name) => Has(Blocks, name);

    /// <summary>Whether the content of the element is no part of the article's text.</summary>
    public static bool IsSilent(ReadOnlySpan<char> name) => Has(Silent, name);

    private static bool Has(FrozenSet<string> names, ReadOnlySpan<char> name) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
