namespace NewsSearch.Extraction.Ministers;

/// <summary>Finds the places of a text that present a person as minister.</summary>
/// <remarks>
/// The name follows the office ("Commerce Minister Jam Kamal Khan", "Federal Ministers A, B and C"), or the office the
/// name ("Ramesh Singh Arora, Minister for Minorities Affairs,"). Linear in the number of words.
/// </remarks>
internal sealed class MinisterFinder
{
    /// <summary>A cabinet at one table: longer lists are no lists of ministers.</summary>
    private const int MostInList = 40;

    private readonly WordList _words;
    private readonly PlaceIndex _places;
    private readonly OfficeReader _offices;
    private readonly PersonNameReader _names;
    private readonly List<MinisterMention> _found = [];

    private MinisterFinder(WordList words, PlaceIndex places)
    {
        _words = words;
        _places = places;
        _offices = new OfficeReader(words, places);
        _names = new PersonNameReader(words, places);
    }

    /// <summary>The mentions, in the order of the text.</summary>
    public static List<MinisterMention> Find(WordList words, PlaceIndex places)
    {
        var finder = new MinisterFinder(words, places);
        Office? open = null;
        for (int i = 0; i < words.Count; i++)
        {
            if (!IsHead(words.Span(i)) || !finder._offices.TryRead(i, out var office))
            {
                continue;
            }

            open = finder.Take(office, open);
        }

        return finder._found;
    }

    private static bool IsHead(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => word is "PM" or "CM" or "FM",
        3 => word is "DPM",
        7 => word.Equals("premier", StringComparison.OrdinalIgnoreCase),
        8 => word.Equals("minister", StringComparison.OrdinalIgnoreCase),
        9 => word.Equals("ministers", StringComparison.OrdinalIgnoreCase)
            || word.Equals("secretary", StringComparison.OrdinalIgnoreCase),
        10 => word.Equals("chancellor", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Takes an office with the name beside it; returns it where the next office may share its name.</summary>
    private Office? Take(Office office, Office? open)
    {
        if (office.IsExcluded)
        {
            return null;
        }

        char after = _words.After(office.Last);
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

        if (after == ',' && office.Portfolio is not null && _names.TryRead(office.Last + 1, out name)
            && (_words.After(name.Last) is ',' || (!office.IsSmall && name.Last > name.First)) && !IsApposition(office))
        {
            AddBoth(name, office, open);
            return null;
        }

        if (IsApposition(office) && _names.TryReadBack(NameEndBefore(office), out name))
        {
            Add(name, office);
            return null;
        }

        return office.Kind is OfficeKind.DeputyPrime or OfficeKind.Prime ? office : null;
    }

    /// <summary>"Deputy Prime Minister and Foreign Minister Ishaq Dar", "Prime Minister / Interior Minister".</summary>
    private bool Links(Office first, Office second)
    {
        char after = _words.After(first.Last);
        int gap = second.First - first.Last;
        return (after is '/' or '&' && gap == 1)
            || (first.Kind == OfficeKind.DeputyPrime && ((after == ' ' && gap == 2 && _words.Is(first.Last + 1, "and"))
                || (after == ',' && gap == 1)));
    }

    private bool TryNameBehind(Office office, int start, out PersonName name)
    {
        if (!_names.TryRead(start, out name))
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
        if (_words.After(office.Last) is not (' ' or ',' or ':' or '—' or '–'))
        {
            return;
        }

        for (int count = 0; count < MostInList && at < _words.Count; count++)
        {
            if (!_names.TryRead(at, out var name))
            {
                int subject = SubjectEnd(at);
                if (subject < 0 || !_names.TryRead(subject + 1, out name))
                {
                    return;
                }

                portfolio = PortfolioName.Of(_words.Text(at, subject));
            }

            if (count == 0 && _words.After(office.Last) != ' ' && _words.After(name.Last) is not (',' or ' '))
            {
                return;
            }

            Add(name, office with { Portfolio = portfolio });
            portfolio = office.Portfolio;
            if (!TryNext(name.Last, out at))
            {
                return;
            }
        }
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
    private bool TryNext(int last, out int next)
    {
        next = last + 1;
        bool comma = _words.After(last) == ',';
        bool and = _words.After(last) is ' ' or ',' && _words.Is(next, "and");
        next += and ? 1 : 0;
        return (comma || and || _words.After(last) == '&') && !_words[last].IsPossessive;
    }

    /// <summary>
    /// A comma, then the office, then the end of the insertion: ", the federal minister for planning, said".
    /// </summary>
    private bool IsApposition(Office office)
    {
        int before = NameEndBefore(office);
        if (before < 0 || _words.After(before) is not ',' and not '(')
        {
            return false;
        }

        bool told = office.Portfolio is not null
            && (office.Kind is OfficeKind.Minister or OfficeKind.Secretary || office.Jurisdiction is not null);
        char after = _words.After(office.Last);
        return told && (after is ',' or '.' or ';' or ')' or '\n' or '\0'
            || (after == ' ' && (_words.Is(office.Last + 1, "and") || _words.Is(office.Last + 1, "said")
                || _words.Is(office.Last + 1, "in"))));
    }

    /// <summary>The last word before an office, its article and "who is".</summary>
    private int NameEndBefore(Office office)
    {
        int w = office.First - 1;
        while (w >= 0 && _words.After(w) == ' ' && (_words.Is(w, "the") || _words.Is(w, "who") || _words.Is(w, "is")
            || _words.Is(w, "also") || _words.Is(w, "a") || _words.Is(w, "country") || _words.Is(w, "new")))
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
