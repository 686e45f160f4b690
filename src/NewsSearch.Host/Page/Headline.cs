namespace NewsSearch.Host.Page;

/// <summary>What stands over an item in lists.</summary>
internal static class Headline
{
    private const int LongestBeginning = 120;

    // Newspapers' headlines are shorter; a scraper may take a whole paragraph for one.
    private const int LongestTitle = 200;

    /// <summary>The title; else the beginning of the text; else the id. What is long is cut at a word.</summary>
    public static string Of(NewsItem item)
    {
        if (!string.IsNullOrWhiteSpace(item.Title))
        {
            return Cut(item.Title, LongestTitle);
        }

        string text = (item.Body ?? "").TrimStart();
        if (text.Length == 0)
        {
            return item.Id;
        }

        int end = text.AsSpan(0, Math.Min(text.Length, LongestBeginning)).IndexOf('\n');
        return end >= 0 ? text[..end].TrimEnd() : Cut(text, LongestBeginning);
    }

    /// <summary>Whether the title is too long to be shown whole.</summary>
    public static bool IsCut(NewsItem item) => item.Title is { Length: > LongestTitle };

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        int space = text.LastIndexOf(' ', longest - 1);
        return TextStart.Of(text, space > 0 ? space : longest) + "…";
    }
}
