using System.Globalization;

namespace NewsSearch.Extraction.Ministers;

/// <summary>The words of a text, for reading grammar off them.</summary>
internal sealed class WordList
{
    private readonly string _text;

    /// <summary>For each character its offset in the text that was given; null where both are the same.</summary>
    private readonly int[]? _origins;
    private readonly List<Word> _words = [];

    /// <summary>Cuts a text into words; linear in its length.</summary>
    /// <remarks>
    /// Soft hyphens and signs of no width are left out, and blanks of other widths are blanks: words are as they look.
    /// </remarks>
    public WordList(string text)
    {
        (_text, _origins) = PlainText.Of(text);
        int i = 0;
        while (i < _text.Length)
        {
            if (char.IsLetterOrDigit(_text[i]))
            {
                i = Add(i);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>A word by its number.</summary>
    public Word this[int index] => _words[index];

    /// <summary>The letters of a word; nothing where there is no such word.</summary>
    public ReadOnlySpan<char> Span(int index) => index >= 0 && index < _words.Count
        ? _text.AsSpan(_words[index].PlainStart, _words[index].PlainEnd - _words[index].PlainStart)
        : default;

    /// <summary>Whether a word is this one, whatever its case.</summary>
    public bool Is(int index, string word) => Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands behind a word: see <see cref="Word.After"/>.</summary>
    public char After(int index) => index >= 0 && index < _words.Count ? _words[index].After : '\0';

    /// <summary>Whether a word begins with a capital.</summary>
    public bool IsCapital(int index) => index >= 0 && index < _words.Count && _words[index].IsCapital;

    /// <summary>The text from one word to another, both included.</summary>
    public string Text(int first, int last) => _text[_words[first].PlainStart.._words[last].PlainEnd];

    /// <summary>As <see cref="Text"/>, not copied.</summary>
    public ReadOnlySpan<char> Span(int first, int last) =>
        _text.AsSpan(_words[first].PlainStart, _words[last].PlainEnd - _words[first].PlainStart);

    /// <summary>
    /// What follows the bracket that closes right behind a word, as <see cref="Word.After"/> says it.
    /// </summary>
    public char AfterBracket(int index) => After(index) == ')'
        ? Following(_text.IndexOf(')', _words[index].PlainEnd) + 1)
        : '\0';

    /// <summary>The number of the first word that begins at or behind an offset.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _words[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Add(int start)
    {
        int end = start;
        while (end < _text.Length && IsInside(start, end))
        {
            end++;
        }

        int next = end;
        bool possessive = false;
        if (end - start > 2 && _text[end - 1] is 's' or 'S' && IsApostrophe(_text[end - 2]))
        {
            end -= 2;
            possessive = true;
        }
        else if (next < _text.Length && IsApostrophe(_text[next]) && _text[end - 1] == 's'
            && (next + 1 == _text.Length || !char.IsPunctuation(_text[next + 1])))
        {
            next++;
            possessive = true;
        }

        _words.Add(new(Origin(start), Origin(end - 1) + 1, Following(next), possessive, char.IsUpper(_text[start]))
        {
            PlainStart = start,
            PlainEnd = end,
        });
        return next;
    }

    private int Origin(int at) => _origins is null ? at : _origins[at];

    private char Following(int at)
    {
        while (at < _text.Length && _text[at] == ' ')
        {
            at++;
        }

        return at == _text.Length ? '\0' : char.IsLetterOrDigit(_text[at]) ? ' ' : _text[at];
    }

    /// <summary>Apostrophes and hyphens between letters belong to a word, and so do the points of "U.S.".</summary>
    private bool IsInside(int start, int at)
    {
        char c = _text[at];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return true;
        }

        if (c == ' ')
        {
            return false;
        }

        if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        bool between = at > start && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at + 1]);
        return c switch
        {
            '-' or '‐' or '‑' or '\'' or '’' => between,
            '.' => (between && at >= 1 && (at - 1 == start || _text[at - 2] == '.') && char.IsLetter(_text[at + 1]))
                || (at - start >= 3 && _text[at - 2] == '.'),
            _ => false,
        };
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
