using System.Buffers;

namespace NewsSearch.Analysis;

/// <summary>Short words that mean something else in capitals: IT is not it, US is not us, WHO is not who.</summary>
/// <remarks>
/// Their acronyms have terms of their own: the word with a full stop, which no other term ends with. So a prefix and a
/// misspelling find them beside the common word. Only words that newspapers write in capitals throughout stand here:
/// some write Nato and Unicef, so that capitals do not tell these.
/// </remarks>
internal static class Acronyms
{
    /// <summary>The longest word that counts as one.</summary>
    public const int MaxLength = 4;

    private const string UnitedStates = "us";

    private static readonly SearchValues<char> SmallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ambiguous = new HashSet<string>(
        ["aids", "cop", "fir", "ice", "is", "it", "led", "me", "nab", "pc", "raw", UnitedStates, "who"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a form, without a possessive, is an acronym rather than the common word.</summary>
    /// <param name="form">The word as it stands in the text.</param>
    /// <param name="folded">The same in small letters, without dots.</param>
    /// <param name="acronym">The acronym in small letters: the U.S.A. are the U.S., FIRs are FIR.</param>
    public static bool TryGet(ReadOnlySpan<char> form, ReadOnlySpan<char> folded, out ReadOnlySpan<char> acronym)
    {
        acronym = folded;
        if (folded.Length is < 2 or > MaxLength + 1 || form.Length < folded.Length)
        {
            return false;
        }

        if (folded is "usa")
        {
            acronym = UnitedStates;
            return true;
        }

        if (folded[^1] == 's' && form[folded.Length - 1] == 's' && IsUpper(form[..(folded.Length - 1)])
            && Ambiguous.Contains(folded[..^1]))
        {
            acronym = folded[..^1];
            return true;
        }

        bool isDotted = form[1] is '.' or '\uFF0E';
        return (isDotted || IsUpper(form[..folded.Length])) && Ambiguous.Contains(folded);
    }

    /// <summary>Whether a word in small letters, without a possessive, is a common word beside an acronym.</summary>
    public static bool IsAmbiguous(ReadOnlySpan<char> word) => word.Length <= MaxLength && Ambiguous.Contains(word);

    /// <summary>Whether a text says nothing about capitals, since it has letters and no small one.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(SmallLetters))
        {
            return false;
        }

        bool hasCapital = text.ContainsAny(Capitals);
        for (int i = 0; hasCapital && i < text.Length; i++)
        {
            if (text[i] >= 128 && char.IsLower(text[i]))
            {
                return false;
            }
        }

        return hasCapital;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }
}
