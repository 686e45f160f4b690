namespace NewsSearch.Ingest.Html;

/// <summary>Reads markup that holds the text of one article and no page around it, as feeds carry it.</summary>
internal static class PageFragment
{
    /// <summary>
    /// The paragraphs without what is chrome within them, or all there are where everything would be; null where the
    /// markup has more elements than are read.
    /// </summary>
    public static string? Text(string markup)
    {
        if (PageParser.Parse(markup) is not { } tree)
        {
            return null;
        }

        var hints = new PageHints(tree);
        var lengths = new PageLengths(tree);
        var chrome = new ChromeMarks(tree, lengths, hints, -1);
        var blocks = BlockReader.Read(tree, chrome, hints, lengths, -1);
        string text = new StoryText(tree, blocks, chrome, [tree.Body], -1).Text;
        return text.Length > 0 ? text : string.Join('\n',
            BlockReader.Read(tree, new ChromeMarks(tree, lengths, hints), hints, lengths, -1).Select(b => b.Text));
    }

    /// <summary>All text in one line; null where the markup has more elements than are read.</summary>
    public static string? Line(string markup) => PageParser.Parse(markup)?.Line();
}
