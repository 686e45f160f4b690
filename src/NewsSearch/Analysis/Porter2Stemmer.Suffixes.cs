namespace NewsSearch.Analysis;

/// <content>The suffixes of steps 2 to 4 and the words that are exceptions.</content>
internal ref partial struct Porter2Stemmer
{
    // In these tables a suffix stands before those that it ends with, so the first that fits is the longest.
    private static readonly (string Suffix, string Replacement)[] DoubleSuffixes =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
        ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Adjectives =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Endings =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        "ion", "al", "er", "ic",
    ];

    /// <summary>Step 2.</summary>
    private void ReplaceDoubleSuffix()
    {
        foreach ((string suffix, string replacement) in DoubleSuffixes)
        {
            if (!EndsWith(suffix))
            {
                continue;
            }

            int stem = _length - suffix.Length;
            bool isAllowed = suffix switch
            {
                "ogi" => stem > 0 && _word[stem - 1] == 'l',
                "li" => stem > 0 && "cdeghkmnrt".Contains(_word[stem - 1], StringComparison.Ordinal),
                _ => true,
            };
            if (isAllowed && stem >= _r1)
            {
                ReplaceEnd(stem, replacement);
            }

            return;
        }
    }

    /// <summary>Step 3.</summary>
    private void ReplaceAdjective()
    {
        foreach ((string suffix, string replacement) in Adjectives)
        {
            if (!EndsWith(suffix))
            {
                continue;
            }

            int stem = _length - suffix.Length;
            if (stem >= (suffix == "ative" ? _r2 : _r1))
            {
                ReplaceEnd(stem, replacement);
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

            int stem = _length - ending.Length;
            if (stem >= _r2 && (ending != "ion" || (stem > 0 && _word[stem - 1] is 's' or 't')))
            {
                _length = stem;
            }

            return;
        }
    }

    private void ReplaceEnd(int stem, string replacement)
    {
        replacement.CopyTo(_word[stem..]);
        _length = stem + replacement.Length;
    }

    private static bool TryException(Span<char> word, out int length)
    {
        string? stem = word switch
        {
            "skis" => "ski",
            "skies" => "sky",
            "dying" => "die",
            "lying" => "lie",
            "tying" => "tie",
            "idly" => "idl",
            "gently" => "gentl",
            "ugly" => "ugli",
            "early" => "earli",
            "only" => "onli",
            "singly" => "singl",
            "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => string.Empty,
            _ => null,
        };
        stem?.CopyTo(word);
        length = stem is null or "" ? word.Length : stem.Length;
        return stem is not null;
    }

    private static bool IsInvariantAfterPlural(ReadOnlySpan<char> word) =>
        word is "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed";
}
