namespace NewsSearch.Extraction.Ministers;

/// <summary>
/// Ministers told by their ministries: "the Ministry of Commerce, headed by A", "A, who holds the portfolio of
/// commerce", "A, whose ministry".
/// </summary>
internal sealed partial class MinisterFinder
{
    /// <summary>"Who also holds the additional charge of the" is the longest way from a name to a ministry.</summary>
    private const int MostWordsToVerb = 8;

    private static readonly string[] Heading = ["heads", "leads", "runs", "oversees", "helms", "heading", "leading"];

    private static readonly string[] Holding = ["holds", "holding", "has", "retains", "keeps"];

    /// <summary>Words between the verb and the ministry.</summary>
    private static readonly string[] Charges =
        ["the", "of", "charge", "additional", "portfolio", "portfolios", "both", "as", "well", "that"];

    /// <summary>
    /// Before a ministry these say that it is not the ministry that somebody heads, but a part or a guest of it.
    /// </summary>
    private static readonly string[] Within =
        ["of", "from", "at", "in", "within", "under", "for", "between", "behalf", "to"];

    /// <summary>Behind a ministry these say that somebody heads a part of it.</summary>
    private static readonly string[] Parts =
    [
        "committee", "subcommittee", "wing", "cell", "unit", "department", "team", "delegation", "task", "section",
        "division", "desk", "panel", "board", "programme", "program", "project", "working", "office", "secretariat",
        "staff", "bureau", "directorate", "spokesperson", "spokesman", "spokeswoman", "official", "officials",
        "secretary", "director", "media", "mission", "branch", "agency", "council", "commission", "in-charge",
    ];

    /// <summary>Behind a name these say that its bearer is an official.</summary>
    private static readonly string[] Officials =
        ["official", "officer", "bureaucrat", "diplomat", "servant", "technocrat", "acting", "additional", "joint"];

