using System.Buffers;

namespace NewsSearch.Analysis;

/// <summary>The English stemmer of Snowball, also called Porter2.</summary>
/// <remarks>
/// After the description at snowballstem.org/algorithms/english/stemmer.html (M. F. Porter, 2001 and later), whose
/// step numbers are kept. A y that acts as a consonant is written Y while stemming. R1 and R2 are the parts behind the
/// first and second non-vowel that follows a vowel.
/// </remarks>
internal ref partial struct Porter2Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private readonly Span<char> _word;
    private int _length;
    private int _r1;
    private int _r2;

    private Porter2Stemmer(Span<char> word)
    {
        _word = word;
        _length = word.Length;
    }

    /// <summary>Stems a lower-case word in place.</summary>
    /// <returns>The length of the stem, never above that of the word.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
        {
            return word.Length;
        }

        if (TryException(word, out int length))
        {
            return length;
        }

        var stemmer = new Porter2Stemmer(word);
        stemmer.Prepare();
        stemmer.RemovePossessive();
        stemmer.RemovePlural();
        if (!IsInvariantAfterPlural(word[..stemmer._length]))
        {
            stemmer.RemovePast();
            stemmer.TurnY();
            stemmer.ReplaceDoubleSuffix();
            stemmer.ReplaceAdjective();
            stemmer.RemoveEnding();
            stemmer.RemoveLast();
        }

        word[..stemmer._length].Replace('Y', 'y');
        return stemmer._length;
    }

    /// <summary>Marks consonantal y, drops a leading apostrophe and finds R1 and R2.</summary>
    private void Prepare()
    {
        if (_word[0] == '\'')
        {
            _word[1..].CopyTo(_word);
            _length--;
        }

        for (int i = 0; i < _length; i++)
        {
            if (_word[i] == 'y' && (i == 0 || IsVowel(_word[i - 1])))
            {
                _word[i] = 'Y';
            }
        }

        ReadOnlySpan<char> word = _word[.._length];
        _r1 = word.StartsWith("gener") || word.StartsWith("arsen") ? 5
            : word.StartsWith("commun") ? 6
            : RegionBehind(0);
        _r2 = RegionBehind(_r1);
    }

    private readonly int RegionBehind(int start)
    {
        for (int i = start + 1; i < _length; i++)
        {
            if (!IsVowel(_word[i]) && IsVowel(_word[i - 1]))
            {
                return i + 1;
            }
        }

        return _length;
    }

    /// <summary>Step 0.</summary>
    private void RemovePossessive()
    {
        if (EndsWith("'s'"))
        {
            _length -= 3;
        }
        else if (EndsWith("'s"))
        {
            _length -= 2;
        }
        else if (EndsWith("'"))
        {
            _length--;
        }
    }

    /// <summary>Step 1a.</summary>
    private void RemovePlural()
    {
        if (EndsWith("sses"))
        {
            _length -= 2;
        }
        else if (EndsWith("ied") || EndsWith("ies"))
        {
            _length -= _length > 4 ? 2 : 1;
        }
        else if (EndsWith("s") && !EndsWith("us") && !EndsWith("ss") && HasVowel(_length - 2))
        {
            _length--;
        }
    }

    /// <summary>Step 1b.</summary>
    private void RemovePast()
    {
        int suffix = EndsWith("eedly") ? 5 : EndsWith("eed") ? 3 : 0;
        if (suffix > 0)
        {
            if (_length - suffix >= _r1)
            {
                _length += 2 - suffix;
            }

            return;
        }

        suffix = EndsWith("ingly") ? 5 : EndsWith("edly") ? 4 : EndsWith("ing") ? 3 : EndsWith("ed") ? 2 : 0;
        if (suffix == 0 || !HasVowel(_length - suffix))
        {
            return;
        }

        _length -= suffix;
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz") || (!EndsWithDouble() && IsShort()))
        {
            _word[_length++] = 'e';
        }
        else if (EndsWithDouble())
        {
            _length--;
        }
    }

    /// <summary>Step 1c.</summary>
    private readonly void TurnY()
    {
        if (_length > 2 && _word[_length - 1] is 'y' or 'Y' && !IsVowel(_word[_length - 2]))
        {
            _word[_length - 1] = 'i';
        }
    }

    /// <summary>Step 5.</summary>
    private void RemoveLast()
    {
        bool isInR2 = _length - 1 >= _r2;
        bool removes = EndsWith("e")
            ? isInR2 || (_length - 1 >= _r1 && !EndsWithShortSyllable(_length - 1))
            : isInR2 && EndsWith("ll");
        _length -= removes ? 1 : 0;
    }

    private readonly bool EndsWith(ReadOnlySpan<char> suffix) => _word[.._length].EndsWith(suffix);

    private readonly bool HasVowel(int length) => length > 0 && _word[..length].ContainsAny(Vowels);

    private readonly bool EndsWithDouble() =>
        _length >= 2 && _word[_length - 1] == _word[_length - 2]
        && _word[_length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private readonly bool IsShort() => _r1 >= _length && EndsWithShortSyllable(_length);

    /// <summary>
    /// A vowel between non-vowels, the last none of w, x, Y; or, at the start of a word, a vowel and a non-vowel.
    /// </summary>
    private readonly bool EndsWithShortSyllable(int length)
    {
        if (length < 2 || IsVowel(_word[length - 1]) || !IsVowel(_word[length - 2]))
        {
            return false;
        }

        return length == 2 || (!IsVowel(_word[length - 3]) && _word[length - 1] is not ('w' or 'x' or 'Y'));
    }

    private static bool IsVowel(char value) => value is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
