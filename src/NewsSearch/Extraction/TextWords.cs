using System.Buffers;
using NewsSearch.Vocabularies;

namespace NewsSearch.Extraction;

/// <summary>The words of one text, in rented memory.</summary>
/// <remarks>
/// A word is a run of letters and digits; "U.S." is one word, and a possessive "'s" belongs to no word. Soft hyphens
/// and accents within a word do not count. One pass, whatever the text.
/// </remarks>
internal sealed class TextWords : IDisposable
{
    // Names and terms are shorter; a longer run is still one word, but no vocabulary knows it.
    private const int MaximumWordLength = 48;

    private readonly string _text;
    private Word[] _words;

    private TextWords(string text)
    {
        _text = text;
        _words = ArrayPool<Word>.Shared.Rent((text.Length / 5) + 16);
    }

    /// <summary>The words, in the order of the text.</summary>
    public ReadOnlySpan<Word> Words => _words.AsSpan(0, Count);

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the text has letters, but no small ones.</summary>
    public bool AllCapitals { get; private set; }

    /// <summary>The text.</summary>
    public string Text => _text;

    /// <summary>Finds the words of a text.</summary>
    public static TextWords Scan(string text, WordLexicon lexicon)
    {
        var words = new TextWords(text);
        words.Scan(lexicon);
        return words;
    }

    /// <summary>Whether nothing but a space, a hyphen or the like stands between two words.</summary>
    public bool AreAdjacent(int left, int right)
    {
        // Further apart, such as at the ends of a table's cells, words make no phrase.
        const int MaximumGap = 4;
        int from = _words[left].End, to = _words[right].Start;
        if (to - from > MaximumGap)
        {
            return false;
        }

        for (int i = from; i < to; i++)
        {
            char c = _text[i];
            bool joins = char.IsWhiteSpace(c) || c is '-' or '‐' or '‑' or '–' or '\'' or '’' or '&'
                || (c == '.' && _words[left].Length <= 2) || (c is 's' or 'S' && i == to - 2);
            if (!joins)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one or more blanks, and nothing else, stand between two words.</summary>
    public bool AreSpaced(int left, int right) =>
        _text.AsSpan(_words[left].End, _words[right].Start - _words[left].End) is " " or "\u00A0" or "  ";

    /// <summary>Whether a line ends between two words.</summary>
    public bool AreOnSeparateLines(int one, int other)
    {
        int left = Math.Min(one, other), right = Math.Max(one, other);
        return _text.AsSpan(_words[left].End, _words[right].Start - _words[left].End).Contains('\n');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<Word>.Shared.Return(_words);
        _words = [];
        Count = 0;
    }

    private void Scan(WordLexicon lexicon)
    {
        Span<char> folded = stackalloc char[MaximumWordLength];
        bool anyLower = false, anyUpper = false;
        int i = 0;
        while (i < _text.Length)
        {
            if (NameFolding.Fold(_text[i]) == '\0')
            {
                i++;
                continue;
            }

            var word = ReadWord(ref i, folded, lexicon, out bool hasLower);
            anyLower |= hasLower;
            anyUpper |= word.Case != WordCase.Lower;
            Add(word);
        }

        AllCapitals = anyUpper && !anyLower;
    }

    private Word ReadWord(ref int i, Span<char> folded, WordLexicon lexicon, out bool hasLower)
    {
        int start = i, length = 0;
        bool hasUpper = false;
        hasLower = false;
        while (i < _text.Length)
        {
            char c = _text[i];
            char b = NameFolding.Fold(c);
            if (b == '\0' && !IsWithinWord(c))
            {
                break;
            }

            i++;
            if (b != '\0')
            {
                hasUpper |= char.IsUpper(c);
                hasLower |= char.IsLower(c);
                if (length < folded.Length)
                {
                    folded[length] = b;
                }

                length++;
            }
        }

        var kind = !char.IsUpper(_text[start]) ? WordCase.Lower : hasLower ? WordCase.Capitalised : WordCase.Upper;
        if (length == 1 && hasUpper && ReadDotted(ref i, folded, ref length))
        {
            kind = WordCase.Dotted;
        }

        int end = i;
        SkipPossessive(ref i);
        int id = length <= folded.Length ? lexicon.Find(folded[..length]) : -1;
        return new Word(start, end - start, id, kind);
    }

    // "U.S.", "U.A.E": single capitals with a full stop behind each but perhaps the last.
    private bool ReadDotted(ref int i, Span<char> folded, ref int length)
    {
        int at = i, letters = length;
        while (at + 1 < _text.Length && _text[at] == '.' && char.IsUpper(_text[at + 1])
            && (at + 2 >= _text.Length || NameFolding.Fold(_text[at + 2]) == '\0') && letters < folded.Length)
        {
            folded[letters++] = NameFolding.Fold(_text[at + 1]);
            at += 2;
        }

        if (letters == length)
        {
            return false;
        }

        length = letters;
        i = at < _text.Length && _text[at] == '.' ? at + 1 : at;
        return true;
    }

    private void SkipPossessive(ref int i)
    {
        bool possessive = i + 1 < _text.Length && _text[i] is '\'' or '’' or '‘' && _text[i + 1] is 's' or 'S'
            && (i + 2 >= _text.Length || NameFolding.Fold(_text[i + 2]) == '\0');
        if (possessive)
        {
            i += 2;
        }
    }

    // Soft hyphens, joiners and combining accents are no end of a word.
    private static bool IsWithinWord(char c) =>
        c == '\u00AD' || (c >= '\u0300' && (c <= '\u036F' || c is '\u200B' or '\u200C' or '\u200D' or '\u2060'));

    private void Add(Word word)
    {
        if (Count == _words.Length)
        {
            var larger = ArrayPool<Word>.Shared.Rent(Count * 2);
            _words.AsSpan().CopyTo(larger);
            ArrayPool<Word>.Shared.Return(_words);
            _words = larger;
        }

        _words[Count++] = word;
    }
}
