namespace NewsSearch.Ingest.Html;

/// <summary>The hints of all elements of a page.</summary>
internal sealed class PageHints
{
    private readonly Hint[] _hints;

    /// <summary>Reads them.</summary>
    public PageHints(PageTree tree)
    {
        var hints = new Hints();
        _hints = new Hint[tree.Nodes.Count];
        for (int i = 0; i < _hints.Length; i++)
        {
            _hints[i] = tree.Nodes[i].IsText ? Hint.None : hints.Of(tree.Nodes[i]);
        }
    }

    /// <summary>What a node's attributes say.</summary>
    public Hint this[int node] => _hints[node];
}
