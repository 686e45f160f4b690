namespace NewsSearch.Extraction.Ministers;

/// <summary>Finds the places of a text that present a person as minister.</summary>
/// <remarks>
/// The name follows the office ("Commerce Minister Jam Kamal Khan", "Federal Ministers A, B and C"), or the office the
/// name ("Ramesh Singh Arora, Minister for Minorities Affairs,"), or a ministry is said to be somebody's. Linear in the
/// number of words.
/// </remarks>
internal sealed partial class MinisterFinder
{
    /// <summary>A cabinet at one table: longer lists are no lists of ministers.</summary>
    private const int MostInList = 40;

    private readonly WordList _words;
    private readonly PlaceIndex _places;
    private readonly OfficeReader _offices;
    private readonly PersonNameReader _names;
    private readonly List<MinisterMention> _found = [];
    private readonly List<Office> _unnamed = [];

    private MinisterFinder(WordList words, PlaceIndex places)
    {
        _words = words;
        _places = places;
        _offices = new OfficeReader(words, places);
        _names = new PersonNameReader(words, places);
    }

    /// <summary>The mentions, in the order of the text.</summary>
    public static List<MinisterMention> Find(WordList words, PlaceIndex places) => Find(words, places, out _);

    /// <summary>The mentions, in the order of the text, and the offices that it names without their holders.</summary>
    public static List<MinisterMention> Find(WordList words, PlaceIndex places, out List<Office> unnamed)
    {
        var finder = new MinisterFinder(words, places);
        Office? open = null, last = null;
        for (int i = 0; i < words.Count; i++)
        {
            if (words.Is(i, "counterpart") && last is not null)
            {
                finder.TakeCounterpart(i, last);
            }
            else if (IsMinistry(words.Span(i)))
            {
                finder.TakeMinistry(i);
            }
            else if (IsHead(words.Span(i)) && finder._offices.TryRead(i, out var office))
            {
                last = office;
                int named = finder._found.Count;
                open = finder.Take(finder.Beside(office), open);
                if (finder._found.Count == named
                    && office is { IsExcluded: false, Portfolio: not null, Jurisdiction: not null })
                {
                    finder._unnamed.Add(office);
                }
            }
        }

        unnamed = finder._unnamed;
        return finder._found;
    }

    private static bool IsHead(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => word is "PM" or "CM" or "FM",
        3 => word is "DPM",
        7 => word.Equals("premier", StringComparison.OrdinalIgnoreCase),
        8 => word.Equals("minister", StringComparison.OrdinalIgnoreCase) || word is "Tánaiste" or "Tanaiste",
        9 => word.Equals("ministers", StringComparison.OrdinalIgnoreCase)
            || word.Equals("secretary", StringComparison.OrdinalIgnoreCase) || word is "Taoiseach" or "Treasurer",
        10 => word.Equals("chancellor", StringComparison.OrdinalIgnoreCase),
        15 => word is "Vice-Chancellor",
        _ => false,
    };

    /// <summary>Takes an office with the name beside it; returns it where the next office may share its name.</summary>
    private Office? Take(Office office, Office? open)
    {
        if (office.IsExcluded)
        {
            return null;
        }

        char after = office.After;
        if (after == ' ' && !office.IsPlural && TryNameBehind(office, office.Last + 1, out var name))
        {
            AddBoth(name, office, open);
            return null;
        }

        if (office.IsPlural)
        {
            TakeList(office);
            return null;
        }

        // "Sheikh A, Deputy Prime Minister and Minister of Defence of B, said": a name is before the first office.
        int before = NameEndBefore(open is not null && IsJoined(open, office) ? open : office);

        // "Minister for Defence A, Minister for Law B, C": who has an office before a name has no further one behind.
        if (after == ',' && _found.Count > 0 && _found[^1].Name.Last == before && office.Portfolio is not null
            && _found[^1].Office.Last < before && _names.TryRead(office.Last + 1, out name) && name.Last > name.First)
        {
            AddBoth(name, office, open);
            return null;
        }

        if ((IsApposition(office, before) && _names.TryReadBack(before, out name) && IsOfName(office, name))
            || TryNameBeforeTitles(office, before, out name))
        {
            AddBoth(name, office, open);
            return null;
        }

        if (after == ',' && office.Portfolio is not null && _names.TryRead(office.Last + 1, out name)
            && (_words.After(name.Last) is ',' || (!office.IsSmall && name.Last > name.First)
                || (office.Jurisdiction is not null && _words.After(name.Last) is '.' or ';')))
        {
            AddBoth(name, office, open);
            return null;
        }

        return office.Portfolio is null ? null : office;
    }

