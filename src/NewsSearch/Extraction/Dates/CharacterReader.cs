namespace NewsSearch.Extraction.Dates;

/// <summary>Reads words, numbers and separators off a line from left to right.</summary>
/// <remarks>A reader is copied to look ahead; nothing it does goes back further than its start.</remarks>
internal ref struct CharacterReader(ReadOnlySpan<char> text, int position)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The offset of the next character.</summary>
    public int Position { get; private set; } = position;

    /// <summary>The next character, or NUL at the end.</summary>
    public readonly char Current => Position < _text.Length ? _text[Position] : '\0';

    /// <summary>The character before, or NUL at the start.</summary>
    public readonly char Previous => Position > 0 ? _text[Position - 1] : '\0';

    /// <summary>The ASCII letters that come next, which may be none.</summary>
    public ReadOnlySpan<char> Word()
    {
        int start = Position;
        while (char.IsAsciiLetter(Current))
        {
            Position++;
        }

        return _text[start..Position];
    }

    /// <summary>The number that comes next, of at most as many digits, and how many digits it has.</summary>
    public int Number(int most, out int digits)
    {
        int value = 0;
        digits = 0;
        while (digits < most && char.IsAsciiDigit(Current))
        {
            value = (value * 10) + (Current - '0');
            digits++;
            Position++;
        }

        // A longer run of digits is another kind of number, of which no part is a date.
        if (char.IsAsciiDigit(Current))
        {
            digits = 0;
        }

        return value;
    }

    /// <summary>Passes the next character if it is this one.</summary>
    public bool Take(char c)
    {
        bool here = Current == c && Position < _text.Length;
        Position += here ? 1 : 0;
        return here;
    }

    /// <summary>Passes the next characters if they are these, whatever their case.</summary>
    public bool Take(string word)
    {
        bool here = _text[Position..].StartsWith(word, StringComparison.OrdinalIgnoreCase);
        Position += here ? word.Length : 0;
        return here;
    }

    /// <summary>Passes any of these characters and returns how many there were, at most a handful.</summary>
    public int Skip(string characters)
    {
        int start = Position;
        while (Position < _text.Length && Position - start < 8
            && characters.Contains(Current, StringComparison.Ordinal))
        {
            Position++;
        }

        return Position - start;
    }
}
