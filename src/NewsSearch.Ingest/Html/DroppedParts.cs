namespace NewsSearch.Ingest.Html;

/// <summary>Accounts for all that a page shows and that is not in the article's title or text.</summary>
internal static class DroppedParts
{
    /// <summary>What was left out and why; numbered by the parts of the page, those that were kept included.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="chrome">What is marked as chrome.</param>
    /// <param name="story">What was chosen of the rest.</param>
    /// <param name="text">The text that was taken, which may be that of the page's data instead.</param>
    /// <param name="headline">The node of a headline that is not the one that was taken, or -1.</param>
    public static List<DroppedLine> List(
        PageTree tree, ChromeMarks chrome, StoryText story, string text, int headline)
    {
        var lines = text == story.Text ? null : text.Split('\n').Select(PageHeadline.Words).ToHashSet();
        var parts = new List<(int Node, string? Reason, string Text)>();
        parts.AddRange(chrome.Marked.Where(part => !ElementNamesTable.IsTextless(tree.Nodes[part.Node].Name))
            .Select(part => (part.Node, (string?)part.Reason, tree.TextOf(part.Node, int.MaxValue))));
        parts.AddRange(story.Dropped.Select(part => (part.Block.Start, (string?)part.Reason, part.Block.Text)));
        parts.AddRange(story.Kept.Select(block => (block.Start, Unlike(block, lines), block.Text)));
        if (headline >= 0)
        {
            parts.Add((headline, "not the headline that the page's data give", tree.TextOf(headline, int.MaxValue)));
        }

        var dropped = new List<DroppedLine>();
        int number = 0, end = 0;
        foreach (var (node, reason, shown) in parts.OrderBy(part => part.Node))
        {
            // What stands within a part was left out with it.
            if (node < end || string.IsNullOrWhiteSpace(shown))
            {
                continue;
            }

            number++;
            if (reason is not null)
            {
                end = tree.Nodes[node].IsText ? end : tree.Nodes[node].End;
                dropped.Add(new DroppedLine(number, reason, shown));
            }
        }

        return dropped;
    }

    /// <summary>What is shown counts for nothing where the page's data give a text without it.</summary>
    private static string? Unlike(Block block, HashSet<string>? lines) =>
        lines is null || block.Text.Split('\n').All(line => lines.Contains(PageHeadline.Words(line)))
            ? null : "not in the text that the page's data give";
}
