namespace NewsSearch.Queries;

/// <summary>What single characters mean in a query.</summary>
internal static class QueryCharacters
{
    /// <summary>Whether it parts words: white space of every width, control characters and invisible spaces.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    /// <summary>Whether it opens or closes a phrase. The typographic apostrophe is none of these.</summary>
    public static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F'
        or '\u00AB' or '\u00BB' or '\uFF02';

    /// <summary>Whether it says NOT in front of a word; phones write the true minus sign, Lucene reads "!".</summary>
    public static bool IsMinus(char c) => c is '-' or '\u2212' or '!';

    /// <summary>Whether it stands in front of a word as an operator.</summary>
    public static bool IsSign(char c) => c == '+' || IsMinus(c);

    /// <summary>Whether a bare word ends before it.</summary>
    public static bool EndsWord(char c) => IsSpace(c) || IsQuote(c) || c is '(' or ')';

    /// <summary>Whether a word of nothing but such characters is no word at all.</summary>
    public static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>Whether a character in quotes is a star, or a question mark that ends nothing.</summary>
    public static bool LooksLikePattern(ReadOnlySpan<char> quoted, int at) => quoted[at] == '*'
        || (quoted[at] == '?' && at + 1 < quoted.Length && char.IsLetterOrDigit(quoted[at + 1]));

    /// <summary>Whether a bare word must have a backslash before it to keep it as a character.</summary>
    public static bool NeedsEscape(char c) => EndsWord(c) || c is '\\' or ':' or '*' or '?' or '~' or '^';
}
