namespace NewsSearch.Analysis;

/// <summary>What Lucene 8's standard tokenizer tells apart; the names are those of its grammar.</summary>
internal enum StandardClass : byte
{
    /// <summary>In no token.</summary>
    Other,

    /// <summary>Half of a flag.</summary>
    RegionalIndicator,

    /// <summary>Skin tone.</summary>
    EmojiModifier,

    /// <summary>Emoji that takes a skin tone.</summary>
    EmojiModifierBase,

    /// <summary>Other emoji and pictographs.</summary>
    Emoji,

    /// <summary>Extend or Format.</summary>
    Extend,

    /// <summary>U+FE0E, an Extend.</summary>
    TextPresentation,

    /// <summary><c>#</c> and <c>*</c>.</summary>
    KeycapSymbol,

    /// <summary>U+20E3, an Extend.</summary>
    Keycap,

    /// <summary>U+FE0F, an Extend.</summary>
    EmojiPresentation,

    /// <summary>Zero width joiner.</summary>
    ZeroWidthJoiner,

    /// <summary>Tag characters, which are Extend too.</summary>
    Tag,

    /// <summary>The last of a tag sequence, an Extend too.</summary>
    TagTerm,

    /// <summary>ALetter.</summary>
    Letter,

    /// <summary>ALetter and emoji.</summary>
    LetterEmoji,

    /// <summary>ALetter of the script Hangul.</summary>
    Hangul,

    /// <summary>Numeric but for ASCII digits.</summary>
    Numeric,

    /// <summary>ASCII digits, which are Numeric and form keycaps.</summary>
    Digit,

    /// <summary>Katakana.</summary>
    Katakana,

    /// <summary>MidLetter.</summary>
    MidLetter,

    /// <summary>MidNum.</summary>
    MidNumber,

    /// <summary>MidNumLet.</summary>
    MidNumberLetter,

    /// <summary>ExtendNumLet.</summary>
    ExtendNumberLetter,

    /// <summary>Script Han.</summary>
    Han,

    /// <summary>Script Hiragana.</summary>
    Hiragana,

    /// <summary>The ASCII apostrophe.</summary>
    SingleQuote,

    /// <summary>The ASCII quotation mark.</summary>
    DoubleQuote,

    /// <summary>Hebrew letters.</summary>
    HebrewLetter,

    /// <summary>Line-break class Complex_Context: Thai, Lao, Khmer, Myanmar.</summary>
    ComplexContext,

    /// <summary>Complex_Context and Extend.</summary>
    ComplexContextExtend,
}