    /// <summary>
    /// "In an interview with A, the minister said": without a comma behind it the office is what the sentence is about,
    /// unless it begins with the name.
    /// </summary>
    private bool IsOfName(Office office, in PersonName name)
    {
        if (office.After != ' ' || !_words.Is(office.Last + 1, "said") || !_words.Is(office.First - 1, "the"))
        {
            return true;
        }

        int first = name.First;
        while (first > 0 && NameWordsTable.IsHonorific(_words.Span(first - 1)) && _words.After(first - 1) is ' ' or '.')
        {
            first--;
        }

        return _words.After(first - 1) is not (' ' or ',' or '-');
    }

    /// <summary>"Sheikh A, Vice President, Deputy Prime Minister and Chairman of the Court": titles between.</summary>
    private bool TryNameBeforeTitles(Office office, int before, out PersonName name)
    {
        const int mostTitles = 2, longestTitle = 5;
        name = default;
        if (office.IsSmall || office.Portfolio is null || !(office.After is ',' or '.' or ';' or ')' or '\n' or '\0'
            || (office.After == ' ' && _words.Is(office.Last + 1, "and"))))
        {
            return false;
        }

        for (int titles = 0; titles < mostTitles && before > 0 && _words.After(before) == ','; titles++)
        {
            int first = before;
            bool title = NameWordsTable.IsOtherTitle(_words.Span(first));
            while (first > 0 && before - first < longestTitle && _words.After(first - 1) == ' ')
            {
                first--;
                title |= NameWordsTable.IsOtherTitle(_words.Span(first));
            }

            if (!title || !_words.IsCapital(first))
            {
                return false;
            }

            before = first - 1;
            if (before >= 0 && _words.After(before) == ',' && _names.TryReadBack(before, out name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// In "Azerbaijan's Energy Minister A, Transport Minister B" the second is likely Azerbaijan's, too.
    /// </summary>
    private Office Beside(Office office)
    {
        if (_found.Count == 0 || office.Jurisdiction is not null || office.Kind == OfficeKind.Prime)
        {
            return office;
        }

        var before = _found[^1];
        int gap = office.First - before.Name.Last;
        bool listed = (gap == 1 && _words.After(before.Name.Last) == ',')
            || (gap == 2 && _words.After(before.Name.Last) is ' ' or ',' && _words.Is(office.First - 1, "and"));
        return listed ? office with { Neighbour = before.Jurisdiction ?? before.Office.Neighbour } : office;
    }

    /// <summary>"Foreign Minister A met his Turkish counterpart B": B holds the same office elsewhere.</summary>
    private void TakeCounterpart(int at, Office office)
    {
        const int nearby = 40;
        if (at - office.Last > nearby || office.IsExcluded || _words[at].IsPossessive)
        {
            return;
        }

        for (int w = office.Last + 1; w < at; w++)
        {
            // Another title, or the next paragraph: the counterpart is somebody else's.
            if (_words.After(w) == '\n' || NameWordsTable.IsOtherTitle(_words.Span(w)))
            {
                return;
            }
        }

        if (_places.TryEnding(at - 1, out string code, out int first) && _words.After(at - 1) == ' '
            && code != office.Jurisdiction && _words.After(at) is ' ' or ',' && _names.TryRead(at + 1, out var name))
        {
            Add(name, new Office(office.Kind, first, at)
            {
                Portfolio = PortfolioName.Elsewhere(office.Portfolio, code),
                Jurisdiction = code,
            });
        }
    }

    /// <summary>"Deputy Prime Minister and Foreign Minister Ishaq Dar", "Prime Minister / Interior Minister".</summary>
    private bool Links(Office first, Office second) =>
        (first.After is '/' or '&' && second.First - first.Last == 1)
            || (first.Kind == OfficeKind.DeputyPrime && first.After == ',' && second.First - first.Last == 1)
            || IsJoined(first, second);

    /// <summary>"Labour Minister and Deputy Prime Minister": not where an article makes them two people's.</summary>
    private bool IsJoined(Office first, Office second) => first.After == ' ' && second.First - first.Last == 2
        && _words.Is(first.Last + 1, "and")
        && (first.Kind == OfficeKind.DeputyPrime
            || (second.Kind == OfficeKind.DeputyPrime && first.Kind == OfficeKind.Minister && !first.IsSmall));

    private bool TryNameBehind(Office office, int start, out PersonName name)
    {
        if (!_names.TryRead(start, out name))
        {
            return false;
        }

        // "The CM Wheat Programme" is named after no Wheat.
        if (name.First == name.Last && _words.After(name.Last) == ' ' && _words.IsCapital(name.Last + 1)
            && NameWordsTable.IsProject(_words.Span(name.Last + 1)))
        {
            return false;
        }

        // "minister Khan said" names somebody; "the minister Thursday" does not, and neither does "CM House".
        return office.Kind != OfficeKind.Minister || !office.IsSmall || office.Portfolio is not null
            || name.First == name.Last || office.Jurisdiction is not null || _words.IsCapital(name.Last);
    }

    /// <summary>"Federal Ministers Ahsan Iqbal, Jam Kamal and Attaullah Tarar", each perhaps with a subject.</summary>
    private void TakeList(Office office)
    {
        int at = office.Last + 1;
        string? portfolio = office.Portfolio;
        if (office.After is not (' ' or ',' or ':' or '—' or '–'))
        {
            return;
        }

        for (int count = 0; count < MostInList && at < _words.Count; count++)
        {
            // "Ministers A, B and MPA C": the last is a member of an assembly.
            if (count > 0 && _words.Span(at) is "MPA" or "MPAs" or "MNA" or "MNAs" or "MP" or "MPs" or "MLA" or "MLAs")
            {
                return;
            }

            if (!_names.TryRead(at, out var name))
            {
                int subject = SubjectEnd(at);
                if (subject < 0 || !_names.TryRead(subject + 1, out name))
                {
                    return;
                }

                portfolio = PortfolioName.Of(_words.Text(at, subject));
            }

            if (count == 0 && office.After != ' ' && _words.After(name.Last) is not (',' or ' '))
            {
                return;
            }

            int end = SubjectInBracket(name.Last);
            portfolio = end > name.Last ? PortfolioName.Of(_words.Text(name.Last + 1, end)) : portfolio;
            Add(name, office with { Portfolio = portfolio });
            portfolio = office.Portfolio;
            if (!TryNext(end, end > name.Last ? _words.AfterBracket(end) : _words.After(end), out at))
            {
                return;
            }
        }
    }

    /// <summary>The last word of "(Planning)" behind a name; the name's own last word where there is none.</summary>
    private int SubjectInBracket(int last)
    {
        int end = _words.After(last) == '(' ? last + 1 : last;
        while (end > last && end - last <= 8 && _words.After(end) is ' ' or ',' or '&')
        {
            end++;
        }

        return end > last && _words.After(end) == ')' && PortfolioTable.Has(_words.Span(last + 1)) ? end : last;
    }

    private int SubjectEnd(int start)
    {
        int w = start;
        while (w < _words.Count && w - start < 8 && (PortfolioTable.Has(_words.Span(w))
            || (PortfolioTable.Joins(_words.Span(w)) && w > start)) && _words.After(w) is ' ' or ',' or '&')
        {
            w++;
        }

        return w - 1 < start ? -1 : w - 1;
    }

    /// <summary>Passes the comma or "and" to the next name of a list.</summary>
    private bool TryNext(int last, char after, out int next)
    {
        next = last + 1;
        bool and = after is ' ' or ',' && _words.Is(next, "and");
        next += and ? 1 : 0;
        return (after is ',' or '&' || and) && !_words[last].IsPossessive;
    }

    /// <summary>
    /// A comma, then the office, then the end of the insertion: ", the federal minister for planning, said".
    /// </summary>
    private bool IsApposition(Office office, int before)
    {
        // "A is the chief minister of B"
        bool isOne = before >= 0 && _words.After(before) == ' ' && _words.Is(before + 1, "is");
        if (before < 0 || (!isOne && _words.After(before) is not ',' and not '('))
        {
            return false;
        }

        bool told = office.Portfolio is not null
            && (office.Kind is OfficeKind.Minister or OfficeKind.Secretary || office.Jurisdiction is not null);
        char after = office.After;
        return told && (isOne || after is ',' or '.' or ';' or ')' or '\n' or '\0'
            || (after == ' ' && (_words.Is(office.Last + 1, "and") || _words.Is(office.Last + 1, "said")
                || _words.Is(office.Last + 1, "in"))));
    }

    /// <summary>The last word before an office, its article and "who is".</summary>
    private int NameEndBefore(Office office)
    {
        int w = office.First - 1;
        while (w >= 0 && _words.After(w) == ' ' && (_words.Is(w, "the") || _words.Is(w, "who") || _words.Is(w, "is")
            || _words.Is(w, "also") || _words.Is(w, "a") || _words.Is(w, "current") || _words.Is(w, "country")
            || _words.Is(w, "new")))
        {
            w--;
        }

        return w;
    }

    private void AddBoth(PersonName name, Office office, Office? open)
    {
        if (open is not null && Links(open, office))
        {
            Add(name, open with { Jurisdiction = open.Jurisdiction ?? office.Jurisdiction });
            Add(name, office with { Jurisdiction = office.Jurisdiction ?? open.Jurisdiction });
            return;
        }

        Add(name, office);
    }

    private void Add(PersonName name, Office office)
    {
        int start = Math.Min(_words[office.First].Start, _words[name.First].Start);
        int end = Math.Max(_words[office.Last].End, _words[name.Last].End);
        // In a list the office stands far from the later names; each of these is its own proof.
        bool near = name.First - office.Last <= 8 && office.First - name.Last <= 6;
        _found.Add(new(name, office, office.Portfolio, office.Jurisdiction,
            near ? start : _words[name.First].Start, near ? end : _words[name.Last].End));
    }
}
