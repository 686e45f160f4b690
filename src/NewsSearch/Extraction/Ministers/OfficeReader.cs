namespace NewsSearch.Extraction.Ministers;

/// <summary>Reads the words of an office around the word that makes it one: "minister", "PM", "secretary".</summary>
/// <remarks>
/// Grammar, leftwards from the head: subject, kind (federal, chief, deputy …), jurisdiction, words that exclude; then
/// rightwards: "of State", "for" or "of" and a subject or a jurisdiction. Look-ahead is bounded by the closed
/// vocabulary of subjects, so that the cost of a text is linear in its words.
/// </remarks>
internal sealed partial class OfficeReader(WordList words, PlaceIndex places)
{
    /// <summary>The longest names of ministries have about twelve words.</summary>
    private const int MostSubjectWords = 16;

    /// <summary>What stands before the offices of those who hold them no more, or never did.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Past =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "former", "ex", "then", "late", "deposed", "ousted", "erstwhile", "shadow", "slain", "assassinated",
            "onetime", "one-time", "two-time", "three-time", "vice", "assistant", "previous", "first-ever", "toppled",
            "disgraced", "ex-prime", "then-prime", "executed", "additional",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    private int _first;
    private int _last;
    private OfficeKind _kind;
    private string? _portfolio;
    private string? _jurisdiction;
    private bool _provincial;
    private bool _federal;
    private bool _excluded;
    private bool _firstMinister;
    private bool _senior;
    private bool _bracketed;

    /// <summary>Reads the office whose head is this word.</summary>
    public bool TryRead(int head, out Office office)
    {
        office = new Office(OfficeKind.Minister, head, head);
        bool plural = words.Is(head, "ministers") && !IsCouncil(head);
        if (words[head].IsPossessive)
        {
            return false;
        }

        Begin(head);
        bool read = words.Is(head, "ministers") || words.Is(head, "minister") ? ReadMinister(head)
            : words.Is(head, "secretary") ? ReadSecretary(head)
            : ReadAbbreviation(head);
        if (!read)
        {
            return false;
        }

        office = Read(head) with { IsPlural = plural, IsPremier = words.Is(head, "premier") };
        return true;
    }

    /// <summary>The office, of what was read before and behind its head.</summary>
    private Office Read(int head) => new(_kind, _first, _last)
    {
        Portfolio = _portfolio,
        Jurisdiction = _jurisdiction,
        Neighbour = PlaceOfPrince(),
        IsProvincial = _provincial,
        IsFederal = _federal,
        IsExcluded = _excluded || IsExcludedBefore(_first),
        IsSmall = !words.IsCapital(head),
        After = Behind(),
    };

    private void Begin(int head)
    {
        (_first, _last, _kind) = (head, head, OfficeKind.Minister);
        (_portfolio, _jurisdiction, _provincial, _federal, _excluded) = (null, null, false, false, false);
        (_firstMinister, _senior, _bracketed) = (false, false, false);
    }

    private bool ReadMinister(int head)
    {
        if (IsCouncil(head))
        {
            return ReadCouncil(head);
        }

        ReadSubjectBefore(head);
        ReadKindsBefore(head);
        ReadPlaceBefore();
        ReadKindsBefore(head);
        if (_firstMinister && _jurisdiction?.StartsWith("GB-", StringComparison.Ordinal) != true
            && !(words.IsCapital(head) && places.Home == "GB"))
        {
            _firstMinister = false;
            _kind = OfficeKind.Minister;
        }

        if (_kind == OfficeKind.Minister && _portfolio is null && IsDeputyBefore(_first))
        {
            _excluded = true;
        }

        ReadBehind();
        _portfolio = _kind switch
        {
            OfficeKind.Prime => "Prime Minister",
            OfficeKind.DeputyPrime when _portfolio is not null => "Deputy Prime Minister for " + _portfolio,
            OfficeKind.DeputyPrime => "Deputy Prime Minister",
            OfficeKind.Chief when _firstMinister => "First Minister",
            OfficeKind.Chief => "Chief Minister",
            OfficeKind.DeputyChief => _firstMinister ? "Deputy First Minister" : "Deputy Chief Minister",
            _ when _senior && _portfolio is null => "Senior Minister",
            _ => _portfolio,
        };
        return true;
    }

