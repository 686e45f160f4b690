namespace NewsSearch.Ingest.Html;

/// <summary>Finds the part of a page that holds the article.</summary>
internal sealed class StoryFinder
{
    private readonly PageTree _tree;
    private readonly PageHints _hints;
    private readonly ChromeMarks _chrome;
    private readonly long[] _prose;

    /// <summary>Prepares the search.</summary>
    public StoryFinder(PageTree tree, PageHints hints, ChromeMarks chrome, List<Block> blocks)
    {
        (_tree, _hints, _chrome) = (tree, hints, chrome);
        _prose = new long[tree.Nodes.Count + 1];
        foreach (var block in blocks)
        {
            _prose[block.Start + 1] += block.Prose;
        }

        for (int i = 1; i < _prose.Length; i++)
        {
            _prose[i] += _prose[i - 1];
        }
    }

    /// <summary>
    /// The elements that hold the article: those that say so, if they hold most of the prose; else an element
    /// <c>article</c> or <c>main</c> that does; else the innermost element with nearly all of the prose.
    /// </summary>
    /// <param name="headline">The node of the headline, or -1.</param>
    public List<int> Find(int headline)
    {
        long total = Prose(_tree.Body);
        var named = Best(IsStory);
        if (named.Count > 0 && 2 * named.Sum(Prose) >= total)
        {
            return named.Count == 1 ? [InnermostNamed(named[0])] : named;
        }

        var articles = Best(i => _tree.Nodes[i].Name == "article");
        int own = articles.Find(i => i < headline && headline < _tree.Nodes[i].End && 3 * Prose(i) >= total);
        if (own == 0)
        {
            own = articles.Find(i => 2 * Prose(i) > total);
        }

        if (own > 0)
        {
            return [own];
        }

        if (articles.Count > 0 && 2 * articles.Sum(Prose) >= total)
        {
            return articles;
        }

        var main = Best(i => _tree.Nodes[i].Name == "main" || _tree.Nodes[i]["role"] == "main");
        return [Innermost(main.Count == 1 && 2 * Prose(main[0]) >= total ? main[0] : _tree.Body)];
    }

    private bool IsStory(int node) => (_hints[node] & Hint.Story) != 0;

    private long Prose(int node) => _prose[_tree.Nodes[node].End] - _prose[node];

    /// <summary>
    /// The outermost of the elements of a kind with the most prose, and those beside it, since a page may hold its
    /// article in several parts.
    /// </summary>
    private List<int> Best(Func<int, bool> isKind)
    {
        var found = new List<int>();
        int best = -1;
        for (int i = _tree.Body; i < _tree.Nodes.Count; i++)
        {
            if (_chrome.IsMarked(i))
            {
                i = _tree.Nodes[i].End - 1;
            }
            else if (!_tree.Nodes[i].IsText && isKind(i))
            {
                found.Add(i);
                best = best < 0 || Prose(i) > Prose(best) ? i : best;
                i = _tree.Nodes[i].End - 1;
            }
        }

        return best < 0 ? found
            : [.. found.Where(i => _tree.Nodes[i].Parent == _tree.Nodes[best].Parent && (i == best || Prose(i) > 0))];
    }

    /// <summary>Goes down to parts that say so, too, as long as they hold nine tenths of the prose.</summary>
    private int InnermostNamed(int node)
    {
        int inner = node;
        for (int i = node + 1; i < _tree.Nodes[inner].End; i++)
        {
            inner = IsStory(i) && Prose(i) * 10 >= Prose(node) * 9 ? i : inner;
        }

        return inner;
    }

    /// <summary>Goes down as long as one child holds nine tenths of the prose.</summary>
    private int Innermost(int node)
    {
        int child = node + 1;
        while (child < _tree.Nodes[node].End)
        {
            if (Prose(child) * 10 >= Prose(node) * 9 && Prose(child) > 0)
            {
                if (_tree.Nodes[child].IsText || _tree.Nodes[child].Name == "p")
                {
                    return node;
                }

                (node, child) = (child, child + 1);
            }
            else
            {
                child = _tree.Nodes[child].End;
            }
        }

        return node;
    }
}
