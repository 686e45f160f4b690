namespace NewsSearch.Analysis;

/// <summary>The letters and digits that wanted terms begin with: a cheap reason to leave a word alone.</summary>
/// <remarks>
/// Neither folding nor stemming touches an ASCII letter or digit that a word begins with, but for its case. So a word
/// that begins with another one than all wanted terms becomes none of them. A word that begins with anything else is
/// never left alone.
/// </remarks>
internal struct FirstLetters
{
    // A bit for each ASCII character.
    private ulong _low;
    private ulong _high;

    /// <summary>No word is left alone.</summary>
    public static FirstLetters All { get; } = new() { _low = ulong.MaxValue, _high = ulong.MaxValue };

    /// <summary>Only words that begin with no ASCII letter or digit are not left alone.</summary>
    public static FirstLetters None { get; } = OfOthers();

    /// <summary>Adds the beginning of wanted terms.</summary>
    public void Add(ReadOnlySpan<byte> beginning)
    {
        if (beginning.IsEmpty)
        {
            this = All;
        }
        else if (char.IsAsciiLetter((char)beginning[0]))
        {
            _high |= Bit((char)(beginning[0] | 0x20)) | Bit((char)(beginning[0] & ~0x20));
        }
        else if (char.IsAsciiDigit((char)beginning[0]))
        {
            _low |= Bit((char)beginning[0]);
        }
    }

    /// <summary>Whether a word that begins with this may become a wanted term.</summary>
    public readonly bool MayBegin(char first) =>
        first >= 128 || ((first < 64 ? _low : _high) & Bit(first)) != 0;

    private static ulong Bit(char value) => 1UL << (value & 63);

    private static FirstLetters OfOthers()
    {
        var letters = new FirstLetters();
        for (char value = '\0'; value < 128; value++)
        {
            ulong bit = char.IsAsciiLetterOrDigit(value) ? 0 : Bit(value);
            letters._low |= value < 64 ? bit : 0;
            letters._high |= value < 64 ? 0 : bit;
        }

        return letters;
    }
}
