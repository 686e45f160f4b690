using System.Buffers;

namespace NewsSearch.Extraction.Lines;

/// <summary>Tells menus and breadcrumbs: short parts set apart by bars, arrows or wide gaps.</summary>
internal static class MenuLine
{
    private const int Longest = 240;

    private static readonly SearchValues<char> Arrows = SearchValues.Create("»›>");

    private static readonly SearchValues<char> Bars = SearchValues.Create("|•·");

    /// <summary>Says why a line is a menu, or null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="aboveStory">Whether no paragraph came before it, where unknown words may be sections, too.</param>
    public static string? Reason(in SourceLine line, bool aboveStory)
    {
        string text = line.Text;
        if (text.Length > Longest || text[^1] == '.')
        {
            return null;
        }

        // How often a page was shared stands above its story with nothing beside it.
        if (aboveStory && text.Length <= 3 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return "counter";
        }

        if (text.AsSpan().ContainsAny(Arrows) && Parts(text, Arrows, out int parts, out _) && parts >= 2)
        {
            return "breadcrumb";
        }

        bool divided = Parts(text, Bars, out parts, out int known)
            || (text.Contains(" / ", StringComparison.Ordinal) && Parts(text, " / ", out parts, out known))
            || (line.Columns is { } columns && Parts(columns, "  ", out parts, out known));
        if (divided && parts >= 2 && (known * 2 > parts || (aboveStory && parts >= 3)))
        {
            return "menu";
        }

        return IsRowOfSections(ChromeLine.Words(text)) ? "menu" : null;
    }

    private static bool Parts(string text, SearchValues<char> rules, out int parts, out int known)
    {
        (parts, known) = (0, 0);
        foreach (var range in text.AsSpan().SplitAny(rules))
        {
            if (!Count(text.AsSpan(range).Trim(), ref parts, ref known))
            {
                return false;
            }
        }

        return parts > 1;
    }

    private static bool Parts(string text, string rule, out int parts, out int known)
    {
        (parts, known) = (0, 0);
        foreach (var range in text.AsSpan().Split(rule))
        {
            if (!Count(text.AsSpan(range).Trim(), ref parts, ref known))
            {
                return false;
            }
        }

        return parts > 1;
    }

    /// <summary>Entries of a menu have up to four words and are no dates.</summary>
    private static bool Count(ReadOnlySpan<char> part, ref int parts, ref int known)
    {
        if (part.Length == 0)
        {
            return true;
        }

        parts++;
        known += IsEntry(part) ? 1 : 0;
        return part.Count(' ') < 4;
    }

    private static bool IsEntry(ReadOnlySpan<char> part) => BylineWordsTable.IsSection(part)
        || ChromePhrasesTable.Whole.Contains(ChromeLine.Words(part.ToString()))
        || ChromeLine.Reason(part.ToString()) is not null;

    /// <summary>Three section names or more in a row with nothing between: "Home Pakistan Business Sports".</summary>
    private static bool IsRowOfSections(string words)
    {
        int count = 0;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            if (!BylineWordsTable.IsSection(word)
                && !ChromePhrasesTable.Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }

            count++;
        }

        return count >= 3;
    }
}
