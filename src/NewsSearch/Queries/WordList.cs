namespace NewsSearch.Queries;

/// <summary>Reads a text as nothing but words, any of which is enough.</summary>
internal static class WordList
{
    /// <summary>The different words of a text, in small letters so that none looks like an acronym.</summary>
    public static Query Parse(string text, QueryWarnings warnings)
    {
        var parts = new List<QueryOperand>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            while (at < text.Length && !QueryCharacters.IsSpace(text[at]))
            {
                at++;
            }

            var word = text.AsSpan(start, at - start);
            at++;
            if (word.IsEmpty || !ContainsWord(word) || !seen.Add(word.ToString().ToLowerInvariant()))
            {
                continue;
            }

            if (parts.Count == NewsLimits.QueryClauses)
            {
                warnings.Add("too-many-clauses", start, text.Length - start,
                    $"A query has at most {NewsLimits.QueryClauses} different words; the rest was left out.");
                break;
            }

            var place = new QueryPlace(new(start, word.Length));
            parts.Add(new(new WordQuery(word.ToString().ToLowerInvariant(), Place: place), 0));
        }

        return parts.Count == 0 ? new MatchAllQuery() : QueryOperand.Combine(parts, all: false).Query;
    }

    private static bool ContainsWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!QueryCharacters.IsPunctuation(c))
            {
                return true;
            }
        }

        return false;
    }
}
