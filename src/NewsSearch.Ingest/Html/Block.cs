namespace NewsSearch.Ingest.Html;

/// <summary>A paragraph, headline, point of a list or row of a table, as a browser draws it.</summary>
/// <param name="Start">The number of the first text in it.</param>
/// <param name="Text">Its text; line feeds where the page breaks lines.</param>
internal sealed record Block(int Start, string Text)
{
    /// <summary>The name of the element that it stands in.</summary>
    public required string Element { get; init; }

    /// <summary>What stands before it in a list: a bullet or a number.</summary>
    public string Marker { get; init; } = "";

    /// <summary>How many characters lead to other pages.</summary>
    public int Linked { get; init; }

    /// <summary>How many characters say who wrote when.</summary>
    public int Byline { get; init; }

    /// <summary>Whether it is a headline within the text.</summary>
    public bool IsHeading => ElementNamesTable.IsHeading(Element);

    /// <summary>Whether it is nothing but a link, such as "Also read: …".</summary>
    public bool IsLink => Linked * 10 >= Text.Length * (EndsSentence && Text.Length >= 120 ? 10 : 7);

    /// <summary>Whether it is nothing but the line of author or date.</summary>
    public bool IsByline => Byline * 10 >= Text.Length * 6;

    /// <summary>
    /// How sure it is that this is the text of an article: its length, less what links; 0 for others.
    /// </summary>
    public int Prose => IsHeading || IsByline || (Text.Length < 80 && !(EndsSentence && Text.Length >= 40))
        ? 0 : Math.Max(0, Text.Length - (2 * Linked));

    /// <summary>Whether it ends as a sentence does, in any of the scripts that newspapers are written in.</summary>
    private bool EndsSentence => Text.TrimEnd('"', '”', '’', '\'', ')', '»', ' ') is { Length: > 0 } text
        && text[^1] is '.' or '!' or '?' or '…' or ':' or '۔' or '؟' or '।' or '。' or '！' or '？';
}
