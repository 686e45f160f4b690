namespace NewsSearch.Searching;

/// <summary>Words that are written with a hyphen behind their prefix, or without: anti-dumping, antidumping.</summary>
/// <remarks>
/// In items they stay as they are written, so that dumping finds anti-dumping; a query looks for both spellings.
/// </remarks>
internal static class OtherSpelling
{
    // A shorter rest makes other words: antique, multiple, semis, nonsense.
    private const int ShortestRest = 5;

    private static readonly string[] Prefixes = ["anti", "multi", "non", "semi"];

    // They begin alike and are no compounds.
    private static readonly string[] Whole =
        ["anticip", "antiqu", "antithe", "multipl", "multitud", "nonethel", "semin"];

    /// <summary>The word with or without the hyphen; false where it is written in one way only.</summary>
    public static bool TryGet(string word, out string other)
    {
        foreach (string prefix in Prefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            bool hasHyphen = word.Length > prefix.Length && word[prefix.Length] == '-';
            string rest = word[(prefix.Length + (hasHyphen ? 1 : 0))..];
            other = hasHyphen ? word[..prefix.Length] + rest : $"{word[..prefix.Length]}-{rest}";
            return rest.Length >= ShortestRest && rest.All(char.IsAsciiLetter)
                && !Whole.Any(whole => word.StartsWith(whole, StringComparison.OrdinalIgnoreCase));
        }

        other = word;
        return false;
    }
}
