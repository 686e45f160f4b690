namespace NewsSearch.Ingest.Html;

/// <summary>Reads markup that holds the text of one article and no page around it, as feeds carry it.</summary>
internal static class PageFragment
{
    /// <summary>The text without what is chrome within it, or null where it breaks a limit of pages.</summary>
    public static string? Read(string markup)
    {
        if (PageNesting.Exceeds(markup, ArchiveLimits.PageDepth) || PageParser.Parse(markup) is not { } tree)
        {
            return null;
        }

        var hints = new PageHints(tree);
        var lengths = new PageLengths(tree);
        var chrome = new ChromeMarks(tree, lengths, hints, -1);
        var blocks = BlockReader.Read(tree, chrome, hints, lengths, -1);
        return new StoryText(tree, blocks, chrome, [tree.Body], -1).Text;
    }
}
