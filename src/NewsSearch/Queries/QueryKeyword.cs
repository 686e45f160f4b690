namespace NewsSearch.Queries;

/// <summary>The words in capitals that are operators.</summary>
internal static class QueryKeyword
{
    /// <summary>Reads a bare word as an operator; false where it is an ordinary word.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out QueryOperator found)
    {
        found = word switch
        {
            "AND" => QueryOperator.And,
            "OR" => QueryOperator.Or,
            "NOT" => QueryOperator.Not,
            "SENT" or "PARA" => QueryOperator.Near,
            _ => IsDistance(word, "NEAR") || IsDistance(word, "BEFORE") ? QueryOperator.Near : QueryOperator.Adjacent,
        };
        return found != QueryOperator.Adjacent;
    }

    private static bool IsDistance(ReadOnlySpan<char> word, string name)
    {
        if (!word.StartsWith(name, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = word[name.Length..];
        return rest.IsEmpty || (rest.Length > 1 && rest[0] == '/' && !rest[1..].ContainsAnyExceptInRange('0', '9'));
    }
}
