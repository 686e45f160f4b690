namespace NewsSearch.Host.Page;

/// <summary>What stands over an item.</summary>
internal static class Headline
{
    private const int Longest = 120;

    /// <summary>The title; else the beginning of the text, cut at a word; else the id.</summary>
    public static string Of(NewsItem item)
    {
        if (!string.IsNullOrWhiteSpace(item.Title))
        {
            return item.Title;
        }

        string text = (item.Body ?? "").TrimStart();
        if (text.Length == 0)
        {
            return item.Id;
        }

        int end = text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOf('\n');
        if (end >= 0)
        {
            return text[..end].TrimEnd();
        }

        if (text.Length <= Longest)
        {
            return text;
        }

        int space = text.LastIndexOf(' ', Longest - 1);
        return TextStart.Of(text, space > 0 ? space : Longest) + "…";
    }
}