    private bool ReadAbbreviation(int head)
    {
        var word = words.Span(head);
        bool afterClock = head > 0 && words.Span(head - 1) is [.., >= '0' and <= '9'];
        switch (word)
        {
            case "PM" when !afterClock:
            case "Premier":
            case "premier":
                return ReadPremier(head);
            case "DPM":
                (_kind, _portfolio) = (OfficeKind.DeputyPrime, "Deputy Prime Minister");
                break;
            case "CM":
                bool deputy = IsDeputyBefore(head);
                _first -= deputy ? 1 : 0;
                (_kind, _portfolio) = deputy
                    ? (OfficeKind.DeputyChief, "Deputy Chief Minister")
                    : (OfficeKind.Chief, "Chief Minister");
                break;
            case "FM":
                _portfolio = "Foreign Affairs";
                _excluded = IsDeputyBefore(head);
                break;
            default:
                return ReadTitle(head);
        }

        ReadPlace();
        return true;
    }

    /// <summary>
    /// A premier is a prime minister by another name, but for China's and those of provinces and states.
    /// </summary>
    private bool ReadPremier(int head)
    {
        bool vice = words.After(head - 1) is ' ' && words.Is(head - 1, "vice");
        bool deputy = vice || (words.After(head - 1) is ' ' && words.Is(head - 1, "deputy"));
        _first -= deputy ? 1 : 0;
        ReadPlace();
        bool isOwn = !words.Is(head, "pm") && _jurisdiction is ['C', 'N', ..] or ['T', 'W', ..]
            or [_, _, '-', ..] and not ['P', 'K', ..];
        string title = isOwn || vice ? "Premier" : "Prime Minister";
        (_kind, _portfolio) = deputy
            ? (OfficeKind.DeputyPrime, (vice ? "Vice " : "Deputy ") + title)
            : (isOwn && _jurisdiction is [_, _, '-', ..] ? OfficeKind.Chief : OfficeKind.Prime, title);
        return true;
    }

    private void ReadPlace()
    {
        ReadPlaceBefore();
        if (places.TryStarting(_last + 1, out string code, out int last) && words.After(_last) == ' ')
        {
            (_jurisdiction, _last) = (_jurisdiction ?? code, last);
        }
    }

    /// <summary>The subject before the head: "Industries and Production Minister".</summary>
    private void ReadSubjectBefore(int head)
    {
        int first = head;
        bool joined = false;
        while (first > 0 && head - first < MostSubjectWords)
        {
            int w = first - 1;
            char after = words.After(w);
            bool plain = after is ' ' or '&' or '/' || (after == ',' && joined);
            if (!plain || words[w].IsPossessive)
            {
                break;
            }

            if ((PortfolioTable.Has(words.Span(w)) || IsLoneAdjective(w, first))
                && (words.IsCapital(w) || !words.IsCapital(head))
                && !IsKind(words.Span(w)) && !IsWhose(w, head, first))
            {
                joined |= after == '&';
                first = w;
            }
            else if (first < head && words.Is(w, "and") && w > 0 && PortfolioTable.Has(words.Span(w - 1))
                && words.After(w - 1) is ' ' or ','
                && (words.IsCapital(w - 1) == words.IsCapital(first) || words.Span(w - 1) is "EU" or "UN" or "IT"))
            {
                joined = true;
                first = w - 1;
            }
            else
            {
                break;
            }
        }

        if (first < head)
        {
            _first = first;
            _portfolio = PortfolioName.Of(words.Text(first, head - 1));
        }
    }

    /// <summary>
    /// "Gilgit-Baltistan Tourism Minister" is Gilgit-Baltistan's, whose affairs are elsewhere a subject.
    /// </summary>
    private bool IsWhose(int w, int head, int first) => first < head && words.After(w) == ' '
        && places.TryEnding(w, out _, out _) && !words.Is(first, "affairs");

    /// <summary>"Intergovernmental Affairs Minister": what affairs they are, the table need not know.</summary>
    private bool IsLoneAdjective(int w, int first) => words.Is(first, "affairs") && words.After(w) == ' '
        && words.IsCapital(w) && words.IsCapital(first) && words.Span(w).EndsWith("al", StringComparison.Ordinal)
        && !places.TryEnding(w, out _, out _);

