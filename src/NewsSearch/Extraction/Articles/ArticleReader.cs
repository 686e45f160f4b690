using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>
/// Puts the lines of one article together: headline, paragraphs, and what is dropped with the reason.
/// </summary>
internal sealed class ArticleReader
{
    /// <summary>
    /// Links and buttons below a story are shorter; longer lines there are kept, as they may be text.
    /// </summary>
    private const int LongestLeftover = 110;

    private readonly IReadOnlyList<ClassifiedLine> _lines;
    private readonly ExtractionContext _context;
    private readonly ICollection<DroppedLine> _dropped;
    private readonly List<string> _body = [];
    private readonly List<HeaderLine> _headers = [];
    private readonly List<Byline> _bylines = [];

    /// <summary>Whom the lines of publication name, since a text may have any number of them.</summary>
    private readonly HashSet<string> _authors = new(StringComparer.Ordinal);
    private int _longestAuthor;

    private ArticleReader(
        IReadOnlyList<ClassifiedLine> lines, ExtractionContext context, ICollection<DroppedLine> dropped)
    {
        _lines = lines;
        _context = context;
        _dropped = dropped;
    }

    /// <summary>Reads one article of a raw text; null where nothing is left of it but chrome.</summary>
    public static ArticleText? Read(
        IReadOnlyList<ClassifiedLine> lines, ExtractionContext context, ICollection<DroppedLine> dropped)
    {
        var reader = new ArticleReader(lines, context, dropped);
        int titleAt = TitleFinder.Find(lines);
        string? title = titleAt < 0 ? null : lines[titleAt].Text;
        reader.Walk(titleAt, title);
        title = reader.HeaderTitle(HeaderKey.Title) ?? title ?? reader.HeaderTitle(HeaderKey.Subject);
        title = title is null ? null : HeadlineMark.Strip(SiteSuffix.Strip(title, context.Source));
        return title is null && reader._body.Count == 0 ? null : reader.Build(title);
    }

    /// <summary>
    /// Cleans the body of an item whose headline is known: nothing in it is a headline or a further article.
    /// </summary>
    public static ArticleText ReadBody(
        IReadOnlyList<ClassifiedLine> lines, string? title, ExtractionContext context, ICollection<DroppedLine> dropped)
    {
        var reader = new ArticleReader(lines, context, dropped);
        reader.Walk(-1, title);
        return reader.Build(title);
    }

    private void Walk(int titleAt, string? title)
    {
        string folded = title is null ? "" : ChromeLine.Words(title);
        var frame = StoryFrame.Of(_lines, titleAt);
        var authors = AuthorLines.Find(_lines, frame);
        bool list = false;
        for (int i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            list = line.Kind == LineKind.RelatedList || (list && line.Kind is not LineKind.Prose);
            if (i == titleAt || line.Kind == LineKind.Blank)
            {
                continue;
            }

            if (line.Kind == LineKind.Heading && frame.IsUnderTitle(i) && ReadPlace(line.Text) is { } place)
            {
                line = line with
                {
                    Reason = place.Published is null ? "dateline" : "line of publication",
                    Byline = place,
                };
            }

            string reason = line.Reason;
            if (authors.TryGetValue(i, out string? author))
            {
                Take(new Byline { Author = author });
                reason = "line of the author";
            }
            else if (line.Byline is { IsBareDate: true } date && AuthorLines.IsBeside(_lines, i, authors))
            {
                line = line with { Byline = date with { IsBareDate = false } };
            }
            else if (reason.Length == 0)
            {
                reason = Reason(line, i, frame, folded, list);
            }

            if (reason.Length > 0)
            {
                // A date in a list of other articles is one of theirs.
                Drop(list && i > frame.First && line.Byline is { Outlet: null } ? line with { Byline = null } : line,
                    reason);
            }
            else
            {
                bool marked = line.Kind == LineKind.Bullet && !char.IsAsciiDigit(line.Text[0]);
                _body.Add(marked ? "• " + line.Text[1..].TrimStart() : WithoutEndMark(line.Text));
            }
        }
    }

