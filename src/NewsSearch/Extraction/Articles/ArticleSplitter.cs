using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>Finds where in a text a further article begins.</summary>
/// <remarks>
/// After a paragraph of one article the next begins at a headline that proves to be one before the next paragraph
/// comes: it is repeated, or a line of publication or a dateline with agency or date follows. Crossheads have none of
/// these. A block of headers begins an article too, and so does a second dateline with agency or date, or one behind a
/// separator.
/// </remarks>
internal static class ArticleSplitter
{
    /// <summary>Chrome between a headline and its story is not longer than this many lines.</summary>
    private const int LookAhead = 40;

    /// <summary>A headline has at least so many words where only a dateline without date or agency proves it.</summary>
    private const int HeadlineWords = 4;

    /// <summary>The line numbers, as indices, at which articles begin; the first is 0.</summary>
    public static List<int> Starts(List<ClassifiedLine> lines, DateOrder order)
    {
        var starts = new List<int> { 0 };
        bool story = false, dated = false, list = false, placed = false, separated = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (story && (Begins(lines, i, order, dated, list)
                || (separated && placed && lines[i].Kind == LineKind.Prose && IsPlaced(lines[i].Text, order))))
            {
                starts.Add(i);
                story = dated = list = placed = false;
            }

            list = lines[i].Kind == LineKind.RelatedList || (list && lines[i].Kind != LineKind.Prose);
            if (lines[i].Kind == LineKind.Prose)
            {
                dated |= !story && IsWireOpening(lines[i].Text, order);
                placed |= !story && IsPlaced(lines[i].Text, order);
                story = true;
            }

            // "*****" between two paragraphs that both open with a dateline.
            separated = lines[i].Kind == LineKind.Separator || (separated && lines[i].Kind == LineKind.Blank);
        }

        return starts;
    }

    private static bool Begins(List<ClassifiedLine> lines, int i, DateOrder order, bool dated, bool list) =>
        lines[i].Kind switch
    {
        LineKind.Heading => HeadlineBegins(lines, i, order, list),
        LineKind.Header => lines[i].Header is { Key: HeaderKey.Title or HeaderKey.Date or HeaderKey.MetadataDate }
            && ProseFollows(lines, i),
        LineKind.Prose => dated && IsWireOpening(lines[i].Text, order),
        _ => false,
    };

    /// <param name="lines">The lines.</param>
    /// <param name="i">The headline.</param>
    /// <param name="order">How dates in figures are read.</param>
    /// <param name="list">Whether it stands in a list of other articles, so that proof must follow at once.</param>
    private static bool HeadlineBegins(List<ClassifiedLine> lines, int i, DateOrder order, bool list)
    {
        string title = ChromeLine.Words(lines[i].Text);
        bool proof = false;
        int others = 0;
        for (int j = i + 1; j < lines.Count && j <= i + LookAhead; j++)
        {
            var line = lines[j];
            switch (line.Kind)
            {
                case LineKind.Prose:
                    return proof || (IsWireOpening(line.Text, order) && (!list || others == 0))
                        || (others == 0 && !IsTabular(lines[i].Text) && title.AsSpan().Count(' ') + 1 >= HeadlineWords
                            && Dateline.TryRead(line.Text, order, out var dateline) && dateline.IsCertain);
                case LineKind.Byline:
                    proof |= !list || others == 0;
                    break;
                case LineKind.Header:
                    proof |= line.Header is { Key: HeaderKey.Date or HeaderKey.MetadataDate } && (!list || others == 0);
                    break;
                case LineKind.Heading:
                    proof |= ChromeLine.Words(line.Text) == title;
                    others++;
                    break;
                case LineKind.RelatedList:
                case LineKind.Separator:
                    return false;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>A line of a scoreboard or a price list may stand before a label in capitals.</summary>
    private static bool IsTabular(string text) => char.IsAsciiDigit(text[^1]) || text[^1] == ')';

    private static bool ProseFollows(List<ClassifiedLine> lines, int i)
    {
        for (int j = i + 1; j < lines.Count && j <= i + LookAhead; j++)
        {
            if (lines[j].Kind == LineKind.Prose)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlaced(string text, DateOrder order) =>
        Dateline.TryRead(text, order, out var dateline) && dateline.IsCertain;

    private static bool IsWireOpening(string text, DateOrder order) =>
        Dateline.TryRead(text, order, out var dateline) && dateline.IsCertain
        && (dateline.Date.HasValue || dateline.Agency is not null);
}
