namespace NewsSearch.Extraction;

/// <summary>Decides whether a phrase that was matched is meant as a country where it stands.</summary>
internal readonly struct CountryTest
{
    private readonly CountryLexicon _lexicon;
    private readonly TextWords _words;
    private readonly bool _isTitleCase;

    /// <summary>Prepares for one text.</summary>
    public CountryTest(CountryLexicon lexicon, TextWords words)
    {
        _lexicon = lexicon;
        _words = words;
        _isTitleCase = IsTitleCase(words);
    }

    /// <summary>Whether the words are written as the vocabulary has them: capitals where it has capitals.</summary>
    public bool IsWrittenAs(CountryPhrase phrase, int start, int length)
    {
        var words = _words.Words.Slice(start, length);
        if (phrase.Exact)
        {
            return words[0].Case == WordCase.Dotted || IsAbbreviation(phrase, start);
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (phrase.Capitals[i] && words[i].Case == WordCase.Lower)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the name is a person's, as in "Michael Jordan" or "Israel Cohen".</summary>
    public bool IsPerson(CountryPhrase phrase, int start, int length)
    {
        var words = _words.Words;
        if (phrase.IsSurname && phrase.By == "demonym" && !IsNoun(start))
        {
            return true;
        }

        if (phrase.IsSurname && start > 0 && words[start - 1].Case != WordCase.Lower)
        {
            var before = words[start - 1];
            bool initial = before.Length == 1 && before.Case == WordCase.Upper && _words.AreAdjacent(start - 1, start);
            if (initial || (_words.AreSpaced(start - 1, start) && TryGetSingle(start - 1, out var p) && p.IsGiven))
            {
                return true;
            }
        }

        int next = start + length;
        return phrase.IsForename && !_isTitleCase && next < words.Length && words[next].Case == WordCase.Capitalised
            && _words.AreSpaced(next - 1, next)
            && !(TryGetSingle(next, out var after) && (after.IsFollower || after.Names));
    }

    // "the Finn" is somebody from Finland, "Finn" alone may be a person's name.
    private bool IsNoun(int at)
    {
        if (at == 0 || !_words.AreSpaced(at - 1, at))
        {
            return false;
        }

        var before = _words.Words[at - 1];
        return _words.Text.AsSpan(before.Start, before.Length)
            is "the" or "a" or "an" or "The" or "A" or "old" or "another";
    }

    // "US" is a country only in capitals, and only where not everything around it is: "CONTACT US".
    private bool IsAbbreviation(CountryPhrase phrase, int at)
    {
        var words = _words.Words;
        var word = words[at];
        if (!_words.Text.AsSpan(word.Start, word.Length).SequenceEqual(phrase.Text))
        {
            // "Pak" may also stand in a headline of capitals, but "us" never becomes "US".
            return word.Case == WordCase.Upper && phrase.Text.Any(char.IsLower);
        }

        bool money = word.End < _words.Text.Length && _words.Text[word.End] == '$';
        return !money && word.Case == WordCase.Upper && !IsAmongCapitals(at) || word.Case == WordCase.Capitalised;
    }

    private bool IsAmongCapitals(int at)
    {
        // Two words on each side: "US NSA Waltz" has a small letter near, "JOIN US ON FACEBOOK" has not.
        const int Near = 2;
        var words = _words.Words;
        int capitals = 0;
        for (int i = Math.Max(0, at - Near); i <= Math.Min(words.Length - 1, at + Near); i++)
        {
            if (i == at || _words.AreOnSeparateLines(i, at))
            {
                continue;
            }

            if (words[i].Case != WordCase.Upper)
            {
                return false;
            }

            capitals++;
        }

        return capitals > 1 || _words.AllCapitals;
    }

    private bool TryGetSingle(int at, out CountryPhrase phrase)
    {
        bool found = _lexicon.TryGetSingle(_words.Words[at].Id, out var single);
        phrase = single!;
        return found;
    }

    // Where most words have a capital, one says nothing about the word that has it.
    private static bool IsTitleCase(TextWords words)
    {
        const int ShortestCounted = 4;
        int capitals = 0, all = 0;
        foreach (var word in words.Words)
        {
            if (word.Length >= ShortestCounted)
            {
                all++;
                capitals += word.Case == WordCase.Lower ? 0 : 1;
            }
        }

        return capitals * 10 > all * 6;
    }
}
