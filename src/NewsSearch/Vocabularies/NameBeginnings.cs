namespace NewsSearch.Vocabularies;

/// <summary>A name from each of its words on, folded: what somebody may type to find it.</summary>
internal static class NameBeginnings
{
    /// <summary>Of a name only so many words are taken as beginnings.</summary>
    private const int MostWords = 8;

    /// <summary>The name from each of its first words on.</summary>
    public static IEnumerable<string> Of(string name)
    {
        for (int at = 0, words = 0; at < name.Length && words < MostWords; at++)
        {
            bool isBeginning = char.IsLetterOrDigit(name[at]) && (at == 0 || !char.IsLetterOrDigit(name[at - 1]));
            if (isBeginning && NameFolding.Fold(name[at..]) is { Length: > 0 } folded)
            {
                yield return folded;
                words++;
            }
        }
    }

    /// <summary>Whether a value may be meant by what was typed, folded: by a word of its key or label.</summary>
    public static bool Fit(string key, string label, string typed) =>
        Of(key).Concat(Of(label)).Any(beginning => beginning.StartsWith(typed, StringComparison.Ordinal));
}
