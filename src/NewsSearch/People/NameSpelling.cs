using System.Collections.Frozen;
using System.Text;
using NewsSearch.Vocabularies;

namespace NewsSearch.People;

/// <summary>One word of a name, reduced to what its transliterations share.</summary>
/// <param name="Sound">Its letters with the rules of <see cref="Of"/> applied.</param>
/// <param name="Consonants">Its sound without vowels; a vowel in front stays as a star.</param>
internal readonly record struct NameSpelling(string Sound, string Consonants)
{
    // Shorter words differ from others by one vowel too often ("Ali", "Ala").
    private const int FreeVowelLength = 4;

    // Whole words whose spellings have little in common.
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["abdur"] = "abdul", ["abdus"] = "abdul", ["abdun"] = "abdul", ["abdud"] = "abdul", ["abdel"] = "abdul",
        ["choudhry"] = "chaudhry", ["chaudhary"] = "chaudhry", ["choudhary"] = "chaudhry", ["chaudhri"] = "chaudhry",
        ["chauhdry"] = "chaudhry", ["chauhdary"] = "chaudhry", ["chowdhury"] = "chaudhry", ["choudhury"] = "chaudhry",
        ["chaudary"] = "chaudhry", ["chaudry"] = "chaudhry", ["chohdry"] = "chaudhry", ["ch"] = "chaudhry",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What one transliteration writes and another writes otherwise, applied from left to right.
    private static readonly (string Written, string Read)[] Rules =
    [
        ("ph", "f"), ("ai", "e"), ("ay", "e"), ("ei", "e"), ("ey", "e"), ("ee", "i"),
        ("oo", "u"), ("ou", "u"), ("ck", "k"), ("q", "k"), ("w", "v"), ("y", "i"),
    ];

    /// <summary>Whether this is a letter that stands for a word.</summary>
    public bool IsInitial => Sound.Length == 1 && char.IsAsciiLetter(Sound[0]);

    /// <summary>The spelling of a word: folded, by the rules, and without letters written twice.</summary>
    public static NameSpelling Of(string word)
    {
        string folded = NameFolding.Fold(word);
        folded = Words.GetValueOrDefault(folded, folded);
        var sound = new StringBuilder(folded.Length);
        var consonants = new StringBuilder(folded.Length);
        for (int i = 0; i < folded.Length;)
        {
            var (written, read) = Array.Find(
                Rules, rule => string.CompareOrdinal(folded, i, rule.Written, 0, rule.Written.Length) == 0);
            char c = read is null ? folded[i] : read[0];
            i += written?.Length ?? 1;
            // A figure that stands twice is another number.
            if (sound.Length > 0 && sound[^1] == c && !char.IsDigit(c))
            {
                continue;
            }

            sound.Append(c);
            if (!IsVowel(c))
            {
                consonants.Append(c);
            }
            else if (consonants.Length == 0)
            {
                consonants.Append('*');
            }
        }

        return new(sound.ToString(), consonants.ToString());
    }

    /// <summary>
    /// Whether both spell one word: alike, or but for one vowel, or for two letters that changed places, or one is the
    /// other's initial.
    /// </summary>
    public static bool AreAlike(in NameSpelling a, in NameSpelling b) => a.Sound == b.Sound
        || (a.IsInitial && b.Sound[0] == a.Sound[0]) || (b.IsInitial && a.Sound[0] == b.Sound[0])
        || (a.Consonants == b.Consonants && Math.Min(a.Sound.Length, b.Sound.Length) >= FreeVowelLength
            && (DifferByOne(a.Sound, b.Sound) || AreSwapped(a.Sound, b.Sound)));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Whether one letter replaced, added or left out makes one word of the other.</summary>
    private static bool DifferByOne(string a, string b)
    {
        int same = a.AsSpan().CommonPrefixLength(b);
        ReadOnlySpan<char> left = a.AsSpan(same), right = b.AsSpan(same);
        return Math.Abs(left.Length - right.Length) <= 1
            && (Rest(left).SequenceEqual(Rest(right)) || Rest(left).SequenceEqual(right)
                || left.SequenceEqual(Rest(right)));
    }

    private static bool AreSwapped(string a, string b)
    {
        int same = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length && same + 1 < a.Length && a[same] == b[same + 1] && a[same + 1] == b[same]
            && a.AsSpan(same + 2).SequenceEqual(b.AsSpan(same + 2));
    }

    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> letters) => letters.IsEmpty ? letters : letters[1..];
}
