namespace NewsSearch.Ingest.Html;

/// <summary>Accounts for all that a page shows and that is not in the article's title or text.</summary>
internal static class DroppedParts
{
    /// <summary>What was left out and why; numbered by the parts of the page, those that were kept included.</summary>
    public static List<DroppedLine> List(PageTree tree, ChromeMarks chrome, StoryText story)
    {
        var parts = new List<(int Node, string? Reason, string Text)>();
        parts.AddRange(chrome.Marked.Where(part => !ElementNamesTable.IsTextless(tree.Nodes[part.Node].Name))
            .Select(part => (part.Node, (string?)part.Reason, tree.TextOf(part.Node, int.MaxValue))));
        parts.AddRange(story.Dropped.Select(part => (part.Block.Start, (string?)part.Reason, part.Block.Text)));
        parts.AddRange(story.Kept.Select(block => (block.Start, (string?)null, block.Text)));
        var dropped = new List<DroppedLine>();
        int number = 0, end = 0;
        foreach (var (node, reason, text) in parts.OrderBy(part => part.Node))
        {
            // What stands within a part was left out with it.
            if (node < end || string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            number++;
            if (reason is not null)
            {
                end = tree.Nodes[node].IsText ? end : tree.Nodes[node].End;
                dropped.Add(new DroppedLine(number, reason, text));
            }
        }

        return dropped;
    }
}
