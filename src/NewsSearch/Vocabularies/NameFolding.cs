using System.Globalization;
using System.Text;

namespace NewsSearch.Vocabularies;

/// <summary>Folds names so that case, accents, spaces and punctuation do not tell two of them apart.</summary>
internal static class NameFolding
{
    /// <summary>Longest name that is folded whole; facet values are at most 256 bytes.</summary>
    public const int MaximumLength = 512;

    // Letters up to U+024F and the Latin additions at U+1E00 decompose to a base letter; normalising a string for
    // each word of a text would cost more than everything else, so the bases are looked up.
    private static readonly char[] Bases = MakeBases();

    /// <summary>Letters and digits only, in lower case and without accents.</summary>
    /// <returns>"" for a text without letters or digits, and for one longer than <see cref="MaximumLength"/>.</returns>
    public static string Fold(string text)
    {
        if (text.Length > MaximumLength)
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char b = Fold(c);
            if (b != '\0')
            {
                folded.Append(b);
            }
        }

        return folded.ToString();
    }

    /// <summary>The folded form of one UTF-16 unit, or NUL where it is neither letter nor digit.</summary>
    /// <remarks>Surrogates stand for themselves: letters beyond the first plane are compared as they are.</remarks>
    public static char Fold(char c)
    {
        if (c < Bases.Length)
        {
            return Bases[c];
        }

        if (c is >= '\u1E00' and <= '\u1EFF')
        {
            return FoldSlowly(c);
        }

        if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
        {
            return '\0';
        }

        // The signs of Kelvin and Ångström are further up than their small letters.
        char lower = char.ToLowerInvariant(c);
        return lower < Bases.Length ? Bases[lower] : lower;
    }

    private static char[] MakeBases()
    {
        var bases = new char[0x250];
        for (int i = 0; i < bases.Length; i++)
        {
            bases[i] = FoldSlowly((char)i);
        }

        return bases;
    }

    private static char FoldSlowly(char c)
    {
        if (!char.IsLetterOrDigit(c))
        {
            return '\0';
        }

        char letter = char.ToLowerInvariant(c).ToString().Normalize(NormalizationForm.FormD)[0];

        // These have no canonical decomposition, but are written for one another.
        char replaced = letter switch
        {
            'ı' => 'i',
            'ø' => 'o',
            'ł' => 'l',
            'đ' or 'ð' => 'd',
            'ß' => 's',
            'æ' => 'a',
            _ => char.ToLowerInvariant(letter),
        };
        return CharUnicodeInfo.GetUnicodeCategory(replaced) == UnicodeCategory.NonSpacingMark ? '\0' : replaced;
    }
}
