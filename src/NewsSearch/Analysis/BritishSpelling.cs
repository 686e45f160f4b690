namespace NewsSearch.Analysis;

/// <summary>Gives words that are spelled in two ways the British one, so that either finds the other.</summary>
/// <remarks>
/// Applied to the folded word before it is stemmed, in this order: single words by a table, <c>-ize</c> and
/// <c>-yze</c> for all but a few words, the doubled l of <c>travelled</c>, and beginnings such as <c>labor</c> and
/// <c>pediatric</c>. The first letter never changes. <see cref="BritishSpellingTable"/> has the words.
/// </remarks>
internal static class BritishSpelling
{
    // The longest suffix of the kind, and the shortest word that could have one.
    private const int LongestSuffix = 9;
    private const int ShortestWord = 4;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ZedSuffixes = Set(
        "ize", "izes", "ized", "izing", "izer", "izers", "ization", "izations", "izational", "yze", "yzes",
        "yzed", "yzing", "yzer", "yzers");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DoublingSuffixes =
        Set("ed", "ing", "ings", "er", "ers", "or", "ors");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AlwaysZed =
        Set(BritishSpellingTable.AlwaysZed);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubling =
        Set(BritishSpellingTable.Doubling);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words =
        BritishSpellingTable.Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The most letters that a word gets longer.</summary>
    public const int MaxGrowth = 3;

    /// <summary>Respells a word of ASCII letters in place.</summary>
    /// <param name="word">The buffer; the word stands at its beginning, with <see cref="MaxGrowth"/> to spare.</param>
    /// <param name="length">How long the word is.</param>
    /// <returns>How long it is now.</returns>
    public static int Apply(Span<char> word, int length)
    {
        if (length < ShortestWord)
        {
            return length;
        }

        var given = word[..length];
        if (Words.TryGetValue(given, out string? british))
        {
            british.CopyTo(word);
            return british.Length;
        }

        ReplaceZed(given);
        return ReplaceBeginning(word, DoubleL(word, length));
    }

    private static void ReplaceZed(Span<char> word)
    {
        int z = word.LastIndexOf('z');
        if (z > 2 && word.Length - z < LongestSuffix && ZedSuffixes.Contains(word[(z - 1)..])
            && !AlwaysZed.Contains(word))
        {
            word[z] = 's';
        }
    }

    // traveled, but not travels.
    private static int DoubleL(Span<char> word, int length)
    {
        int l = word[..length].LastIndexOf('l');
        if (l < 2 || !DoublingSuffixes.Contains(word[(l + 1)..length]) || !Doubling.Contains(word[..(l + 1)]))
        {
            return length;
        }

        word[l..length].CopyTo(word[(l + 1)..]);
        return length + 1;
    }

    private static int ReplaceBeginning(Span<char> word, int length)
    {
        foreach (var (american, british, except) in BritishSpellingTable.Beginnings(word[0]))
        {
            var given = word[..length];
            if (given.StartsWith(american, StringComparison.Ordinal) && !StartsWithAny(given, except))
            {
                given[american.Length..].CopyTo(word[british.Length..]);
                british.CopyTo(word);
                return length + british.Length - american.Length;
            }
        }

        return length;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        new HashSet<string>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
