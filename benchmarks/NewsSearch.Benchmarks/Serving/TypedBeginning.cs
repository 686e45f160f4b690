namespace NewsSearch.Benchmarks.Serving;

/// <summary>What somebody has typed so far, which a server completes.</summary>
internal static class TypedBeginning
{
    private const int Shortest = 2;
    private const int Lengths = 5;

    // Shorter words and names are hardly misspelt.
    private const int LeastMisspelt = 6;
    private const int LeastMisspeltName = 4;

    /// <summary>
    /// The beginnings of queries that are words alone, up to within the last one, and of their values of ministers; and
    /// long words of them with two letters swapped.
    /// </summary>
    public static IEnumerable<string> Of(IEnumerable<ServingQuery> queries)
    {
        foreach (var (number, query) in queries.Where(query => query.Text.All(IsOfWords)).Index())
        {
            string last = query.Text.Split(' ')[^1], head = query.Text[..^last.Length];
            yield return head + Cut(last, number);
            if (last.Length >= LeastMisspelt)
            {
                yield return Swapped(last, number);
            }

            if (query.Facet is ("minister", var name))
            {
                yield return Cut(name, 2 * number);
                if (name.Split(' ')[^1] is { Length: >= LeastMisspeltName } family)
                {
                    yield return Swapped(family, number);
                }
            }
        }
    }

    /// <summary>The request line and headers.</summary>
    public static byte[] Request(string typed, string host) =>
        HttpConnection.Get(host, "/v1/suggest?q=" + Uri.EscapeDataString(typed));

    private static bool IsOfWords(char character) => char.IsLetter(character) || character == ' ';

    private static string Cut(string text, int number) => text[..Math.Min(text.Length, Shortest + (number % Lengths))];

    private static string Swapped(string word, int number)
    {
        int place = 1 + (number % (word.Length - 2));
        return $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}";
    }
}
