using System.Buffers;
using NewsSearch.Extraction.Lines;

namespace NewsSearch.Extraction.Articles;

/// <summary>Takes the name of the site off a headline, as in "… - Pakistan - DAWN.COM".</summary>
internal static class SiteSuffix
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[] Rules = [" - ", " | ", " – ", " — ", " :: ", " « ", " » "];

    /// <summary>The headline without the parts at its end that are certainly the site's name and section.</summary>
    /// <param name="title">The headline.</param>
    /// <param name="source">The outlet, where it is known: a last part that says the same is its name.</param>
    public static string Strip(string title, string? source)
    {
        int cut = LastRule(title, title.Length, out int after);
        if (cut <= 0 || !IsSite(title.AsSpan(after), source))
        {
            return title;
        }

        string rest = title[..cut].TrimEnd();
        int section = LastRule(rest, rest.Length, out after);
        return section > 0 && BylineWordsTable.IsSection(rest.AsSpan(after)) ? rest[..section].TrimEnd() : rest;
    }

    private static int LastRule(string title, int length, out int after)
    {
        int best = -1;
        after = 0;
        foreach (string rule in Rules)
        {
            int at = title.AsSpan(0, length).LastIndexOf(rule);
            if (at > best)
            {
                best = at;
                after = at + rule.Length;
            }
        }

        return best;
    }

    private static bool IsSite(ReadOnlySpan<char> part, string? source)
    {
        part = part.Trim();
        int dot = part.LastIndexOf('.');
        bool domain = dot > 0 && part.Length - dot is >= 3 and <= 5 && part.IndexOf(' ') < 0
            && !part[(dot + 1)..].ContainsAnyExcept(Letters);
        return domain || (source is { Length: > 0 }
            && ChromeLine.Words(part.ToString()) is { Length: > 0 } words && words == ChromeLine.Words(source));
    }
}
