namespace NewsSearch.Tests.Oracles;

/// <summary>Copies found by comparing all texts with all others, word by word.</summary>
internal static class PlainDuplicates
{
    /// <summary>The groups, each with its ids from the fullest on, those without copies included.</summary>
    public static List<List<string>> Groups(IEnumerable<NewsItem> items)
    {
        var groups = new List<List<NewsItem>>();
        foreach (var item in items
            .OrderByDescending(item => Words(item.Body).Length)
            .ThenByDescending(item => item.Published?.Day)
            .ThenBy(item => item.Id, StringComparer.Ordinal))
        {
            if (groups.Find(group => AreCopies(group[0], item)) is { } joined)
            {
                joined.Add(item);
            }
            else
            {
                groups.Add([item]);
            }
        }

        return [.. groups.Select(group => group.ConvertAll(item => item.Id))];
    }

    /// <summary>The share of runs of five words that two texts have in common.</summary>
    public static double Jaccard(string? left, string? right)
    {
        HashSet<string> a = Shingles(left), b = Shingles(right);
        int common = a.Count(b.Contains);
        return common == 0 ? 0 : (double)common / (a.Count + b.Count - common);
    }

    private static bool AreCopies(NewsItem left, NewsItem right) =>
        Jaccard(left.Body, right.Body) >= 0.75 && !Differ(left, right) && !Differ(right, left);

    // In these texts figures stand in titles only, one each.
    private static bool Differ(NewsItem left, NewsItem right) => Figures(left.Title).Except(Figures(right.Title)).Any();

    private static string[] Figures(string? text) => [.. Words(text).Where(word => char.IsDigit(word[0]))];

    private static string[] Words(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Shingles(string? text)
    {
        string[] words = Words(text);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 4)).Select(i => string.Join(' ', words[i..(i + 5)]))];
    }
}
