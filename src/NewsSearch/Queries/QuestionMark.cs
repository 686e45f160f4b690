namespace NewsSearch.Queries;

/// <summary>Tells the mark of a question from the wildcard for one letter.</summary>
internal static class QuestionMark
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = new HashSet<string>(
    [
        "who", "whom", "whose", "what", "when", "where", "why", "which", "how", "is", "are", "was", "were", "do",
        "does", "did", "can", "could", "will", "would", "should", "has", "have", "had",
    ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Whether a word ends with the mark of a question: in a text that begins as questions do, as its very last
    /// character, with no other wildcard in the word. Everywhere else <c>?</c> is one letter, as in <c>wom?n</c>.
    /// </summary>
    public static bool Ends(ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end];
        return word.Length > 1 && word[^1] == '?' && !word[..^1].ContainsAny('?', '*', '\\')
            && text[end..].IsWhiteSpace() && Openers.Contains(FirstWord(text)) && start > 0;
    }

    /// <summary>Whether a printed query would be read as a question, though its last character is a wildcard.</summary>
    public static bool LooksAsked(ReadOnlySpan<char> printed) =>
        printed.EndsWith('?') && printed.Contains(' ') && Openers.Contains(FirstWord(printed));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        int end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }
}
