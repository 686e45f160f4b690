namespace NewsSearch.Ingest.Html;

/// <summary>What the names of elements say about them.</summary>
internal static class ElementNamesTable
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <summary>Elements that never hold text of an article.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video",
        "audio", "button", "select", "input", "textarea", "datalist", "nav", "aside", "figcaption", "head", "dialog",
        "menu", "map", "picture", "applet", "frameset", "noframes", "search", "label", "progress", "meter",
    };

    /// <summary>Whether a browser begins a new line for the element.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether what stands in the element is no text of an article.</summary>
    public static bool IsUnread(string name) => Unread.Contains(name);

    /// <summary>Whether it is a headline of any rank.</summary>
    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';
}
