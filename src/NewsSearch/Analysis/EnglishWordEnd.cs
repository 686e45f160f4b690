namespace NewsSearch.Analysis;

/// <summary>Where words of English news end that Unicode would end elsewhere.</summary>
/// <remarks>
/// <para>Amounts are cut: Rs5bn is Rs, 5, bn, as is "Rs 5 bn"; 100MW is 100, MW. Spellings of one word are joined:
/// co-operation and co-ordination with those without hyphen, e-mail with email, per cent with percent. Other words with
/// hyphens are two, since people look for either. The possessive of U.S.'s belongs to it.</para>
/// <para>A few comparisons a word, of which next to none hold, so that they cost little.</para>
/// </remarks>
internal static class EnglishWordEnd
{
    private const string Cent = "cent";
    private const string Mail = "mail";
    private const int PossessiveLength = 2;
    private const int RupeesLength = 2;

    /// <summary>The end of a word, or of its part that is a word by itself, or of the word that it begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends as Unicode has it.</param>
    public static int Of(ReadOnlySpan<char> text, int start, int end)
    {
        char first = text[start];
        int length = end - start;
        if (first <= '9')
        {
            return end - UnitLength(text[start..end]);
        }

        if ((first | 0x20) == 'r' && length > RupeesLength && text[start + 1] == 's'
            && char.IsAsciiDigit(text[start + 2]))
        {
            return start + RupeesLength;
        }

        if (end == text.Length)
        {
            return end;
        }

        if (length == 3 && (first | 0x20) == 'p')
        {
            return IsPerCent(text[start..]) ? end + 1 + Cent.Length : end;
        }

        return text[end] == '-' && length <= 2 ? HyphenedEnd(text, start, end)
            : text[end - 1] == '.' && IsPossessive(text[end..]) ? end + PossessiveLength
            : end;
    }

    // The full stop of U.S.'s parts the possessive from it.
    private static bool IsPossessive(ReadOnlySpan<char> text) =>
        text.Length >= PossessiveLength && text[0] is '\'' or '\u2019' && text[1] is 's' or 'S'
        && (text.Length == PossessiveLength || AsciiWord.IsBreak(text[PossessiveLength]));

    // Most figures end with a digit, and are told by that.
    private static int UnitLength(ReadOnlySpan<char> word)
    {
        int length = 0;
        while (length < word.Length && char.IsAsciiLetter(word[^(length + 1)]))
        {
            length++;
        }

        return length is >= 2 and <= UnitNames.MaxLength && length < word.Length
            && char.IsAsciiDigit(word[^(length + 1)]) && UnitNames.IsUnit(word[^length..]) ? length : 0;
    }

    private static bool IsPerCent(ReadOnlySpan<char> text) =>
        text.Length >= 4 + Cent.Length && text[3] is ' ' or '-' or '\u00A0'
        && text[..3].Equals("per", StringComparison.OrdinalIgnoreCase)
        && text.Slice(4, Cent.Length).Equals(Cent, StringComparison.OrdinalIgnoreCase)
        && (text.Length == 4 + Cent.Length || AsciiWord.IsBreak(text[4 + Cent.Length])
            || (text[4 + Cent.Length] < 128 && char.IsPunctuation(text[4 + Cent.Length])));

    private static int HyphenedEnd(ReadOnlySpan<char> text, int start, int end)
    {
        int next = end + 1;
        bool joins = next < text.Length && (text[start] | 0x20) switch
        {
            'c' => end - start == 2 && (text[start + 1] | 0x20) == 'o' && (text[next] | 0x20) == 'o',
            'e' => end - start == 1 && text[next..].StartsWith(Mail, StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
        int joined = joins ? AsciiWord.End(text, next) : AsciiWord.Undecided;
        return joined != AsciiWord.Undecided && joined - start <= WordSegmenter.MaxWordLength ? joined : end;
    }
}