    private void ReadKindsBefore(int head)
    {
        for (int steps = 0; steps < 4 && _first > 0 && words.After(_first - 1) is ' '; steps++)
        {
            int w = _first - 1;
            if (words[w].IsPossessive || !IsKind(words.Span(w)))
            {
                return;
            }

            if (words.Is(w, "prime"))
            {
                _kind = OfficeKind.Prime;
            }
            else if (words.Is(w, "chief"))
            {
                _kind = OfficeKind.Chief;
            }
            else if (words.Is(w, "deputy") || words.Is(w, "vice"))
            {
                _excluded |= _kind is OfficeKind.Minister;
                _kind = _kind switch
                {
                    OfficeKind.Prime => OfficeKind.DeputyPrime,
                    OfficeKind.Chief => OfficeKind.DeputyChief,
                    _ => _kind,
                };
            }
            else if (words.Is(w, "first") && w == head - 1)
            {
                // Scotland, Wales and Northern Ireland have first ministers, as India's states have chief ministers.
                (_kind, _firstMinister) = (OfficeKind.Chief, true);
            }

            _federal |= words.Is(w, "federal") || words.Is(w, "union");
            _provincial |= words.Is(w, "provincial");
            _senior |= words.Is(w, "senior") && w == head - 1;
            _jurisdiction = words.Is(w, "union") ? _jurisdiction ?? "IN" : _jurisdiction;
            _first = w;
        }
    }

    private void ReadPlaceBefore()
    {
        // "Bangladesh buys yarn … Nazmul Sarker, the country's minister for textiles"
        if (_first > 0 && _jurisdiction is null && words.Is(_first - 1, "country") && words[_first - 1].IsPossessive)
        {
            _first--;
            _jurisdiction = places.NearestBefore(words[_first].Start);
            return;
        }

        if (_first > 0 && words.After(_first - 1) == ' ' && _jurisdiction is null
            && places.TryEnding(_first - 1, out string code, out int first))
        {
            (_jurisdiction, _first) = (code, first);
        }

        _jurisdiction ??= PlaceOfDelegation();
    }

    /// <summary>"Kuwait's Crown Prince and Prime Minister": likely one man, where he is nobody known.</summary>
    private string? PlaceOfPrince()
    {
        int prince = _first - 2;
        return _kind == OfficeKind.Prime && words.Is(prince + 1, "and") && words.Is(prince, "prince")
            && words.Is(prince - 1, "crown") && words.After(prince - 2) == ' '
            && places.TryEnding(prince - 2, out string code, out _) ? code : null;
    }

    /// <summary>"A Kazakh delegation, led by", "US officials including" say whose minister is meant.</summary>
    private string? PlaceOfDelegation()
    {
        int w = _first - 1;
        w -= words.Is(w, "its") || words.Is(w, "the") ? 1 : 0;
        bool leads = words.Is(w, "by") && (words.Is(w - 1, "led") || words.Is(w - 1, "headed"));
        if (!leads && !words.Is(w, "including"))
        {
            return null;
        }

        const int nearby = 4;
        for (int k = w - 1; k > Math.Max(0, w - 2 - nearby); k--)
        {
            if ((words.Is(k, "delegation") || words.Is(k, "team") || words.Is(k, "side") || words.Is(k, "mission")
                || words.Is(k, "officials") || words.Is(k, "leaders"))
                && places.TryEnding(k - 1, out string code, out _))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>"Adviser to the Prime Minister Rana Sanaullah": the name is the adviser's.</summary>
    private bool IsAidesOf(int first)
    {
        int w = first - 1;
        w -= words.Is(w, "the") ? 1 : 0;
        ReadOnlySpan<string> aides = words.Is(w, "to")
            ? ["adviser", "advisor", "aide", "advisers", "advisors", "assistant", "assistants", "coordinator",
                "secretary", "pso", "js", "writer", "officer"]
            : words.Is(w, "of") ? ["coordinator", "behalf"]
            // "A spokesperson for the chief minister, A": behind a comma stands the spokesperson's name.
            : words.Is(w, "for") && Behind() == ',' ? ["spokesperson", "spokesman", "spokeswoman"] : [];
        foreach (string aide in aides)
        {
            if (words.Is(w - 1, aide))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDeputyBefore(int first) => words.After(first - 1) == ' ' && words.Is(first - 1, "deputy");

    private static bool IsKind(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<string> kinds =
        [
            "prime", "chief", "deputy", "federal", "provincial", "state", "senior", "union", "cabinet", "caretaker",
            "interim", "acting", "vice", "first", "second", "third", "coordinating", "outgoing", "incoming", "new",
            "current",
        ];
        foreach (string kind in kinds)
        {
            if (word.Equals(kind, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words shortly before an office that say that its holder is not, or no longer, the minister.</summary>
    private bool IsExcludedBefore(int first)
    {
        if (IsAidesOf(first))
        {
            return true;
        }

        for (int w = first; w >= Math.Max(first - 3, 0); w--)
        {
            if (w < first && words.After(w) is not (' ' or '-'))
            {
                return false;
            }

            var word = words.Span(w);
            if (word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("then-", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("former-", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (w < first && Past.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
