namespace NewsSearch.Queries;

/// <summary>The words in capitals that are operators.</summary>
internal static class QueryKeyword
{
    /// <summary>Reads a bare word as an operator; false where it is an ordinary word.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out QueryOperator found)
    {
        found = word switch
        {
            "AND" or "&&" => QueryOperator.And,
            "OR" or "||" => QueryOperator.Or,
            "NOT" => QueryOperator.Not,
            _ => IsProximity(word) ? QueryOperator.Near : QueryOperator.Adjacent,
        };
        return found != QueryOperator.Adjacent;
    }

    private static bool IsProximity(ReadOnlySpan<char> word)
    {
        int slash = word.IndexOf('/');
        return word[..(slash < 0 ? word.Length : slash)] is "NEAR" or "BEFORE" or "SENT" or "PARA"
            && (slash < 0 || IsDistance(word[(slash + 1)..]));
    }

    /// <summary>
    /// Whether it was meant as a number of words, as in NEAR/x and NEAR/-1; BEFORE/AFTER is a pair of words.
    /// </summary>
    private static bool IsDistance(ReadOnlySpan<char> text)
    {
        bool isWord = text.Length > 1;
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '+' or '.' or ','))
            {
                return false;
            }

            isWord &= char.IsAsciiLetterUpper(c);
        }

        return !isWord;
    }
}
