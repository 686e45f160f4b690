namespace NewsSearch.Ingest.Html;

/// <summary>Reads markup that holds the text of one article and no page around it, as feeds carry it.</summary>
internal static class PageFragment
{
    /// <summary>
    /// The paragraphs without what is chrome within them, or all there are where everything would be; null where the
    /// markup has more elements than are read.
    /// </summary>
    /// <param name="markup">The markup.</param>
    /// <param name="dropped">Takes what is left out, where that is asked for.</param>
    public static string? Text(string markup, List<DroppedLine>? dropped)
    {
        if (PageParser.Parse(markup) is not { } tree)
        {
            return null;
        }

        var hints = new PageHints(tree);
        var lengths = new PageLengths(tree);
        var chrome = new ChromeMarks(tree, lengths, hints, -1);
        var blocks = BlockReader.Read(tree, chrome, hints, lengths, -1);
        var story = new StoryText(tree, blocks, chrome, [tree.Body], -1);
        if (story.Text.Length > 0)
        {
            dropped?.AddRange(DroppedParts.List(tree, chrome, story, story.Text, -1));
            return story.Text;
        }

        return string.Join('\n',
            BlockReader.Read(tree, new ChromeMarks(tree, lengths, hints), hints, lengths, -1).Select(b => b.Text));
    }

    /// <summary>All text in one line; null where the markup has more elements than are read.</summary>
    public static string? Line(string markup) => PageParser.Parse(markup)?.Line();
}
