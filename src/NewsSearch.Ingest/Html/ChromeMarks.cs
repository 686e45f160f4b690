namespace NewsSearch.Ingest.Html;

/// <summary>
/// Marks the parts of a page that are no part of an article: menus, buttons, notices, lists, comments.
/// </summary>
/// <remarks>
/// Names of classes are given by people and lie at times: an element that holds the headline, the main part or most of
/// the prose of the page stays, whatever it is called.
/// </remarks>
internal sealed class ChromeMarks
{
    /// <summary>Of shorter pages a notice may be the greater part, so that shares prove nothing.</summary>
    private const int ShortestPage = 600;

    /// <summary>Teasers of other articles are shorter.</summary>
    private const int LongestTeaser = 500;

    private readonly PageTree _tree;
    private readonly PageLengths _lengths;
    private readonly PageHints _hints;
    private readonly int _headline;
    private readonly List<int> _mains = [];
    private readonly int[] _skip;
    private readonly List<(int Node, string Reason)> _marked = [];
    private readonly List<int> _linked = [];
    private readonly int _prose;

    /// <summary>Marks the chrome of a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="lengths">Its lengths.</param>
    /// <param name="hints">What its attributes say.</param>
    /// <param name="headline">The node of the headline, or -1.</param>
    public ChromeMarks(PageTree tree, PageLengths lengths, PageHints hints, int headline)
    {
        (_tree, _lengths, _hints, _headline) = (tree, lengths, hints, headline);
        _skip = new int[tree.Nodes.Count];
        _prose = lengths.Prose(0);
        for (int i = 0; i < tree.Nodes.Count; i++)
        {
            if (tree.Nodes[i].Name == "main" || tree.Nodes[i]["role"] == "main"
                || tree.Nodes[i]["itemprop"] == "articleBody")
            {
                _mains.Add(i);
            }
        }

        for (int i = 0; i < tree.Nodes.Count; i++)
        {
            if (Chrome(i) is { } reason)
            {
                i = Mark(i, reason);
            }
        }

        MarkTeasers();
        for (int i = 0; i < _skip.Length; i++)
        {
            if (_skip[i] > 0)
            {
                if (lengths.Linked(i) > 0)
                {
                    _linked.Add(i);
                }

                i = _skip[i] - 1;
            }
        }
    }

    /// <summary>Marks what shows no text at all, and nothing else.</summary>
    public ChromeMarks(PageTree tree, PageLengths lengths, PageHints hints)
    {
        (_tree, _lengths, _hints, _headline) = (tree, lengths, hints, -1);
        _skip = [.. tree.Nodes.Select(n => ElementNamesTable.IsTextless(n.Name) ? n.End : 0)];
    }

    /// <summary>Whether a node begins a part that is chrome; what stands in it is not marked again.</summary>
    public bool IsMarked(int node) => _skip[node] > 0;

    /// <summary>What is marked and why; a part may stand within a later one.</summary>
    public IReadOnlyList<(int Node, string Reason)> Marked => _marked;

    /// <summary>Whether marked parts with links to other pages begin between two nodes.</summary>
    public bool HidesLinks(int from, int to)
    {
        int next = _linked.BinarySearch(from);
        next = next < 0 ? ~next : next;
        return next < _linked.Count && _linked[next] < to;
    }

    /// <summary>Marks a part and returns its last node.</summary>
    private int Mark(int node, string reason)
    {
        _skip[node] = _tree.Nodes[node].End;
        _marked.Add((node, reason));
        return _skip[node] - 1;
    }

    /// <summary>What a part is that is no part of an article; null where it may be one.</summary>
    private string? Chrome(int node)
    {
        var element = _tree.Nodes[node];
        if (element.IsText || element.Name is "html" or "body" or "main")
        {
            return null;
        }

        if (ElementNamesTable.IsUnread(element.Name))
        {
            return element.Name is "aside" or "nav" or "label" && IsMain(node, byShare: true) ? null
                : element.Name == "nav" ? "menu" : element.Name;
        }

        var hint = _hints[node];
        if ((hint & Hint.Hidden) != 0)
        {
            return IsMain(node, byShare: true) ? null : "hidden";
        }

        if ((hint & Hint.Comments) != 0)
        {
            return IsMain(node, byShare: false) ? null : "comments";
        }

        string? chrome = (hint & (Hint.Chrome | Hint.Story)) == Hint.Chrome ? "page element"
            : element.Name == "form" ? "form"
            : element.Name == "figure" && !HoldsStory(node) ? "caption"
            : (hint & Hint.Weak) != 0 && _lengths.Linked(node) * 10 > _lengths.Text(node) * 4 ? "links"
            : element.Name == "footer" && IsThin(node) && (hint & Hint.Byline) == 0 ? "footer"
            : element.Name is "ul" or "ol" && IsLinked(node) ? "list of links"
            : null;
        return chrome is null || IsMain(node, byShare: true) ? null : chrome;
    }

    /// <summary>A figure is a picture with its caption, but some hold a table or a quotation.</summary>
    private bool HoldsStory(int node)
    {
        for (int i = node + 1; i < _tree.Nodes[node].End; i++)
        {
            if (_tree.Nodes[i].Name is "table" or "blockquote" or "pre")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThin(int node) => _lengths.Prose(node) < 80 || IsLinked(node);

    private bool IsLinked(int node) => _lengths.Text(node) > 0 && _lengths.Linked(node) * 10 > _lengths.Text(node) * 7;

    private bool IsMain(int node, bool byShare)
    {
        int end = _tree.Nodes[node].End;
        if (_headline > node && _headline < end)
        {
            return true;
        }

        int next = _mains.BinarySearch(node);
        next = next < 0 ? ~next : next;
        if (next < _mains.Count && _mains[next] < end)
        {
            return true;
        }

        long prose = _lengths.Prose(node);
        bool article = _tree.Nodes[node].Name == "article" || (_hints[node] & Hint.Story) != 0;
        return byShare && _prose >= ShortestPage && prose * 10 > _prose * (article ? 3L : 6L);
    }

    /// <summary>
    /// A heading that leads to another page is the headline of another article, with what belongs to it.
    /// </summary>
    private void MarkTeasers()
    {
        for (int i = 0; i < _tree.Nodes.Count; i++)
        {
            if (_skip[i] > 0)
            {
                i = _skip[i] - 1;
            }
            else if (ElementNamesTable.IsHeading(_tree.Nodes[i].Name) && i != _headline && _lengths.Text(i) > 0
                && _lengths.Linked(i) * 10 >= _lengths.Text(i) * 9)
            {
                i = Mark(Teaser(i), "another article");
            }
        }
    }

    private int Teaser(int heading)
    {
        int teaser = heading;
        for (int parent = _tree.Nodes[heading].Parent; parent > _tree.Body; parent = _tree.Nodes[parent].Parent)
        {
            if (_lengths.Text(parent) > LongestTeaser || IsMain(parent, byShare: true)
                || (_hints[parent] & Hint.Story) != 0)
            {
                break;
            }

            teaser = parent;
        }

        return teaser;
    }
}
