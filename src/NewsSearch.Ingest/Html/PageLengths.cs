namespace NewsSearch.Ingest.Html;

/// <summary>How much text, linked text and prose stands within each node of a page, in constant time.</summary>
internal sealed class PageLengths
{
    /// <summary>A run of text of this length is prose rather than a button or an entry of a menu.</summary>
    private const int ShortestProse = 40;

    private readonly PageTree _tree;
    private readonly int[] _text;
    private readonly int[] _linked;
    private readonly int[] _prose;

    /// <summary>Adds up the lengths of a page.</summary>
    public PageLengths(PageTree tree)
    {
        _tree = tree;
        int count = tree.Nodes.Count;
        (_text, _linked, _prose) = (new int[count + 1], new int[count + 1], new int[count + 1]);
        int linkEnd = 0, unreadEnd = 0;
        for (int i = 0; i < count; i++)
        {
            var node = tree.Nodes[i];
            linkEnd = i >= linkEnd && IsLink(node) ? node.End : linkEnd;
            unreadEnd = i >= unreadEnd && node.Name is "script" or "style" or "noscript" or "template" or "head"
                ? node.End : unreadEnd;
            int length = node.IsText && i >= unreadEnd ? Visible(node.Text) : 0;
            bool linked = i < linkEnd;
            _text[i + 1] = _text[i] + length;
            _linked[i + 1] = _linked[i] + (linked ? length : 0);
            _prose[i + 1] = _prose[i] + (linked || length < ShortestProse ? 0 : length);
        }
    }

    /// <summary>How many characters stand in a node, a run of white space counted once.</summary>
    public int Text(int node) => _text[_tree.Nodes[node].End] - _text[node];

    /// <summary>How many of them lead to other pages.</summary>
    public int Linked(int node) => _linked[_tree.Nodes[node].End] - _linked[node];

    /// <summary>How many of them are longer runs without links.</summary>
    public int Prose(int node) => _prose[_tree.Nodes[node].End] - _prose[node];

    /// <summary>Whether an element leads to another page; footnotes and places of the same page do not.</summary>
    public static bool IsLink(PageNode node) =>
        node.Name == "a" && node["href"] is { Length: > 0 } href && href[0] != '#';

    private static int Visible(string text)
    {
        int count = 0;
        bool space = true;
        foreach (char c in text)
        {
            bool blank = PageTree.IsSpace(c);
            count += blank && space ? 0 : 1;
            space = blank;
        }

        return count;
    }
}
