using NewsSearch.Vocabularies;

namespace NewsSearch.People;

/// <summary>A name taken apart: the words that tell a person, and those that writers add or leave out.</summary>
internal sealed class NameParts
{
    private static readonly char[] Separators = [' ', '.', '-', '‑', '–', '’', '\'', ',', '(', ')', '\t', '\u00A0'];

    private NameParts(NameSpelling[] words, string[] titles, string joined, int wordCount)
    {
        Words = words;
        Titles = titles;
        Joined = joined;
        WordCount = wordCount;
    }

    /// <summary>The words that tell a person, in order; titles only where there is nothing else.</summary>
    public NameSpelling[] Words { get; }

    /// <summary>The titles of families, by their consonants.</summary>
    public string[] Titles { get; }

    /// <summary>The sound of all words without spaces: how particles are joined does not count.</summary>
    public string Joined { get; }

    /// <summary>How many words the name was written with, without honorifics: the fuller name has more.</summary>
    public int WordCount { get; }

    /// <summary>Takes a name apart.</summary>
    public static NameParts Of(string name)
    {
        string[] all =
        [
            .. name.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.Fold)
                .Where(word => word.Length > 0 && !NameWordsTable.IsHonorific(word)),
        ];
        string[] told =
        [
            .. all.Where(word => !NameWordsTable.IsMuhammad(word) && !NameWordsTable.IsParticle(word)),
        ];
        string[] plain = [.. told.Where((word, i) => !IsTitle(told, i))];
        string[] words = plain.Length > 0 ? plain : told.Length > 0 ? told : all;
        return new(
            Array.ConvertAll(words, NameSpelling.Of),
            [.. told.Where((word, i) => IsTitle(told, i)).Select(word => NameSpelling.Of(word).Consonants)],
            Join(all.Where(word => !NameWordsTable.IsMuhammad(word))),
            all.Length);
    }

    // Letters that meet where words do are one, as within a word.
    private static string Join(IEnumerable<string> words) =>
        NameSpelling.Of(string.Concat(words.Select(word => NameSpelling.Of(word).Sound))).Sound;

    // At the end of a name such a word is a surname: Malik, Sheikh, Mirza. Only Chaudhry is added there, too.
    private static bool IsTitle(string[] words, int place) => NameWordsTable.IsTitle(words[place])
        && (place < words.Length - 1 || (words.Length > 2 && words[place][0] == 'c'));
}
