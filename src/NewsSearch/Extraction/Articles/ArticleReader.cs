using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>
/// Puts the lines of one article together: headline, paragraphs, and what is dropped with the reason.
/// </summary>
internal sealed class ArticleReader
{
    private readonly IReadOnlyList<ClassifiedLine> _lines;
    private readonly ExtractionContext _context;
    private readonly List<DroppedLine> _dropped;
    private readonly List<string> _body = [];
    private readonly List<HeaderLine> _headers = [];
    private readonly List<Byline> _bylines = [];

    private ArticleReader(IReadOnlyList<ClassifiedLine> lines, ExtractionContext context, List<DroppedLine> dropped)
    {
        _lines = lines;
        _context = context;
        _dropped = dropped;
    }

    /// <summary>Reads one article of a raw text; null where nothing is left of it but chrome.</summary>
    public static ArticleText? Read(
        IReadOnlyList<ClassifiedLine> lines, ExtractionContext context, List<DroppedLine> dropped)
    {
        var reader = new ArticleReader(lines, context, dropped);
        int titleAt = TitleFinder.Find(lines);
        string? title = titleAt < 0 ? null : lines[titleAt].Text;
        reader.Walk(titleAt, title);
        title = reader.HeaderTitle() ?? title;
        title = title is null ? null : SiteSuffix.Strip(title, context.Source);
        return title is null && reader._body.Count == 0 ? null : reader.Build(title);
    }

    /// <summary>
    /// Cleans the body of an item whose headline is known: nothing in it is a headline or a further article.
    /// </summary>
    public static ArticleText ReadBody(
        IReadOnlyList<ClassifiedLine> lines, string? title, ExtractionContext context, List<DroppedLine> dropped)
    {
        var reader = new ArticleReader(lines, context, dropped);
        reader.Walk(-1, title);
        return reader.Build(title);
    }

    private void Walk(int titleAt, string? title)
    {
        string folded = title is null ? "" : ChromeLine.Words(title);
        int story = FirstStoryLine();
        bool list = false;
        for (int i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            list = line.Kind == LineKind.RelatedList
                || (list && line.Kind is LineKind.Blank or LineKind.Heading or LineKind.Bullet or LineKind.Chrome);
            if (i == titleAt || line.Kind == LineKind.Blank)
            {
                continue;
            }

            string reason = Reason(line, i, titleAt, story, folded, list);
            if (reason.Length > 0)
            {
                Drop(line, reason);
            }
            else
            {
                _body.Add(line.Kind == LineKind.Bullet ? "• " + line.Text[1..].TrimStart() : line.Text);
            }
        }
    }

    private string Reason(in ClassifiedLine line, int i, int titleAt, int story, string title, bool list) =>
        line.Kind switch
    {
        LineKind.Heading when title.Length > 0 && IsRepeated(line.Text, title) => "repeated headline",
        LineKind.Prose when title.Length > 0 && line.Text.Length < 300 && ChromeLine.Words(line.Text) == title
            && HasOtherProse(i) => "repeated headline",
        LineKind.Heading or LineKind.Bullet when list => "list of other articles",
        LineKind.Heading when (i < titleAt || i > LastStoryLine() || (titleAt < 0 && i < story))
            && BylineWordsTable.IsSection(line.Text) => "name of a section",
        LineKind.Heading when i < titleAt && i < story && line.Text.AsSpan().Count(' ') < 2 => "name of a section",
        LineKind.Heading or LineKind.Bullet or LineKind.Prose => "",
        _ => line.Reason,
    };

    private bool HasOtherProse(int at)
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            if (i != at && _lines[i].Kind == LineKind.Prose)
            {
                return true;
            }
        }

        return false;
    }

    private int _lastStoryLine = -2;

    private int LastStoryLine()
    {
        if (_lastStoryLine == -2)
        {
            _lastStoryLine = _lines.Count - 1;
            while (_lastStoryLine >= 0 && _lines[_lastStoryLine].Kind is not (LineKind.Prose or LineKind.Bullet))
            {
                _lastStoryLine--;
            }
        }

        return _lastStoryLine;
    }

    private int FirstStoryLine()
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Kind == LineKind.Prose)
            {
                return i;
            }
        }

        return _lines.Count;
    }

    private static bool IsRepeated(string text, string title)
    {
        string words = ChromeLine.Words(text);
        return words == title || words == title + " " + title
            || (words.StartsWith(title + " ", StringComparison.Ordinal) && SiteSuffix.Strip(text, null) is var stripped
                && stripped.Length < text.Length && ChromeLine.Words(stripped) == title);
    }

    private void Drop(in ClassifiedLine line, string reason)
    {
        _dropped.Add(new(line.Line.Number, reason, line.Text));
        if (line.Header is { } header)
        {
            _headers.Add(header);
        }

        if (line.Byline is { } byline)
        {
            _bylines.Add(byline);
        }
    }

    private string? HeaderTitle()
    {
        foreach (var header in _headers)
        {
            if (header.Key == HeaderKey.Title)
            {
                return header.Value;
            }
        }

        return null;
    }

    private ArticleText Build(string? title)
    {
        Dateline? dateline = null;
        // A deck or a summary in points may stand before the paragraph that the dateline opens.
        for (int i = 0; i < _body.Count && i < 8 && dateline is null; i++)
        {
            if (Dateline.TryRead(_body[i], _context.DateOrder, out var found) && DatelineCity.Accepts(found))
            {
                dateline = found;
            }
        }

        return new()
        {
            Title = title,
            Body = string.Join('\n', _body),
            Headers = _headers,
            Bylines = _bylines,
            Dateline = dateline,
        };
    }
}
