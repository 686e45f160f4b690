namespace NewsSearch.Ingest.Html;

/// <summary>
/// The elements that are open at a place of a page, as far as the rules of browsers matter for how deep they stand.
/// </summary>
/// <remarks>
/// What is counted is never less than what a parser has open, but for parts of tables and at most
/// <see cref="MostFormats"/> elements of formatting.
/// </remarks>
internal sealed class OpenElements
{
    /// <summary>
    /// So many elements such as <c>font</c> are opened again in each paragraph where nobody closed them; pages mean no
    /// more than a few at once.
    /// </summary>
    private const int MostFormats = 16;

    private readonly List<(string Name, bool Foreign, int Formats)> _open = [];
    private readonly List<string> _formats = [];
    private readonly Stack<string> _dropped = new();
    private readonly Stack<(string Name, int Count)> _ended = new();

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    /// <summary>Whether the innermost is part of a picture or a formula.</summary>
    public bool IsForeign => _open.Count > 0 && _open[^1].Foreign;

    /// <summary>Opens an element.</summary>
    /// <returns>Whether its tag is to be kept.</returns>
    public bool Start(string name, bool closesItself)
    {
        if (IsForeign && NestingTable.EndsForeign(name))
        {
            PopTo(_open.FindLastIndex(e => !e.Foreign) + 1);
        }

        if (IsForeign || name is "svg" or "math")
        {
            if (!closesItself)
            {
                Push(name, foreign: name is not ("foreignobject" or "desc" or "annotation-xml"));
            }

            return true;
        }

        if (NestingTable.IsFormat(name))
        {
            return StartFormat(name);
        }

        if (NestingTable.IsOfTable(name))
        {
            int table = Find("table", NestingTable.IsTableScope);
            PopTo(table < 0 ? _open.Count : table + 1);
            if (table >= 0 && name is "td" or "th" or "caption")
            {
                Push(name, foreign: false);
            }

            return true;
        }

        if (!NestingTable.IsUncounted(name))
        {
            EndBefore(name);
            Push(name, foreign: false);
        }

        return true;
    }

    /// <summary>Closes an element.</summary>
    /// <returns>Whether its tag is to be kept.</returns>
    public bool End(string name)
    {
        if (NestingTable.IsFormat(name) && !IsForeign)
        {
            return EndFormat(name);
        }

        if (_ended.TryPeek(out var ended) && ended.Count >= _open.Count && ended.Name == name)
        {
            _ended.Pop();
            return false;
        }

        int found = name is "tr" or "tbody" or "thead" or "tfoot"
            ? Find("table", NestingTable.IsTableScope) is var table and >= 0 ? table + 1 : -1
            : Find(name, NestingTable.IsOfTable(name) || name == "table"
                ? NestingTable.IsTableScope : NestingTable.IsScope);
        PopTo(found < 0 ? _open.Count : found);
        return true;
    }

    /// <summary>Closes the innermost, whose own end is yet to come.</summary>
    /// <returns>Its name.</returns>
    public string EndEarly()
    {
        string name = _open[^1].Name;
        PopTo(_open.Count - 1);
        _ended.Push((name, _open.Count));
        return name;
    }

    /// <summary>Closes what ends where such an element begins.</summary>
    private void EndBefore(string name)
    {
        if (name is "li" or "dd" or "dt")
        {
            PopToItem(name);
        }

        if (ElementNamesTable.IsBlock(name) && Find("p", NestingTable.IsScope) is var paragraph and >= 0)
        {
            PopTo(paragraph);
        }

        if (name == "button" && Find(name, NestingTable.IsScope) is var button and >= 0)
        {
            PopTo(button);
        }
        else if (ElementNamesTable.IsHeading(name) && _open.Count > 0 && ElementNamesTable.IsHeading(_open[^1].Name)
            && _formats.Count == 0)
        {
            // Where formatting is open within the heading, another one stands inside.
            PopTo(_open.Count - 1);
        }
    }

    private void PopToItem(string name)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            string open = _open[i].Name;
            if (name == "li" ? open == "li" : open is "dd" or "dt")
            {
                PopTo(i);
                return;
            }

            if (open is not ("div" or "p" or "address")
                && (ElementNamesTable.IsBlock(open) || NestingTable.IsScope(open)))
            {
                return;
            }
        }
    }

    private bool StartFormat(string name)
    {
        if (name == "a")
        {
            EndFormat(name);
        }
        else if (_formats.Count >= MostFormats)
        {
            _dropped.Push(name);
            return false;
        }

        _formats.Add(name);
        return true;
    }

    private bool EndFormat(string name)
    {
        if (_dropped.TryPeek(out string? dropped) && dropped == name)
        {
            _dropped.Pop();
            return false;
        }

        int cell = _open.FindLastIndex(e => NestingTable.IsCell(e.Name));
        int found = _formats.LastIndexOf(name);
        if (found >= (cell < 0 ? 0 : _open[cell].Formats))
        {
            _formats.RemoveAt(found);
        }

        return true;
    }

    private int Find(string name, Func<string, bool> isScope)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            string open = _open[i].Name;
            if (open == name)
            {
                return i;
            }

            if (isScope(open))
            {
                return -1;
            }
        }

        return -1;
    }

    private void Push(string name, bool foreign) => _open.Add((name, foreign, _formats.Count));

    private void PopTo(int count)
    {
        // What is formatted within a cell of a table ends with it.
        for (int i = count; i < _open.Count; i++)
        {
            if (NestingTable.IsCell(_open[i].Name))
            {
                int formats = Math.Min(_formats.Count, _open[i].Formats);
                _formats.RemoveRange(formats, _formats.Count - formats);
                break;
            }
        }

        _open.RemoveRange(count, _open.Count - count);
        while (_ended.TryPeek(out var ended) && ended.Count > count)
        {
            _ended.Pop();
        }
    }
}
