namespace NewsSearch.Extraction;

/// <summary>Takes the plural ending off English words.</summary>
/// <remarks>
/// The S-stemmer of Harman, "How effective is suffixing?" (1991), with the endings of "taxes" and "churches" added.
/// It works in place, because it is asked about each word of a text.
/// </remarks>
internal static class PluralStemmer
{
    /// <summary>Words that mean something else in the singular, which stands in texts of any subject.</summary>
    private static readonly HashSet<string> OwnWords = new(StringComparer.Ordinal)
    {
        "overs", "goods", "customs", "ashes", "rights", "doubles", "hurdles", "arms", "ruins", "oscars",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OwnWordsLookup =
        OwnWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word in the singular; its memory may be written to.</summary>
    public static Span<char> Stem(Span<char> word)
    {
        // Shorter words, such as "gas" or "bus", are rarely plurals.
        const int Shortest = 4;
        if (word.Length < Shortest || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || OwnWordsLookup.Contains(word))
        {
            return word;
        }

        if (word.EndsWith("ies") && word.Length > Shortest)
        {
            word[^3] = 'y';
            return word[..^2];
        }

        bool sibilant = word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes");
        return sibilant ? word[..^2] : word[..^1];
    }
}
