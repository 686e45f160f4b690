using System.Collections.Frozen;

namespace NewsSearch.Ingest.Html;

/// <summary>How elements of HTML end each other, as far as it matters for how deep they stand.</summary>
internal static class NestingTable
{
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "frame", "keygen", "option", "optgroup", "html", "head", "body");

    private static readonly FrozenSet<string> Formats = FrozenSet.Create(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static readonly FrozenSet<string> OfTable =
        FrozenSet.Create("td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup");

    private static readonly FrozenSet<string> RawText =
        FrozenSet.Create("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    /// <summary>Elements that hold nothing, or next to nothing.</summary>
    public static bool IsUncounted(string name) => Uncounted.Contains(name);

    /// <summary>Elements that are opened again where a paragraph ends before them.</summary>
    public static bool IsFormat(string name) => Formats.Contains(name);

    /// <summary>Parts of tables, which end each other up to the table.</summary>
    public static bool IsOfTable(string name) => OfTable.Contains(name);

    /// <summary>Elements in which a tag is text, up to their own end.</summary>
    public static bool IsRawText(string name) => RawText.Contains(name);

    /// <summary>Elements whose end ends the formatting within them.</summary>
    public static bool IsCell(string name) => name is "td" or "th" or "caption" or "object" or "template";

    /// <summary>Elements beyond which an end tag ends nothing.</summary>
    public static bool IsScope(string name) =>
        name is "table" or "button" or "foreignobject" || IsCell(name);

    /// <summary>Elements beyond which a part of a table belongs to nothing.</summary>
    public static bool IsTableScope(string name) => name is "table" or "template";

    /// <summary>Elements of text, at which an open picture or formula ends.</summary>
    public static bool EndsForeign(string name) => name is "span" or "img" or "br"
        || (name != "a" && name != "title" && (IsFormat(name) || ElementNamesTable.IsBlock(name)));
}
