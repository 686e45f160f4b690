using System.Text;

namespace NewsSearch.Ingest.Html;

/// <summary>Finds the element that shows the headline of a page's article.</summary>
internal static class PageHeadline
{
    /// <summary>The number of the element and its text, or -1 and null.</summary>
    /// <remarks>
    /// An element that says what the page's data give as headline; else the longest one that stands in the page's
    /// <c>title</c>, where sites put their own name beside it; else the first of the highest rank.
    /// </remarks>
    /// <param name="tree">The page.</param>
    /// <param name="hints">What its attributes say.</param>
    /// <param name="lengths">Its lengths: an <c>aside</c> that holds most of its prose is its article.</param>
    /// <param name="given">The headline by the page's data, or null.</param>
    /// <param name="pageTitle">The text of the element <c>title</c>, or null.</param>
    public static (int Node, string? Text) Find(
        PageTree tree, PageHints hints, PageLengths lengths, string? given, string? pageTitle)
    {
        string title = Words(given ?? ""), page = Words(pageTitle ?? "");
        int best = -1;
        string? text = null;
        double bestRank = 0;
        for (int i = tree.Body; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            bool besides = node.Name == "aside" && 2L * lengths.Prose(i) < lengths.Prose(0);
            if (besides || node.Name is "nav" or "footer" or "script" or "style")
            {
                i = node.End - 1;
                continue;
            }

            bool marked = (hints[i] & Hint.Headline) != 0 && !node.IsText;
            if ((marked || ElementNamesTable.IsHeading(node.Name)) && tree.TextOf(i, 400) is { Length: > 2 } found
                && Rank(node, marked, Words(found), title, page) is var rank && rank > bestRank)
            {
                (best, text, bestRank) = (i, found, rank);
            }
        }

        return (best, text);
    }

    /// <summary>
    /// The block, or its first line, that says what stands in the page's title, on pages that show their headline in no
    /// element of its own; a line has no number.
    /// </summary>
    public static (int Node, string? Text) FindBlock(List<Block> blocks, string? title)
    {
        string page = Words(title ?? "");
        foreach (var block in blocks)
        {
            int end = block.Text.IndexOf('\n', StringComparison.Ordinal);
            string line = end < 0 ? block.Text : block.Text[..end];
            if (line.Length is > 12 and < 300 && Words(line) is var words
                && words.AsSpan().Count(' ') > 1 && page.Contains(words, StringComparison.Ordinal))
            {
                return (end < 0 ? block.Start : -1, line);
            }
        }

        return (-1, null);
    }

    /// <summary>Letters and digits in small letters, words apart by one blank.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(Math.Min(text.Length, PageTree.ValueLength));
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().Trim();
    }

    private static double Rank(PageNode node, bool marked, string words, string title, string page)
    {
        if (words.Length == 0)
        {
            return 0;
        }

        // The site's own name stands in the page's title, too, but it is short.
        double rank = words == title ? 1_000
            : title.Length > 0 && words.Length > 20
                && (title.StartsWith(words, StringComparison.Ordinal)
                    || words.StartsWith(title, StringComparison.Ordinal))
                ? 900
            : page.Contains(words, StringComparison.Ordinal) && words.Contains(' ', StringComparison.Ordinal)
                ? 100 + Math.Min(words.Length, 400)
            : 0;
        return rank + (node.Name == "h1" ? 3 : marked ? 2 : 0);
    }
}
