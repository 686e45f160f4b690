namespace NewsSearch.Extraction.Articles;

/// <summary>Takes off a headline the marks of an agency's versions: "(LEAD)", "(2nd LD)", "UPDATE 2-".</summary>
internal static class HeadlineMark
{
    private const int LongestMark = 14;

    private static readonly string[] Marks = ["LEAD", "LD", "URGENT", "UPDATE", "UPDATED", "RECAP", "ROUNDUP"];

    private static readonly string[] Numbered = ["UPDATE ", "WRAPUP ", "RPT-", "REFILE-", "CORRECTED-"];

    /// <summary>The headline without its mark.</summary>
    public static string Strip(string title)
    {
        if (title is ['(', ..])
        {
            int close = title.IndexOf(')', StringComparison.Ordinal);
            return close is > 0 and <= LongestMark && EndsWithMark(title.AsSpan(1, close - 1))
                && title.AsSpan(close + 1).TrimStart().Length > 0 ? title[(close + 1)..].TrimStart() : title;
        }

        foreach (string mark in Numbered)
        {
            if (title.StartsWith(mark, StringComparison.Ordinal))
            {
                int dash = mark[^1] == '-' ? mark.Length - 1 : title.IndexOf('-', StringComparison.Ordinal);
                bool number = dash == mark.Length - 1
                    || (dash == mark.Length + 1 && char.IsAsciiDigit(title[dash - 1]));
                return number && dash + 1 < title.Length ? title[(dash + 1)..].TrimStart() : title;
            }
        }

        return title;
    }

    private static bool EndsWithMark(ReadOnlySpan<char> inside)
    {
        var last = inside[(inside.LastIndexOf(' ') + 1)..];
        foreach (string mark in Marks)
        {
            if (last.SequenceEqual(mark))
            {
                return true;
            }
        }

        return false;
    }
}
