namespace NewsSearch.Corpus;

/// <summary>Coins words that look like English and inflects them, so that a stemmer has work to do.</summary>
/// <remarks>
/// The list does not depend on the corpus seed: all corpora share one vocabulary, as all newspapers of a language do.
/// </remarks>
internal static class CoinedWords
{
    private const ulong VocabularySeed = 20240101;

    // Two syllables at least, and not every consonant: others would coin real words that nobody wants to read.
    private static readonly string[] Onsets =
    [
        "b", "br", "c", "ch", "cl", "cr", "d", "dr", "fl", "gl", "gr", "h", "j", "l", "m", "n", "p", "pl", "pr", "qu",
        "s", "sc", "sl", "sp", "st", "str", "t", "th", "tr", "v", "w", "y",
    ];

    private static readonly string[] Vowels =
    [
        "a", "a", "a", "e", "e", "e", "i", "i", "i", "o", "o", "o", "u", "u",
        "ai", "ea", "ee", "ia", "io", "oa", "ou",
    ];

    private static readonly string[] Codas =
        ["", "", "", "", "b", "d", "l", "ld", "m", "n", "nd", "ng", "p", "r", "rd", "rn", "s", "st", "t"];

    // Most lemmas of running text are met in one or two forms; the bare form leads.
    private static readonly string[] Endings =
        ["", "s", "", "ed", "ing", "", "ation", "s", "er", "", "ly", "ment", "ness", "al", "ization", "able"];

    /// <summary>Coins words that are neither in <paramref name="taken"/> nor alike, and adds them to it.</summary>
    /// <returns>The short ones first, by and large: frequent words are short (Zipf's law of abbreviation).</returns>
    public static IEnumerable<string> Coin(int count, HashSet<string> taken)
    {
        var random = new SeededRandom(VocabularySeed, 0);
        var coined = new List<(int Order, string Word)>(count);
        while (coined.Count < count)
        {
            string lemma = Lemma(ref random);
            for (int forms = 1 + random.Next(4); forms > 0 && coined.Count < count; forms--)
            {
                string word = lemma + Endings[random.Next(Endings.Length)];
                if (taken.Add(word))
                {
                    coined.Add((word.Length + random.Next(6), word));
                }
            }
        }

        return coined.OrderBy(pair => pair.Order).Select(pair => pair.Word);
    }

    private static string Lemma(ref SeededRandom random)
    {
        int syllables = 2 + (random.Next(3) / 2) + random.Next(2);
        string lemma = "";
        for (int i = 0; i < syllables; i++)
        {
            lemma += Onsets[random.Next(Onsets.Length)] + Vowels[random.Next(Vowels.Length)];
        }

        return lemma + Codas[random.Next(Codas.Length)];
    }
}
