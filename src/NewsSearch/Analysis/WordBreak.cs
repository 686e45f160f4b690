namespace NewsSearch.Analysis;

/// <summary>Word-break classes of UAX #29, with the few that overlap with others told apart.</summary>
internal enum WordBreak : byte
{
    /// <summary>Breaks on both sides and is part of no word.</summary>
    Other,

    /// <summary>Carriage return.</summary>
    CarriageReturn,

    /// <summary>Line feed.</summary>
    LineFeed,

    /// <summary>Other line and paragraph separators.</summary>
    Newline,

    /// <summary>Marks that stay with the character before them.</summary>
    Extend,

    /// <summary>Zero width joiner.</summary>
    ZeroWidthJoiner,

    /// <summary>Invisible characters such as the soft hyphen.</summary>
    Format,

    /// <summary>Katakana, which forms words.</summary>
    Katakana,

    /// <summary>Hebrew letters, which take quotation marks inside words.</summary>
    HebrewLetter,

    /// <summary>Letters of alphabets.</summary>
    Letter,

    /// <summary>The ASCII apostrophe.</summary>
    SingleQuote,

    /// <summary>The ASCII quotation mark.</summary>
    DoubleQuote,

    /// <summary>Joins letters and joins digits: full stop, typographic apostrophe.</summary>
    MidNumberLetter,

    /// <summary>Joins letters: colon, middle dot.</summary>
    MidLetter,

    /// <summary>Joins digits: comma, semicolon.</summary>
    MidNumber,

    /// <summary>Decimal digits.</summary>
    Numeric,

    /// <summary>Underscores.</summary>
    ExtendNumberLetter,

    /// <summary>Halves of flags.</summary>
    RegionalIndicator,

    /// <summary>Spaces that stay together.</summary>
    Space,

    /// <summary>Extended_Pictographic without another class.</summary>
    Pictograph,

    /// <summary>Extended_Pictographic and a letter of an alphabet, as in circled letters.</summary>
    LetterPictograph,

    /// <summary>A letter that joins no other: Han, Hiragana, Thai. It breaks as <see cref="Other"/>.</summary>
    Ideograph,
}
