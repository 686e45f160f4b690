using System.Buffers;

namespace NewsSearch.Analysis;

/// <summary>Gives plurals that Porter2 leaves alone their singular: women, crises, NGOs.</summary>
/// <remarks>
/// Not here are plurals that are words by themselves: people, media, data, lives, leaves, bases, axes. The first letter
/// never changes.
/// </remarks>
internal static class EnglishPlurals
{
    /// <summary>The most letters that a word gets longer.</summary>
    public const int MaxGrowth = 1;

    private const string Men = "smen";
    private const int LongestAcronym = 5;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Singulars = Read(
        """
        men man|women woman|children child|feet foot|teeth tooth|mice mouse|geese goose|wives wife|knives knife
        housewives housewife|midwives midwife|halves half|thieves thief|wolves wolf|shelves shelf|loaves loaf
        crises crisis|theses thesis|hypotheses hypothesis|oases oasis|analysis analyse|diagnosis diagnose
        criterion criteria|phenomena phenomenon|bacterium bacteria|grandchildren grandchild|schoolchildren schoolchild
        policemen policeman|policewomen policewoman|gunmen gunman|fishermen fisherman|chairmen chairman
        militiamen militiaman|servicemen serviceman|countrymen countryman|lawmen lawman|firemen fireman
        watchmen watchman|seamen seaman|airmen airman|gentlemen gentleman|clergymen clergyman|henchmen henchman
        middlemen middleman|cameramen cameraman|strongmen strongman|workmen workman|businesswomen businesswoman
        mous mou
        """).GetAlternateLookup<ReadOnlySpan<char>>();

    // They end with the s of another word, or mean something else without it, unless their s alone is small: CMs.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoPlurals = new HashSet<string>(
        ["mrs", "hrs", "gps", "sms", "nhs", "cbs", "pbs", "cms", "dns", "https", "plus", "thus"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Makes a plural a singular, in place.</summary>
    /// <param name="word">The buffer; the word stands at its beginning, with <see cref="MaxGrowth"/> to spare.</param>
    /// <param name="length">How long the word is: small ASCII letters.</param>
    /// <param name="endsSmall">Whether it was written with a small s behind a capital.</param>
    /// <returns>How long it is now.</returns>
    public static int Apply(Span<char> word, int length, bool endsSmall)
    {
        var given = word[..length];
        if (Singulars.TryGetValue(given, out string? singular))
        {
            singular.CopyTo(word);
            return singular.Length;
        }

        if (length > Men.Length && given.EndsWith(Men))
        {
            word[length - 2] = 'a';
            return length;
        }

        return IsAcronyms(given) && (endsSmall || !NoPlurals.Contains(given)) ? length - 1 : length;
    }

    /// <summary>
    /// Whether it is consonants, or these and a vowel, and an s: NGOs, MPs, PhDs. Porter2 takes no s away there, since
    /// it wants a vowel before: gas and bus are no plurals either.
    /// </summary>
    private static bool IsAcronyms(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestAcronym || word[^1] != 's' || word[^2] == 's')
        {
            return false;
        }

        var stem = word[..^1];
        int vowel = stem.IndexOfAny(Vowels);
        return vowel < 0 ? !stem.ContainsAnyExceptInRange('a', 'z') : vowel >= 2 && vowel == stem.Length - 1;
    }

    private static Dictionary<string, string> Read(string words) => words
        .Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim().Split(' '))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