    private static bool IsMinistry(ReadOnlySpan<char> word) => word.Length switch
    {
        8 => word.Equals("ministry", StringComparison.OrdinalIgnoreCase),
        9 => word.Equals("portfolio", StringComparison.OrdinalIgnoreCase),
        10 => word.Equals("portfolios", StringComparison.OrdinalIgnoreCase)
            || word.Equals("ministries", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private void TakeMinistry(int head)
    {
        if (!_offices.TryReadMinistry(head, out var office) || office.IsExcluded)
        {
            return;
        }

        bool isWhose = _words.After(office.First - 1) == ' ' && _words.Is(office.First - 1, "whose");
        if (isWhose && (_words.Is(head, "ministry") || _words.Is(head, "ministries")))
        {
            TakeHolder(office, office.First - 2, ',');
        }
        else if (office.Portfolio is not null && !isWhose && !(office.After == ' ' && Is(office.Last + 1, Parts))
            && !TakeHeadBehind(office, head))
        {
            TakeHeadBefore(office, head);
        }
    }

    /// <summary>"The Ministry of Commerce, which is headed by A".</summary>
    private bool TakeHeadBehind(Office office, int head)
    {
        int w = office.Last + 1;
        if (office.After is not (' ' or ',') || IsPart(office.First - 1))
        {
            return false;
        }

        w += _words.Is(w, "which") ? 1 : 0;
        w += _words.Is(w, "is") || _words.Is(w, "currently") || _words.Is(w, "now") ? 1 : 0;
        if (!(_words.Is(w, "headed") || _words.Is(w, "led") || _words.Is(w, "run") || _words.Is(w, "held"))
            || !_words.Is(w + 1, "by") || _words.After(w) != ' ' || _words.After(w + 1) != ' '
            || (_words.Is(w, "held") && !_words.Is(head, "portfolio")))
        {
            return false;
        }

        w += 2;
        bool titled = false;
        for (int steps = 0; steps < 5 && _words.After(w) == ' ' && IsMinisterial(w); steps++)
        {
            titled |= _words.Is(w, "minister");
            w++;
        }

        if (_names.TryRead(w, out var name) && (titled || name.Last > name.First) && !IsOfficial(name.Last))
        {
            Add(name, office);
            return true;
        }

        return false;
    }

    /// <summary>"A, who also holds the portfolio of commerce", "A heads the commerce ministry".</summary>
    private void TakeHeadBefore(Office office, int head)
    {
        int w = office.First - 1;
        bool portfolio = IsPortfolio(head), charge = false;
        for (int steps = 0; steps < MostWordsToVerb && _words.After(w) == ' ' && Is(w, Charges); steps++)
        {
            portfolio |= IsPortfolio(w);
            charge |= _words.Is(w, "charge");
            w--;
        }

        // Whoever runs a portfolio may be a banker; whoever holds one, or heads a ministry, is a minister.
        bool inCharge = charge && _words.Is(w, "in") && _words.After(w) == ' ';
        if (_words.After(w) != ' ' || !(inCharge || (Is(w, Holding) && (portfolio || charge))
            || (Is(w, Heading) && !portfolio)))
        {
            return;
        }

        bool participle = _words.Span(w).EndsWith("ing", StringComparison.OrdinalIgnoreCase) || inCharge;
        w--;
        w -= _words.Is(w, "is") && inCharge ? 1 : 0;
        for (int steps = 0; steps < 2 && _words.After(w) == ' ' && (_words.Is(w, "also") || _words.Is(w, "currently")
            || _words.Is(w, "now") || _words.Is(w, "simultaneously") || _words.Is(w, "concurrently")); steps++)
        {
            w--;
        }

        bool who = _words.Is(w, "who") && _words.After(w) == ' ';
        TakeHolder(office, who ? w - 1 : w, who || participle ? ',' : ' ');
    }

    /// <summary>
    /// Gives an office to the person whose name ends here, unless another title says what else he is.
    /// </summary>
    private void TakeHolder(Office office, int end, char after)
    {
        bool dashed = after == ',' && _words.After(end) is '—' or '–';
        if (end < 0 || (_words.After(end) != after && !dashed) || _words[end].IsPossessive)
        {
            return;
        }

        // "Minister of State A, who holds the portfolio of commerce" was read as a minister already.
        if (_found.Count > 0 && _found[^1].Name.Last == end)
        {
            Add(_found[^1].Name, office);
        }
        else if (_names.TryReadBack(end, out var name))
        {
            Add(name, office);
        }
    }

    /// <summary>"An official of the ministry, headed by": what is headed need not be the ministry.</summary>
    private bool IsPart(int before)
    {
        int w = before;
        while (w >= 0 && before - w < 3 && _words.After(w) == ' ' && (_words.Is(w, "the") || _words.Is(w, "its")
            || _words.Is(w, "country")))
        {
            w--;
        }

        return _words.After(w) == ' ' && Is(w, Within);
    }

    private bool IsPortfolio(int w) => _words.Is(w, "portfolio") || _words.Is(w, "portfolios");

    private bool IsMinisterial(int w) => _words.Is(w, "minister") || _words.Is(w, "federal") || _words.Is(w, "union")
        || _words.Is(w, "provincial") || _words.Is(w, "cabinet") || (_words.Is(w, "of") && _words.Is(w + 1, "state"))
        || (_words.Is(w, "state") && _words.Is(w - 1, "of"));

    /// <summary>"Headed by A, a career diplomat", "headed by A, its secretary".</summary>
    private bool IsOfficial(int last)
    {
        const int nearby = 5;
        if (_words.After(last) is not (',' or '('))
        {
            return false;
        }

        for (int w = last + 1; w <= last + nearby; w++)
        {
            if (NameWordsTable.IsOtherTitle(_words.Span(w)) || Is(w, Officials))
            {
                return true;
            }

            if (_words.After(w) != ' ')
            {
                return false;
            }
        }

        return false;
    }

    private bool Is(int index, string[] words)
    {
        foreach (string word in words)
        {
            if (_words.Is(index, word))
            {
                return true;
            }
        }

        return false;
    }
}
