namespace NewsSearch.Analysis;

/// <summary>The original Porter stemmer, with the two departures that its author and Lucene adopted.</summary>
/// <remarks>
/// M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. The departures, from the author's own
/// implementation: <c>bli</c> becomes <c>ble</c> (the paper: <c>abli</c>, <c>able</c>), and <c>logi</c> becomes
/// <c>log</c>. Lucene's <c>PorterStemFilter</c> does the same. Words of one or two letters stay as they are.
/// </remarks>
internal ref struct PorterStemmer
{
    private static readonly (string Suffix, string Replacement)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] Adjectives =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    // Longer ones first where one ends with another.
    private static readonly string[] Endings =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize",
    ];

    private readonly Span<char> _word;
    private int _length;
    private int _stemLength;

    private PorterStemmer(Span<char> word)
    {
        _word = word;
        _length = word.Length;
        _stemLength = word.Length;
    }

    /// <summary>Stems a lower-case word in place.</summary>
    /// <returns>The length of the stem, never above that of the word.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
        {
            return word.Length;
        }

        var stemmer = new PorterStemmer(word);
        stemmer.RemovePlural();
        stemmer.RemovePast();
        stemmer.TurnY();
        stemmer.Replace(DoubleSuffixes);
        stemmer.Replace(Adjectives);
        stemmer.RemoveEnding();
        stemmer.RemoveLastE();
        return stemmer._length;
    }

    /// <summary>Step 1a.</summary>
    private void RemovePlural()
    {
        if (_word[_length - 1] != 's')
        {
            return;
        }

        if (EndsWith("sses") || EndsWith("ies"))
        {
            _length -= 2;
        }
        else if (_word[_length - 2] != 's')
        {
            _length--;
        }
    }

    /// <summary>Step 1b.</summary>
    private void RemovePast()
    {
        if (EndsWith("eed"))
        {
            if (Measure() > 0)
            {
                _length--;
            }

            return;
        }

        if (!((EndsWith("ed") || EndsWith("ing")) && StemHasVowel()))
        {
            return;
        }

        _length = _stemLength;
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
        {
            _word[_length++] = 'e';
        }
        else if (EndsWithDoubleConsonant())
        {
            _length -= _word[_length - 1] is 'l' or 's' or 'z' ? 0 : 1;
        }
        else if (Measure() == 1 && EndsShort(_length))
        {
            _word[_length++] = 'e';
        }
    }

    /// <summary>Step 1c.</summary>
    private void TurnY()
    {
        if (EndsWith("y") && StemHasVowel())
        {
            _word[_length - 1] = 'i';
        }
    }

    /// <summary>Steps 2 and 3: the suffix is replaced if anything of substance stands before it.</summary>
    private void Replace((string Suffix, string Replacement)[] rules)
    {
        foreach ((string suffix, string replacement) in rules)
        {
            if (!EndsWith(suffix))
            {
                continue;
            }

            if (Measure() > 0)
            {
                replacement.CopyTo(_word[_stemLength..]);
                _length = _stemLength + replacement.Length;
            }

            return;
        }
    }

    /// <summary>Step 4.</summary>
    private void RemoveEnding()
    {
        foreach (string ending in Endings)
        {
            if (!EndsWith(ending))
            {
                continue;
            }

            // "ion" goes behind s and t only.
            bool isAllowed = ending != "ion" || (_stemLength > 0 && _word[_stemLength - 1] is 's' or 't');
            if (isAllowed && Measure() > 1)
            {
                _length = _stemLength;
            }

            return;
        }
    }

    /// <summary>Step 5. Both measures are of the word as it is before the step.</summary>
    private void RemoveLastE()
    {
        _stemLength = _length;
        if (_word[_length - 1] == 'e')
        {
            int measure = Measure();
            if (measure > 1 || (measure == 1 && !EndsShort(_length - 1)))
            {
                _length--;
            }
        }

        if (_word[_length - 1] == 'l' && EndsWithDoubleConsonant() && Measure() > 1)
        {
            _length--;
        }
    }

    /// <summary>Whether the word ends so; if it does, the stem is what stands before.</summary>
    private bool EndsWith(ReadOnlySpan<char> suffix)
    {
        if (!_word[.._length].EndsWith(suffix))
        {
            return false;
        }

        _stemLength = _length - suffix.Length;
        return true;
    }

    /// <summary>How often a vowel is followed by a consonant in the stem, counting runs as one.</summary>
    private readonly int Measure()
    {
        int count = 0;
        bool wasVowel = false;
        for (int i = 0; i < _stemLength; i++)
        {
            bool isVowel = IsVowel(i, wasVowel);
            count += wasVowel && !isVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return count;
    }

    private readonly bool StemHasVowel()
    {
        for (int i = 0; i < _stemLength; i++)
        {
            if (IsVowel(i, wasVowel: false))
            {
                return true; // Only vowels can make a y behind them a consonant, and there was none yet.
            }
        }

        return false;
    }

    private readonly bool EndsWithDoubleConsonant() =>
        _length >= 2 && _word[_length - 1] == _word[_length - 2] && !IsVowel(_length - 1);

    /// <summary>Consonant, vowel, consonant other than w, x, y at the end of so many characters.</summary>
    private readonly bool EndsShort(int length) =>
        length >= 3 && !IsVowel(length - 1) && IsVowel(length - 2) && !IsVowel(length - 3)
        && _word[length - 1] is not ('w' or 'x' or 'y');

    /// <summary>Whether a character is a vowel, where it is known of the one before.</summary>
    private readonly bool IsVowel(int index, bool wasVowel) =>
        _word[index] is 'a' or 'e' or 'i' or 'o' or 'u' || (_word[index] == 'y' && index > 0 && !wasVowel);

    private readonly bool IsVowel(int index)
    {
        // A run of y alternates, so go back to its start.
        int start = index;
        while (start > 0 && _word[start] == 'y')
        {
            start--;
        }

        bool isVowel = IsVowel(start, wasVowel: false);
        for (int i = start + 1; i <= index; i++)
        {
            isVowel = IsVowel(i, isVowel);
        }

        return isVowel;
    }
}
