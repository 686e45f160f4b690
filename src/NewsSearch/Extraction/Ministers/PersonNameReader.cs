namespace NewsSearch.Extraction.Ministers;

/// <summary>Reads names of people: capitals, initials, particles, without titles of courtesy.</summary>
internal sealed class PersonNameReader(WordList words, PlaceIndex places)
{
    /// <summary>"Sheikh Khalifa bin Hamad bin Khalifa Al Thani" has eight words.</summary>
    private const int MostWords = 9;

    /// <summary>What fits a facet value whatever its letters.</summary>
    private const int LongestName = 80;

    /// <summary>Reads the name that begins at a word, behind its honorifics.</summary>
    public bool TryRead(int start, out PersonName name)
    {
        name = default;
        int first = SkipHonorifics(start);
        int last = -1;
        for (int w = first; w < words.Count && w - first < MostWords; w++)
        {
            if (!IsPart(w, first))
            {
                break;
            }

            last = IsNameWord(w) ? w : last;
            if (words[w].IsPossessive || !GoesOn(w))
            {
                break;
            }
        }

        if (last < first || (last == first && words[first].End - words[first].Start < 2)
            || words[last].End - words[first].Start > LongestName
            || (places.TryStarting(first, out _, out int placeEnd) && placeEnd >= last))
        {
            return false;
        }

        name = new(first, last, words.Text(first, last));
        return true;
    }

    /// <summary>Reads the name that ends at a word, going left.</summary>
    public bool TryReadBack(int end, out PersonName name)
    {
        name = default;
        int first = end + 1;
        for (int w = end; w >= 0 && end - w < MostWords; w--)
        {
            if ((w < end && (!GoesOn(w) || words[w].IsPossessive)) || NameWordsTable.IsHonorific(words.Span(w))
                || !IsPart(w, -1))
            {
                break;
            }

            first = IsNameWord(w) ? w : first;
        }

        int last = end;
        if (first > last || last == first || words[last].End - words[first].Start > LongestName
            || !words.IsCapital(last) || IsTitled(first)
            || places.TryStarting(first, out _, out _))
        {
            return false;
        }

        name = new(first, last, words.Text(first, last));
        return true;
    }

    /// <summary>Whether another office stands before a name: "President Asif Ali Zardari".</summary>
    private bool IsTitled(int first)
    {
        int w = first - 1;
        while (w >= 0 && NameWordsTable.IsHonorific(words.Span(w)) && !words.Is(w, "general"))
        {
            w--;
        }

        if (w >= 0 && words.After(w) == ',')
        {
            return IsTitledByComma(w);
        }

        return w >= 0 && words.After(w) is ' ' && (NameWordsTable.IsOtherTitle(words.Span(w))
            || words.Is(w, "minister") || words.Is(w, "ministers"));
    }

    /// <summary>"Governor of Balochistan, A, Chief Minister of Balochistan, B": A is the governor.</summary>
    private bool IsTitledByComma(int end)
    {
        const int nearby = 4;
        for (int w = end; w >= 0 && w > end - nearby && (w == end || words.After(w) == ' '); w--)
        {
            if (words.IsCapital(w) && NameWordsTable.IsOtherTitle(words.Span(w)))
            {
                return true;
            }
        }

        return false;
    }

    private int SkipHonorifics(int w)
    {
        while (w + 1 < words.Count && NameWordsTable.IsHonorific(words.Span(w)) && words.IsCapital(w)
            && words.After(w) is ' ' or '.' or '(')
        {
            bool brackets = words.After(w) == '(';
            if (brackets && !NameWordsTable.IsHonorific(words.Span(w + 1)) && !words.Is(w + 1, "r"))
            {
                break;
            }

            w += brackets ? 2 : 1;
        }

        return w;
    }

    private bool IsPart(int w, int first)
    {
        var word = words.Span(w);
        if (!words.IsCapital(w))
        {
            return w != first && (IsNameWord(w) || (NameWordsTable.IsParticle(word) && IsNameWord(w + 1)));
        }

        if (word.EndsWith("-led") || word.EndsWith("-backed") || word.EndsWith("-era"))
        {
            return false;
        }

        // "Vice Premier He Lifeng": where a name is due, a surname, not a pronoun.
        if (w == first && word is "He" && words.After(w) == ' ' && words.IsCapital(w + 1))
        {
            return true;
        }

        if ((word.Length > 1 && NameWordsTable.IsNoName(word)) || (w == first && PortfolioTable.Has(word))
            || char.IsDigit(word[^1]))
        {
            return false;
        }

        return !IsAcronym(word) || (w == first && word.Length == 2 && words.IsCapital(w + 1));
    }

    /// <summary>A capital, or a particle joined to one: "al-Amiri".</summary>
    private bool IsNameWord(int w)
    {
        var word = words.Span(w);
        int hyphen = word.IndexOf('-');
        return words.IsCapital(w) || (hyphen > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1])
            && NameWordsTable.IsParticle(word[..hyphen]));
    }

    /// <summary>"SAPM", "PML-N": capitals throughout, unlike initials, which have points or stand alone.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word.Contains('.'))
        {
            return false;
        }

        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Only a blank, or the point of an initial, stands between the words of a name.</summary>
    private bool GoesOn(int w) => words.After(w) switch
    {
        ' ' => true,
        '.' => words.Span(w).Length == 1
            || (words.Span(w).Length <= 4 && NameWordsTable.IsHonorific(words.Span(w))),
        _ => false,
    };
}
