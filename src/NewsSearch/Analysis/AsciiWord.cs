namespace NewsSearch.Analysis;

/// <summary>The fast path of both tokenizers: words of ASCII letters and digits with plain surroundings.</summary>
/// <remarks>
/// Nine words of ten in English news end here. Whatever needs a rule beyond "a run of letters and digits, with
/// apostrophes between letters" is left to the tokenizer's own rules, so this path may give up but never differ.
/// </remarks>
internal static class AsciiWord
{
    /// <summary>What <see cref="End"/> returns where the full rules must decide.</summary>
    public const int Undecided = -1;

    private const byte Break = 0;
    private const byte Letter = 1;
    private const byte Digit = 2;
    private const byte Apostrophe = 3;
    private const byte Joiner = 4;
    private const byte Underscore = 5;

    private static readonly byte[] Kinds = BuildKinds();

    /// <summary>Whether a word of ASCII letters and digits begins with this character.</summary>
    public static bool IsStart(char value) => value < 128 && (uint)(Kinds[value] - 1) < 2;

    /// <summary>Whether this character is ASCII, and begins and joins nothing, in either tokenizer.</summary>
    public static bool IsBreak(char value) => value < 128 && Kinds[value] == Break;

    /// <summary>The end of the word that begins at an offset, or <see cref="Undecided"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<byte> kinds = Kinds;
        int limit = Math.Min(text.Length, start + WordSegmenter.MaxWordLength);
        int i = start + 1;
        while (i < limit)
        {
            char value = text[i];
            if (value >= 128)
            {
                if (value != '\u2019')
                {
                    return Undecided;
                }
            }
            else
            {
                byte kind = kinds[value];
                if ((uint)(kind - 1) < 2)
                {
                    i++;
                    continue;
                }

                if (kind == Break)
                {
                    return i;
                }

                if (kind == Underscore)
                {
                    return Undecided;
                }
            }

            // An apostrophe, full stop, comma, colon or semicolon: it ends the word when no letter or digit follows.
            if (i + 1 == text.Length)
            {
                return i;
            }

            char next = text[i + 1];
            if (next >= 128)
            {
                return Undecided;
            }

            byte nextKind = kinds[next];
            if ((uint)(nextKind - 1) >= 2)
            {
                return i;
            }

            bool isApostrophe = value == '\u2019' || kinds[value] == Apostrophe;
            if (!isApostrophe || nextKind != Letter || kinds[text[i - 1]] != Letter)
            {
                return Undecided;
            }

            i += 2;
        }

        // At the limit of a word's length the full rules cut; at the end of the text there is nothing to decide.
        return limit == text.Length && i == limit ? i : Undecided;
    }

    private static byte[] BuildKinds()
    {
        byte[] kinds = new byte[128];
        for (int i = 0; i < kinds.Length; i++)
        {
            kinds[i] = char.IsAsciiLetter((char)i) ? Letter : char.IsAsciiDigit((char)i) ? Digit : Break;
        }

        kinds['\''] = Apostrophe;
        kinds['_'] = Underscore;
        foreach (char joiner in ".,:;")
        {
            kinds[joiner] = Joiner;
        }

        return kinds;
    }
}
