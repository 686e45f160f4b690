using static NewsSearch.Analysis.StandardClass;

namespace NewsSearch.Analysis;

/// <summary>The tokens of Lucene 8's standard tokenizer, exactly.</summary>
/// <remarks>
/// After the grammar in Lucene 8.7's <c>StandardTokenizerImpl.jflex</c>: the rules of UAX #29 as one regular
/// expression per kind of token, the longest match wins, and what matches none is skipped. Kinds of token are not told
/// apart here, so the rules that exist for naming kinds alone are left out.
/// </remarks>
internal static class StandardTokenizer
{
    // Lucene scans in a buffer of this many UTF-16 units, so no match is longer, and none looks further.
    private const int BufferLength = WordSegmenter.MaxWordLength;

    /// <summary>The class of each code point.</summary>
    public static readonly CodePointClasses Classes = new(StandardTokenizerTable.Steps);
    private static readonly TokenAutomaton Automaton = BuildAutomaton();

    /// <summary>Finds the next token at or behind an offset, and moves the offset to its end.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int offset, out int start)
    {
        int i = offset;
        while (i < text.Length)
        {
            char value = text[i];
            if (AsciiWord.IsBreak(value) && value is not ('#' or '*'))
            {
                i++;
                continue;
            }

            int end = AsciiWord.IsStart(value) ? AsciiWord.End(text, i) : AsciiWord.Undecided;
            end = end == AsciiWord.Undecided ? TokenEnd(text, i) : end;
            if (end > i)
            {
                start = i;
                offset = end;
                return true;
            }

            Classes.At(text, i, out int length);
            i += length;
        }

        offset = start = text.Length;
        return false;
    }

    /// <summary>The end of the token that begins at an offset by the grammar, or the offset if none does.</summary>
    public static int TokenEnd(ReadOnlySpan<char> text, int start) =>
        Automaton.LongestMatch(text[..Math.Min(text.Length, start + BufferLength)], start);

    private static TokenAutomaton BuildAutomaton()
    {
        var grammar = new TokenGrammar();
        TokenPattern tokens = TokenGrammar.Choice(
            Emoji(grammar),
            Word(grammar),
            grammar.Plus(Extended(grammar, ComplexContext, ComplexContextExtend)),
            Extended(grammar, Han),
            Extended(grammar, Hiragana));
        return grammar.Compile(tokens, Classes);
    }

    /// <summary>One of the classes and any marks behind it (WB4).</summary>
    private static TokenPattern Extended(TokenGrammar grammar, params ReadOnlySpan<StandardClass> classes) =>
        grammar.Sequence(
            grammar.Any(classes),
            grammar.Star(grammar.Any(
                Extend, TextPresentation, EmojiPresentation, Keycap, ZeroWidthJoiner, Tag, TagTerm,
                ComplexContextExtend)));

    /// <summary>The same without the two presentation selectors, which mean something in emoji.</summary>
    private static TokenPattern ExtendedSansPresentation(
        TokenGrammar grammar, params ReadOnlySpan<StandardClass> classes) =>
        grammar.Sequence(
            grammar.Any(classes),
            grammar.Star(grammar.Any(Extend, Keycap, ZeroWidthJoiner, Tag, TagTerm, ComplexContextExtend)));

    private static TokenPattern Letters(TokenGrammar grammar) =>
        Extended(grammar, Letter, LetterEmoji, Hangul, HebrewLetter);

    private static TokenPattern Digits(TokenGrammar grammar) => Extended(grammar, Numeric, Digit);

    private static TokenPattern Underscore(TokenGrammar grammar) => Extended(grammar, ExtendNumberLetter);

    /// <summary>WB5 to WB13b: words and numbers.</summary>
    private static TokenPattern Word(TokenGrammar grammar) => grammar.Sequence(
        grammar.Star(Underscore(grammar)),
        Run(grammar),
        grammar.Star(grammar.Sequence(grammar.Plus(Underscore(grammar)), Run(grammar))),
        grammar.Star(Underscore(grammar)));

    /// <summary>Katakana, or letters and digits.</summary>
    private static TokenPattern Run(TokenGrammar grammar) => TokenGrammar.Choice(
        grammar.Sequence(
            Extended(grammar, Katakana),
            grammar.Star(grammar.Sequence(grammar.Star(Underscore(grammar)), Extended(grammar, Katakana)))),
        grammar.Plus(TokenGrammar.Choice(HebrewQuotes(grammar), NumberRun(grammar), LetterRun(grammar))));

    private static TokenPattern HebrewQuotes(TokenGrammar grammar) => grammar.Sequence(
        Extended(grammar, HebrewLetter),
        TokenGrammar.Choice(
            Extended(grammar, SingleQuote),
            grammar.Sequence(Extended(grammar, DoubleQuote), Extended(grammar, HebrewLetter))));

    private static TokenPattern NumberRun(TokenGrammar grammar) => grammar.Sequence(
        Digits(grammar),
        grammar.Star(grammar.Sequence(
            TokenGrammar.Choice(
                grammar.Star(Underscore(grammar)), Extended(grammar, MidNumber, MidNumberLetter, SingleQuote)),
            Digits(grammar))));

    private static TokenPattern LetterRun(TokenGrammar grammar) => grammar.Sequence(
        Letters(grammar),
        grammar.Star(grammar.Sequence(
            TokenGrammar.Choice(
                grammar.Star(Underscore(grammar)), Extended(grammar, MidLetter, MidNumberLetter, SingleQuote)),
            Letters(grammar))));

    /// <summary>Emoji sequences of UTS #51: joined by zero width joiners, tagged, keycaps, flags.</summary>
    private static TokenPattern Emoji(TokenGrammar grammar) => TokenGrammar.Choice(
        grammar.Sequence(
            EmojiElement(grammar),
            TokenGrammar.Choice(
                grammar.Star(grammar.Sequence(grammar.Any(ZeroWidthJoiner), EmojiElement(grammar))),
                grammar.Sequence(grammar.Plus(grammar.Any(Tag)), grammar.Any(TagTerm)))),
        grammar.Sequence(
            ExtendedSansPresentation(grammar, KeycapSymbol, Digit),
            TokenGrammar.Optional(grammar.Any(EmojiPresentation)),
            ExtendedSansPresentation(grammar, Keycap)),
        grammar.Sequence(Extended(grammar, RegionalIndicator), Extended(grammar, RegionalIndicator)));

    private static TokenPattern EmojiElement(TokenGrammar grammar) => TokenGrammar.Choice(
        grammar.Sequence(
            grammar.Star(grammar.Any(ZeroWidthJoiner)),
            ExtendedSansPresentation(grammar, StandardClass.Emoji, EmojiModifierBase, LetterEmoji),
            TokenGrammar.Optional(grammar.Any(EmojiPresentation))),
        grammar.Sequence(
            TokenGrammar.Optional(grammar.Sequence(
                grammar.Star(grammar.Any(ZeroWidthJoiner)),
                ExtendedSansPresentation(grammar, EmojiModifierBase))),
            ExtendedSansPresentation(grammar, EmojiModifier)));
}
