using System.Text;

namespace NewsSearch.Ingest.Html;

/// <summary>Puts the text of an article together, and what stands between its headline and its text.</summary>
internal sealed class StoryText
{
    /// <summary>Lines of author and date are shorter.</summary>
    private const int LongestLine = 250;

    /// <summary>More lines between headline and text are no lines about the article.</summary>
    private const int MostLines = 40;

    private const string Byline = "byline";

    private readonly List<Block> _kept = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _outer = [];
    private readonly List<int> _links = [];
    private readonly List<(Block Block, string Reason)> _dropped = [];

    /// <summary>Chooses among the blocks of a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="chrome">What is marked as chrome.</param>
    /// <param name="stories">The elements that hold the article, in order.</param>
    /// <param name="headline">The node of the headline, or -1.</param>
    public StoryText(PageTree tree, List<Block> blocks, ChromeMarks chrome, List<int> stories, int headline)
    {
        int headlineEnd = headline < 0 ? -1 : tree.Nodes[headline].End;
        bool inside = headline >= 0 && stories.Exists(s => s < headline && headline < tree.Nodes[s].End);
        foreach (var block in blocks)
        {
            int at = block.Start;
            if (at >= headline && at < headlineEnd)
            {
                continue;
            }

            if (IsWithin(tree, stories, at))
            {
                AddInside(block, above: inside && at < headline);
            }
            else if (headline >= 0 && at >= headlineEnd && at < stories[0])
            {
                AddBetween(block);
            }
            else if (block.IsByline)
            {
                _outer.Add(block.Text);
                _dropped.Add((block, Byline));
            }
            else
            {
                _dropped.Add((block, "outside the article"));
            }
        }

        DropIdleHeadings(chrome, stories.Max(s => tree.Nodes[s].End));
        Text = Render();
    }

    /// <summary>The text, its paragraphs separated by empty lines.</summary>
    public string Text { get; }

    /// <summary>The paragraphs of the text.</summary>
    public IReadOnlyList<Block> Kept => _kept;

    /// <summary>The paragraphs that are not in the text, and why.</summary>
    public IReadOnlyList<(Block Block, string Reason)> Dropped => _dropped;

    /// <summary>The lines that may say who wrote it when, those beside the text first.</summary>
    public IEnumerable<string> Lines => _lines.Concat(_outer).Where(l => l.Length <= LongestLine).Take(MostLines);

    /// <summary>Whether a node stands in one of the elements, of which none stands in another.</summary>
    private static bool IsWithin(PageTree tree, List<int> stories, int node)
    {
        int last = stories.BinarySearch(node);
        last = last < 0 ? ~last - 1 : last;
        return last >= 0 && node < tree.Nodes[stories[last]].End;
    }

    private void AddInside(Block block, bool above)
    {
        if (block.IsByline)
        {
            _lines.Add(block.Text);
            _dropped.Add((block, Byline));
        }
        else if (block.IsLink)
        {
            _links.Add(block.Start);
            _dropped.Add((block, "link"));
        }
        else if (!above || block.Prose > 0)
        {
            _kept.Add(block);
        }
        else
        {
            _dropped.Add((block, "above the headline"));
        }
    }

    /// <summary>Prose between headline and text is the article's deck; short lines are about it.</summary>
    private void AddBetween(Block block)
    {
        if (!block.IsByline && block.Prose > 0)
        {
            _kept.Add(block);
            return;
        }

        bool isLink = block.IsLink && !block.IsByline;
        _dropped.Add((block, isLink ? "link" : block.IsByline ? Byline : "below the headline"));
        if (!isLink)
        {
            _lines.Add(block.Text);
        }
    }

    /// <summary>Drops headlines that nothing follows but links, such as that of a list of other articles.</summary>
    private void DropIdleHeadings(ChromeMarks chrome, int end)
    {
        var kept = new List<Block>(_kept.Count);
        for (int i = 0; i < _kept.Count; i++)
        {
            var block = _kept[i];
            var next = i + 1 < _kept.Count ? _kept[i + 1] : null;
            bool idle = block.IsHeading
                && (next is null || (next.IsHeading && string.CompareOrdinal(next.Element, block.Element) <= 0))
                && HidesLinks(chrome, block.Start, next?.Start ?? end);
            if (idle)
            {
                _dropped.Add((block, "headline of links"));
            }
            else
            {
                kept.Add(block);
            }
        }

        _kept.Clear();
        _kept.AddRange(kept);
    }

    private bool HidesLinks(ChromeMarks chrome, int from, int to)
    {
        int next = _links.BinarySearch(from);
        next = next < 0 ? ~next : next;
        return (next < _links.Count && _links[next] < to) || chrome.HidesLinks(from, to);
    }

    private string Render()
    {
        var text = new StringBuilder();
        Block? before = null;
        foreach (var block in _kept)
        {
            text.Append('\n', before is null ? 0 : before.Marker.Length > 0 && block.Marker.Length > 0 ? 1 : 2)
                .Append(block.Marker).Append(block.Text);
            before = block;
        }

        return text.ToString();
    }
}
