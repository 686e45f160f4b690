using System.Globalization;
using System.Text;

namespace NewsSearch.Ingest.Html;

/// <summary>Reads the blocks of a page in order, without what is marked as chrome.</summary>
internal sealed class BlockReader
{
    /// <summary>An element that says who wrote when is short; longer ones are text, whatever they are called.</summary>
    private const int LongestByline = 250;

    /// <summary>
    /// A row of a table is read as one line if its cells are no longer; else each cell is text of its own.
    /// </summary>
    private const int LongestCell = 200;

    private readonly PageTree _tree;
    private readonly ChromeMarks _chrome;
    private readonly PageHints _hints;
    private readonly PageLengths _lengths;
    private readonly int _headline;
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<OpenBlock> _open = new();
    private int _start = -1;
    private int _linked;
    private int _byline;
    private string _marker = "";

    private BlockReader(PageTree tree, ChromeMarks chrome, PageHints hints, PageLengths lengths, int headline) =>
        (_tree, _chrome, _hints, _lengths, _headline) = (tree, chrome, hints, lengths, headline);

    /// <summary>The blocks of a page; the headline is one, whatever element shows it.</summary>
    public static List<Block> Read(
        PageTree tree, ChromeMarks chrome, PageHints hints, PageLengths lengths, int headline)
    {
        var reader = new BlockReader(tree, chrome, hints, lengths, headline);
        reader.Walk();
        return reader._blocks;
    }

    private void Walk()
    {
        int linkEnd = 0, bylineEnd = 0;
        for (int i = _tree.Body; i < _tree.Nodes.Count;)
        {
            var node = _tree.Nodes[i];
            Close(i);
            if (_chrome.IsMarked(i))
            {
                Break(ElementNamesTable.IsBlock(node.Name) || ElementNamesTable.IsUnread(node.Name) ? 0 : -1);
                i = node.End;
                continue;
            }

            linkEnd = i >= linkEnd && PageLengths.IsLink(node) ? node.End : linkEnd;
            bylineEnd = i >= bylineEnd && (_hints[i] & Hint.Byline) != 0 && _lengths.Text(i) <= LongestByline
                ? node.End : bylineEnd;
            if (node.IsText)
            {
                Add(i, node.Text, i < linkEnd, i < bylineEnd);
            }
            else if (node.Name == "br")
            {
                _text.Append('\n');
            }
            else if (ElementNamesTable.IsBlock(node.Name) || i == _headline)
            {
                Open(i);
            }

            i++;
        }

        Close(int.MaxValue);
        Flush();
    }

    /// <summary>Ends the block where an element that breaks lines begins; a cell of a row goes on in it.</summary>
    private void Break(int kind)
    {
        if (kind >= 0 && !(_open.TryPeek(out var open) && open.IsRow))
        {
            Flush();
        }
    }

    private void Add(int node, string text, bool linked, bool byline)
    {
        int before = _text.Length;
        if (_open.TryPeek(out var open) && open.Name == "pre")
        {
            _text.Append(text);
        }
        else
        {
            PageTree.Append(_text, text);
        }

        int added = _text.Length - before;
        if (_start < 0 && !string.IsNullOrWhiteSpace(text))
        {
            _start = node;
        }

        _linked += linked ? added : 0;
        _byline += byline ? added : 0;
    }

    private void Open(int node)
    {
        string name = _tree.Nodes[node].Name;
        var parent = _open.Count > 0 ? _open.Peek() : null;
        if (name is "td" or "th" && parent is { IsRow: true })
        {
            if (_text.Length > 0)
            {
                _text.Append(", ");
            }

            return;
        }

        Flush();
        var open = new OpenBlock(name, _tree.Nodes[node].End) { IsRow = name == "tr" && IsRow(node) };
        if (name == "li")
        {
            var list = _open.FirstOrDefault(o => o.Name is "ol" or "ul");
            _marker = list is { Name: "ol" }
                ? (++list.Items).ToString(CultureInfo.InvariantCulture) + ". " : "• ";
        }

        _open.Push(open);
    }

    private void Close(int node)
    {
        while (_open.TryPeek(out var open) && open.End <= node)
        {
            Flush();
            _marker = open.Name == "li" ? "" : _marker;
            _open.Pop();
        }
    }

    private void Flush()
    {
        if (_start >= 0)
        {
            string text = Tidy(_text.ToString());
            if (text.Length > 0)
            {
                _blocks.Add(new Block(_start, text)
                {
                    Element = _open.TryPeek(out var open) ? open.Name : "body",
                    Marker = _marker,
                    Linked = _linked,
                    Byline = _byline,
                });
                _marker = "";
            }
        }

        _text.Clear();
        (_start, _linked, _byline) = (-1, 0, 0);
    }

    /// <summary>No blanks at the ends of lines, and at most one empty line.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        int empty = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty)
            {
                empty++;
                continue;
            }

            tidy.Append('\n', tidy.Length == 0 ? 0 : Math.Min(empty + 1, 2)).Append(line);
            empty = 0;
        }

        return tidy.ToString();
    }

    /// <summary>A row of data has short cells without paragraphs; the rows of a layout hold whole columns.</summary>
    private bool IsRow(int row)
    {
        int cells = 0;
        for (int i = row + 1; i < _tree.Nodes[row].End; i++)
        {
            string name = _tree.Nodes[i].Name;
            if (name is "td" or "th")
            {
                cells++;
                if (_lengths.Text(i) > LongestCell)
                {
                    return false;
                }
            }
            else if (name == "br" || ElementNamesTable.IsBlock(name))
            {
                return false;
            }
        }

        return cells > 1;
    }
}
