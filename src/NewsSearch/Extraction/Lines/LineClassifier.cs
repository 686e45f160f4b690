namespace NewsSearch.Extraction.Lines;

/// <summary>Says of each line of a text what it is, and why where it is to be dropped.</summary>
internal static class LineClassifier
{
    /// <summary>Headlines are shorter; a line without a full stop that is longer is a paragraph all the same.</summary>
    private const int LongestHeading = 180;

    /// <summary>A longer line with a full stop within is a paragraph whose last one is missing.</summary>
    private const int LongestPlain = 100;

    /// <summary>The lines with their kinds, in order.</summary>
    public static List<ClassifiedLine> Classify(List<SourceLine> lines, DateOrder order)
    {
        var classified = new List<ClassifiedLine>(lines.Count);
        bool aboveStory = true, headers = false;
        foreach (var line in lines)
        {
            var result = Classify(line, order, aboveStory, headers);
            aboveStory &= result.Kind != LineKind.Prose;
            headers = result.Kind == LineKind.Header || (headers && result.Kind == LineKind.Blank);
            classified.Add(result);
            if (result.Kind == LineKind.Caption && CaptionLine.IsCreditAlone(result.Text))
            {
                TakeCaptionBefore(classified);
            }
        }

        return classified;
    }

    /// <summary>"PA Media A train in Leeds" above "PA Media" is the caption of the picture that this credits.</summary>
    private static void TakeCaptionBefore(List<ClassifiedLine> lines)
    {
        int i = lines.Count - 2;
        while (i >= 0 && lines[i].Kind == LineKind.Blank)
        {
            i--;
        }

        if (i >= 0 && lines[i].Kind is LineKind.Heading or LineKind.Prose && lines[i].Text.Length <= LongestHeading
            && lines[i].Text.StartsWith(lines[^1].Text + " ", StringComparison.Ordinal))
        {
            lines[i] = lines[i] with { Kind = LineKind.Caption, Reason = "caption of a picture" };
        }
    }

    private static ClassifiedLine Classify(SourceLine line, DateOrder order, bool aboveStory, bool headers)
    {
        string text = line.Text;
        if (text.Length == 0)
        {
            return new(line, LineKind.Blank);
        }

        if (IsSeparator(text))
        {
            return new(line, LineKind.Separator, "separator");
        }

        if (HeaderLine.TryRead(text, order, out var header, out int rest) && rest == text.Length
            && (aboveStory || headers || !header!.IsUncertain))
        {
            return new(line, LineKind.Header, "header") { Header = header };
        }

        if (Dateline.TryReadAlone(text, order, out var dateline))
        {
            return new(line, LineKind.Byline, "dateline")
            {
                Byline = new Byline
                {
                    Place = dateline.Place,
                    Published = dateline.Date,
                    Outlet = dateline.Agency,
                    Author = dateline.Desk,
                    IsDateline = true,
                },
            };
        }

        if (IsSignature(text, out string author))
        {
            return new(line, LineKind.Byline, "line of the author") { Byline = new Byline { Author = author } };
        }

        if (BylineReader.TryRead(text, order, out var byline))
        {
            return new(line, LineKind.Byline, byline is { Published: null, Updated: null, Author: not null }
                ? "line of the author" : "line of publication") { Byline = byline };
        }

        if (ChromeLine.OpensList(text))
        {
            return new(line, LineKind.RelatedList, "list of other articles");
        }

        if ((ChromeLine.Reason(text) ?? MenuLine.Reason(line, aboveStory)) is { } reason)
        {
            return new(line, LineKind.Chrome, reason);
        }

        return TickerLine.Is(text, aboveStory) ? new(line, LineKind.Chrome, "ticker")
            : CaptionLine.Is(text, aboveStory) ? new(line, LineKind.Caption, "caption of a picture")
            : new(line, TextKind(text));
    }

    /// <summary>"WAM/Hassan Bashir": an agency and the names of its reporter.</summary>
    private static bool IsSignature(string text, out string author)
    {
        const int longestAgency = 6, longest = 50;
        author = "";
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash is < 2 or > longestAgency || text.Length > longest
            || text.AsSpan(0, slash).ContainsAnyExceptInRange('A', 'Z'))
        {
            return false;
        }

        author = text[(slash + 1)..].Trim();
        foreach (var range in author.AsSpan().Split(' '))
        {
            if (author.AsSpan(range) is not [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..])
            {
                return false;
            }
        }

        return author.Contains(' ', StringComparison.Ordinal);
    }

    private static LineKind TextKind(string text)
    {
        if (text.Length > 2 && text[0] is '•' or '·' or '▪' or '●' or '■' or '‣' or '–' or '*' or '-' && text[1] == ' ')
        {
            return LineKind.Bullet;
        }

        if (text.Length > 4 && char.IsAsciiDigit(text[0]) && text.AsSpan(1, 2).Contains('.')
            && text.IndexOf(". ", StringComparison.Ordinal) is 1 or 2 && IsHeading(text))
        {
            return LineKind.Bullet;
        }

        return IsHeading(text) ? LineKind.Heading : LineKind.Prose;
    }

    /// <summary>A headline has no full stop at its end and does not open with a dateline.</summary>
    private static bool IsHeading(string text)
    {
        if (text.Length > LongestHeading
            || (text.Length > LongestPlain && text.Contains(". ", StringComparison.Ordinal))
            || text[^1] is '.' or ':' or ';' or ',' or '…'
            || text.EndsWith(".”", StringComparison.Ordinal) || text.EndsWith(".\"", StringComparison.Ordinal)
            || text.EndsWith(",”", StringComparison.Ordinal) || text.EndsWith(".’", StringComparison.Ordinal)
            || text.EndsWith(".)", StringComparison.Ordinal))
        {
            return false;
        }

        return !Dateline.TryRead(text, DateOrder.None, out var dateline) || !dateline.IsCertain;
    }

    private static bool IsSeparator(string text)
    {
        foreach (char c in text)
        {
            if (c is not ('*' or '-' or '=' or '_' or '—' or '–' or '~' or '#' or ' ' or '+' or '.'))
            {
                return false;
            }
        }

        return text.Length >= 3;
    }
}
