using System.Globalization;

namespace NewsSearch.Queries;

/// <summary>The numbers behind words, phrases and brackets.</summary>
internal sealed partial class QueryParser
{
    /// <summary>More moves than this find hardly anything that the words alone would not.</summary>
    public const int MostSlop = 10_000;

    /// <summary>What a bare tilde stands for, and the most edits of a word.</summary>
    public const int MostEdits = 2;

    /// <summary>Reads <c>~n</c> and <c>^n</c> behind a quote or bracket; the boost is 1 where there is none.</summary>
    private float ReadSuffix(out int tilde)
    {
        tilde = -1;
        if (_at < _end && _text[_at] == '~')
        {
            tilde = _at++;
            SkipWhile(char.IsAsciiDigit);
        }

        if (_at >= _end || _text[_at] != '^')
        {
            return 1;
        }

        int caret = _at++;
        SkipWhile(c => char.IsAsciiDigit(c) || c == '.');
        if (_at < _end && _text[_at] is 'E' or 'e')
        {
            _at++;
            SkipWhile(c => char.IsAsciiDigit(c) || c is '-' or '+');
        }

        if (!TryBoost(caret, _at, out float boost))
        {
            _warnings.Add("bad-boost", caret, _at - caret, "Behind ^ a number is expected; it was left out.");
        }

        return boost;
    }

    private void SkipWhile(Predicate<char> wanted)
    {
        while (_at < _end && wanted(_text[_at]))
        {
            _at++;
        }
    }

    private bool TryBoost(int caret, int end, out float boost)
    {
        const NumberStyles Form = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!float.TryParse(_text.AsSpan(caret + 1, end - caret - 1), Form, CultureInfo.InvariantCulture, out boost)
            || !(boost >= 0))
        {
            boost = 1;
            return false;
        }

        if (boost > BoostQuery.Most)
        {
            boost = BoostQuery.Most;
            _warnings.Add("bad-boost", caret, end - caret, "A boost is at most 1000000, which was taken.");
        }

        return true;
    }

    /// <summary>Reads the number behind a word's tilde; false where it is no number, as in a~b.</summary>
    private bool TryEdits(int tilde, int end, out int edits)
    {
        var number = _text.AsSpan(tilde + 1, end - tilde - 1);
        edits = MostEdits;

        // The range from dot to nine holds a slash too: a date-like 1/2 is as wrong a number as the old 0.8.
        if (number.ContainsAnyExceptInRange('.', '9'))
        {
            return false;
        }

        if (!number.IsEmpty
            && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out edits) || edits > MostEdits))
        {
            edits = MostEdits;
            _warnings.Add("bad-edits", tilde, end - tilde, "A word may differ by 1 or 2 letters; 2 was taken.");
        }

        return true;
    }

    private int ReadSlop(int tilde)
    {
        int end = tilde + 1;
        while (end < _end && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        if (end == tilde + 1)
        {
            return MostEdits;
        }

        var number = _text.AsSpan(tilde + 1, end - tilde - 1);
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int slop) && slop <= MostSlop)
        {
            return slop;
        }

        _warnings.Add("bad-slop", tilde, end - tilde,
            $"The words of a phrase may move by at most {MostSlop}, which was taken.");
        return MostSlop;
    }
}