    /// <summary>Why a line that is text by itself is none at its place, or "".</summary>
    private string Reason(in ClassifiedLine line, int i, in StoryFrame frame, string title, bool list)
    {
        if (IsRepeated(line, title, frame))
        {
            return "repeated headline";
        }

        if (i > frame.Last && IsAboutAuthor(line.Text))
        {
            return "about the author";
        }

        if (list && line.Kind != LineKind.Prose && i != frame.Title)
        {
            return "list of other articles";
        }

        if (line.Kind != LineKind.Heading)
        {
            return "";
        }

        bool section = BylineWordsTable.IsSection(line.Text);
        return i < frame.Title ? section ? "name of a section" : "above the headline"
            : i > frame.Footer && line.Text.Length <= LongestLeftover ? "below the story"
            : section && (i > frame.Last || i < frame.First) ? "name of a section"
            : "";
    }

    /// <summary>Some agencies end a story with a black square.</summary>
    private static string WithoutEndMark(string text) => text[^1] is '■' or '□' or '◼' or '█' or '∎'
        && text.TrimEnd('■', '□', '◼', '█', '∎', ' ') is { Length: > 0 } rest ? rest : text;

    private Byline? ReadPlace(string text) =>
        IsCity(text) ? new Byline { Place = text } : PlacedDate.Read(text, _context);

    /// <summary>"ISTANBUL" on a line of its own: a city, in capitals as datelines are.</summary>
    private bool IsCity(string text) => text.Length is > 2 and <= 40 && text.AsSpan().Count(' ') <= 2
        && !text.AsSpan().ContainsAnyInRange('a', 'z') && char.IsLetter(text[0])
        && FacetFiller.CountryOf(text, _context.Vocabulary) is not null;

    /// <summary>"Jordan Hartley is the paper's trade reporter": a name of the lines above, then "is".</summary>
    private bool IsAboutAuthor(string text)
    {
        const string verb = " is ";
        var authors = _authors.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int end = text.IndexOf(verb, StringComparison.Ordinal); end >= 0 && end <= _longestAuthor;
            end = text.IndexOf(verb, end + 1, StringComparison.Ordinal))
        {
            if (authors.Contains(text.AsSpan(0, end)))
            {
                return true;
            }
        }

        return false;
    }

    private void Take(Byline byline)
    {
        _bylines.Add(byline);
        if (byline.Author is { } author)
        {
            _authors.Add(author);
            _longestAuthor = Math.Max(_longestAuthor, author.Length);
        }
    }

    private static bool IsRepeated(in ClassifiedLine line, string title, in StoryFrame frame) => title.Length > 0
        && line.Kind switch
        {
            LineKind.Heading => IsRepeated(line.Text, title),
            // A headline may end like a sentence; one that is all the text there is stays.
            LineKind.Prose => frame.First < frame.Last && line.Text.Length < 300
                && ChromeLine.Words(line.Text) == title,
            _ => false,
        };

    private static bool IsRepeated(string text, string title)
    {
        string words = ChromeLine.Words(text);
        if (words.Length <= title.Length || words[title.Length] != ' '
            || !words.StartsWith(title, StringComparison.Ordinal))
        {
            return words == title;
        }

        return words.AsSpan(title.Length + 1).SequenceEqual(title)
            || (SiteSuffix.Strip(text, null) is var stripped
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
            Take(byline);
        }
    }

    private string? HeaderTitle(HeaderKey key)
    {
        foreach (var header in _headers)
        {
            if (header.Key == key)
            {
                return header.Value;
            }
        }

        return null;
    }

    private ArticleText Build(string? title)
    {
        Dateline? dateline = null;
        int start = 0;
        string body = string.Join('\n', _body);
        // A deck or a summary in points may stand before the paragraph that the dateline opens.
        for (int i = 0; i < _body.Count && i < 8 && dateline is null; i++)
        {
            if (Dateline.TryRead(_body[i], _context.DateOrder, out var found) && DatelineCity.Accepts(found, body))
            {
                dateline = found;
                start = i == 0 ? found.End : 0;
            }
        }

        return new()
        {
            Title = title,
            Body = body,
            Headers = _headers,
            Bylines = _bylines,
            Dateline = dateline,
            StoryStart = start,
        };
    }
}
