namespace NewsSearch.Analysis;

/// <summary>Where words end: the rules of UAX #29 (Unicode 15.0), plain and as English news needs them.</summary>
/// <remarks>
/// <para><see cref="NextBoundary"/> is the annex to the letter. <see cref="WordEnd"/> departs from it on purpose in
/// what joins two letters or two digits:</para>
/// <list type="bullet">
/// <item>a full stop joins letters in dotted acronyms only, so that a missing space ("ended.The") joins nothing;</item>
/// <item>a colon never joins;</item>
/// <item>a comma or an apostrophe joins digits that are grouped as thousands or lakhs, a semicolon never;</item>
/// <item>the full stop behind a dotted acronym belongs to it.</item>
/// </list>
/// <para>Linear in the text: a rule that looks ahead consumes what it looked at, or is bounded.</para>
/// </remarks>
internal ref struct WordSegmenter
{
    /// <summary>Longer words are cut, as by Lucene's standard tokenizer; in UTF-16 units.</summary>
    public const int MaxWordLength = 255;

    // Behind a decimal point no group of thousands follows; this stands for more digits than a first group has.
    private const int NoGroup = 1000;

    /// <summary>The class of each code point.</summary>
    public static readonly CodePointClasses Classes = new(WordBreakTable.Steps);

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _isTailored;
    private int _end;

    // WB4 ignores marks: the rules compare with the last character that was none. Two rules look at the very last one.
    private WordBreak _last;
    private WordBreak _veryLast;
    private int _regionalIndicators;

    // For the departures: characters since the start or the last full stop, and digits since the last other character.
    private int _partLength;
    private int _digits;
    private bool _isAcronym;

    private WordSegmenter(ReadOnlySpan<char> text, int start, bool isTailored)
    {
        _text = text;
        _end = start;
        _isTailored = isTailored;
    }

    /// <summary>The first boundary behind an offset that is one itself.</summary>
    public static int NextBoundary(ReadOnlySpan<char> text, int start) =>
        new WordSegmenter(text, start, isTailored: false).End();

    /// <summary>The end of the word that begins at an offset, at most <see cref="MaxWordLength"/> on.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int start) =>
        new WordSegmenter(text[..Math.Min(text.Length, start + MaxWordLength)], start, isTailored: true).End();

    /// <summary>Whether characters of a class are part of words that the rules join.</summary>
    public static bool IsWord(WordBreak value) =>
        value is WordBreak.Letter or WordBreak.HebrewLetter or WordBreak.LetterPictograph or WordBreak.Numeric
            or WordBreak.Katakana;

    private int End()
    {
        WordBreak first = ClassAt(_end, out int length);
        _end += length;
        if (first == WordBreak.CarriageReturn && _end < _text.Length && _text[_end] == '\n')
        {
            return _end + 1; // WB3
        }

        if (IsLineEnd(first))
        {
            return _end; // WB3a
        }

        Take(first);
        while (_end < _text.Length && Extends())
        {
        }

        return _isAcronym && _end < _text.Length && _text[_end] == '.' ? _end + 1 : _end;
    }

    /// <summary>Moves the end behind the next character if no boundary lies before it.</summary>
    private bool Extends()
    {
        WordBreak next = ClassAt(_end, out int length);
        if (IsLineEnd(next))
        {
            return false; // WB3b
        }

        if (IsIgnored(next))
        {
            _veryLast = next; // WB4
            _end += length;
            return true;
        }

        bool isPictograph = next is WordBreak.Pictograph or WordBreak.LetterPictograph;
        if ((_veryLast == WordBreak.ZeroWidthJoiner && isPictograph) // WB3c
            || (_veryLast == WordBreak.Space && next == WordBreak.Space) // WB3d
            || Joins(_last, Plain(next)))
        {
            _end += length;
            Take(next);
            return true;
        }

        return JoinsAcross(next, length);
    }

    /// <summary>WB5, WB8 to WB10, WB13 to WB13b, WB15 and WB16: two characters side by side.</summary>
    private readonly bool Joins(WordBreak last, WordBreak next) => next switch
    {
        WordBreak.Letter or WordBreak.HebrewLetter or WordBreak.Numeric =>
            IsLetter(last) || last is WordBreak.Numeric or WordBreak.ExtendNumberLetter,
        WordBreak.Katakana => last is WordBreak.Katakana or WordBreak.ExtendNumberLetter,
        WordBreak.ExtendNumberLetter => IsWord(last) || last == WordBreak.ExtendNumberLetter,
        WordBreak.RegionalIndicator => last == WordBreak.RegionalIndicator && (_regionalIndicators & 1) == 1,
        _ => false,
    };

    /// <summary>WB6 to WB7c, WB11 and WB12: a character that joins what stands on both its sides.</summary>
    private bool JoinsAcross(WordBreak middle, int length)
    {
        int nextOffset = _end + length;
        WordBreak next = WordBreak.Other;
        int nextLength = 0;
        while (nextOffset < _text.Length && IsIgnored(next = ClassAt(nextOffset, out nextLength)))
        {
            nextOffset += nextLength;
            next = WordBreak.Other;
        }

        next = Plain(next);
        bool isQuote = middle is WordBreak.MidNumberLetter or WordBreak.SingleQuote;
        bool joins = IsLetter(_last) && IsLetter(next)
            ? ((isQuote || middle == WordBreak.MidLetter) && LettersJoin(nextOffset + nextLength))
                || (middle == WordBreak.DoubleQuote && _last == WordBreak.HebrewLetter
                    && next == WordBreak.HebrewLetter)
            : _last == WordBreak.Numeric && next == WordBreak.Numeric
                && (isQuote || middle == WordBreak.MidNumber) && DigitsJoin(nextOffset);
        if (joins)
        {
            _end = nextOffset + nextLength;
            Take(next);
            return true;
        }

        if (_last == WordBreak.HebrewLetter && middle == WordBreak.SingleQuote)
        {
            _end += length; // WB7a
            Take(middle);
            return true;
        }

        return false;
    }

    /// <summary>Whether the joiner at the end joins letters; the next one ends at an offset.</summary>
    private bool LettersJoin(int nextEnd)
    {
        switch (_isTailored ? _text[_end] : '\'')
        {
            case ':' or '\uFE13' or '\uFE55' or '\uFF1A':
                return false;
            case '.' or '\uFF0E' or '\u2024' or '\uFE52':
                WordBreak behind = WordBreak.Other;
                while (nextEnd < _text.Length && IsIgnored(behind = ClassAt(nextEnd, out int length)))
                {
                    nextEnd += length;
                    behind = WordBreak.Other;
                }

                // Single letters on both sides: U.S. but not end.The. Marks were skipped as WB4 does.
                bool joins = _partLength == 1 && !IsWord(behind) && behind != WordBreak.ExtendNumberLetter;
                _isAcronym |= joins;
                _partLength = joins ? 0 : _partLength;
                return joins;
            default:
                return true;
        }
    }

    /// <summary>Whether the joiner at the end joins digits; the next one begins at an offset.</summary>
    private bool DigitsJoin(int nextOffset)
    {
        switch (_isTailored ? _text[_end] : '\u2044')
        {
            case '.' or '\uFF0E' or '\u2024' or '\uFE52':
                _digits = NoGroup;
                return true;
            case ',' or '\uFE10' or '\uFE50' or '\uFF0C' or '\u066C' or '\'' or '\u2018' or '\u2019' or '\uFF07':
                bool joins = _digits <= 3 && IsGroup(nextOffset);
                _digits = joins ? 0 : _digits;
                return joins;
            case '\u2044':
                return true; // The fraction slash.
            default:
                return false;
        }
    }

    /// <summary>Whether three digits and no more stand at an offset, or two and a separator: 1,00,000.</summary>
    private readonly bool IsGroup(int offset)
    {
        int count = 0;
        while (count < 4 && offset < _text.Length && ClassAt(offset, out int length) == WordBreak.Numeric)
        {
            count++;
            offset += length;
        }

        bool isSeparated = count == 2 && offset + 1 < _text.Length && _text[offset] == _text[_end]
            && ClassAt(offset + 1, out _) == WordBreak.Numeric;
        return count == 3 || isSeparated;
    }

    private void Take(WordBreak value)
    {
        _veryLast = value;
        _last = Plain(value);
        _regionalIndicators = value == WordBreak.RegionalIndicator ? _regionalIndicators + 1 : 0;
        _partLength++;
        _digits = _last == WordBreak.Numeric ? _digits + 1 : 0;
    }

    private readonly WordBreak ClassAt(int offset, out int length) =>
        (WordBreak)Classes.At(_text, offset, out length);

    private static WordBreak Plain(WordBreak value) =>
        value == WordBreak.LetterPictograph ? WordBreak.Letter : value;

    private static bool IsLetter(WordBreak value) => value is WordBreak.Letter or WordBreak.HebrewLetter;

    private static bool IsLineEnd(WordBreak value) =>
        value is WordBreak.CarriageReturn or WordBreak.LineFeed or WordBreak.Newline;

    private static bool IsIgnored(WordBreak value) =>
        value is WordBreak.Extend or WordBreak.Format or WordBreak.ZeroWidthJoiner;
}
