namespace NewsSearch.Extraction.Ministers;

/// <summary>Offices that are not called minister: chancellors, secretaries, treasurers, the Irish heads.</summary>
internal sealed partial class OfficeReader
{
    /// <summary>Chancellors head the governments of two countries; those of universities are no ministers.</summary>
    private bool ReadTitle(int head)
    {
        if (words.Is(head, "taoiseach") || words.Is(head, "tánaiste") || words.Is(head, "tanaiste"))
        {
            ReadPlaceBefore();
            (_kind, _portfolio) = words.Is(head, "taoiseach")
                ? (OfficeKind.Prime, "Taoiseach")
                : (OfficeKind.DeputyPrime, "Tánaiste");
            _jurisdiction = "IE";
            return true;
        }

        if (words.Is(head, "treasurer"))
        {
            ReadPlaceBefore();
            _portfolio = "Treasurer";
            _jurisdiction ??= places.Home == "AU" ? "AU" : null;
            return _jurisdiction is ['A', 'U', ..] && words.IsCapital(head);
        }

        return words.Is(head, "chancellor") && ReadChancellor(head);
    }

    private bool IsCouncil(int head) => words.Is(head, "ministers") && words.Is(head - 1, "of")
        && (words.Is(head - 2, "cabinet") || words.Is(head - 2, "council"));

    /// <summary>"Chairman of the Cabinet of Ministers" is a prime minister, a member of it a minister.</summary>
    private bool ReadCouncil(int head)
    {
        int w = head - 3;
        w -= words.Is(w, "the") ? 1 : 0;
        int chair = w - 1;
        if (words.Is(w, "of") && words.Is(chair, "member"))
        {
            _first = chair;
            return true;
        }

        if (!words.Is(w, "of") || !(words.Is(chair, "chairman") || words.Is(chair, "chairperson")
            || words.Is(chair, "chairwoman") || words.Is(chair, "chair")))
        {
            return false;
        }

        bool deputy = words.Is(chair - 1, "deputy") || words.Is(chair - 1, "vice");
        _first = deputy ? chair - 1 : chair;
        (_kind, _portfolio) = deputy
            ? (OfficeKind.DeputyPrime, "Deputy Prime Minister")
            : (OfficeKind.Prime, "Prime Minister");
        ReadKindsBefore(head);
        ReadPlaceBefore();
        ReadBehind();
        return true;
    }

    private bool ReadChancellor(int head)
    {
        if (words.Is(head + 1, "of") && words.Is(head + 2, "the") && words.Is(head + 3, "exchequer"))
        {
            (_last, _portfolio, _jurisdiction) = (head + 3, "Chancellor of the Exchequer", "GB");
            return true;
        }

        bool vice = words.Is(head - 1, "vice") || words.Is(head, "vice-chancellor");
        _first -= vice && words.Is(head - 1, "vice") ? 1 : 0;
        ReadPlaceBefore();
        _jurisdiction ??= !words.IsCapital(head) ? null
            : places.Home is "GB" or "DE" or "AT" ? places.Home
            : !vice && words.IsCapital(head + 1) && places.Has("DE") ? "DE" : null;
        if (_jurisdiction == "GB" && !vice && words.IsCapital(head))
        {
            _portfolio = "Chancellor of the Exchequer";
            return true;
        }

        (_kind, _portfolio) = vice ? (OfficeKind.DeputyPrime, "Vice Chancellor") : (OfficeKind.Prime, "Chancellor");
        return _jurisdiction is "DE" or "AT";
    }

    /// <summary>
    /// In a few countries the ministers are called secretaries; everywhere else secretaries are officials of a
    /// department, unless they are secretaries of state or of the treasury.
    /// </summary>
    private bool ReadSecretary(int head)
    {
        _kind = OfficeKind.Secretary;
        if (words.After(head) == ' ' && words.Is(head + 1, "of") && words.Is(head + 2, "state")
            && words.IsCapital(head + 2))
        {
            return ReadSecretaryOfState(head);
        }

        if (words.After(head - 1) == ' ' && words.Is(head - 1, "cabinet"))
        {
            return ReadCabinetSecretary(head);
        }

        ReadSubjectBefore(head);
        int subject = _first;
        string? named = _portfolio is null ? null : PortfolioName.Plain(words.Text(subject, head - 1));
        ReadPlaceBefore();
        _excluded = IsUnder(_first);
        if (named is null && !ReadSubjectOfSecretary(head, out named))
        {
            return false;
        }

        string? home = SecretaryTable.Has(places.Home, named)
            && !(SecretaryTable.Travels(named) && places.HasAny(SecretaryTable.CountriesOfOfficials))
                ? places.Home
                : null;
        _jurisdiction ??= named.Equals("Treasury", StringComparison.OrdinalIgnoreCase) ? "US" : home;
        _portfolio = named + " Secretary";

        // British papers write "the health secretary" small; there the subject must be a minister's.
        string? country = _jurisdiction is ['G', 'B', '-', ..] ? "GB" : _jurisdiction;
        return SecretaryTable.HasSecretaries(country)
            && (words.IsCapital(head) || SecretaryTable.Has(country, named));
    }

    /// <summary>
    /// "Secretary of Defense", "Secretary of the Treasury", of the United States and the Philippines.
    /// </summary>
    private bool ReadSubjectOfSecretary(int head, out string subject)
    {
        subject = "";
        int start = head + (words.Is(head + 2, "the") ? 3 : 2);
        if (words.After(head) != ' ' || !words.Is(head + 1, "of") || !words.IsCapital(start)
            || (_jurisdiction ?? places.Home) is not ("US" or "PH"))
        {
            return false;
        }

        int end = SubjectEnd(start, false);
        if (end < 0)
        {
            return false;
        }

        _last = end;
        subject = PortfolioName.Plain(words.Text(start, end));
        return true;
    }

    private bool ReadSecretaryOfState(int head)
    {
        _last = head + 2;
        _portfolio = "Secretary of State";
        ReadPlaceBefore();
        int next = _last + 1;
        if (words.After(_last) == ' ' && words.Is(next, "for"))
        {
            int start = next + (words.Is(next + 1, "the") ? 2 : 1);
            int end = SubjectEnd(start, true);
            (_portfolio, _last) = end < 0 ? (_portfolio, _last) : (PortfolioName.Of(words.Text(start, end)), end);
            _jurisdiction ??= "GB";
        }

        _jurisdiction ??= "US";
        _excluded = IsUnder(_first);
        return _jurisdiction is "US" or "GB";
    }

    /// <summary>
    /// Kenya's ministers are cabinet secretaries; Japan's chief cabinet secretary is one of its ministers.
    /// </summary>
    private bool ReadCabinetSecretary(int head)
    {
        int cabinet = head - 1;
        _first = cabinet;
        bool chief = words.Is(cabinet - 1, "chief"), prime = words.Is(cabinet - 1, "prime");
        if ((chief || prime) && words.After(cabinet - 1) == ' ')
        {
            _first = cabinet - 1;
            _portfolio = (chief ? "Chief" : "Prime") + " Cabinet Secretary";
        }
        else
        {
            ReadSubjectBefore(cabinet);
        }

        ReadPlaceBefore();
        // Where no country is named more than all others together, one whose ministers are called so will do.
        _jurisdiction ??= chief ? (places.Has("JP") ? "JP" : places.Home)
            : places.Home is null && places.Has("KE") ? "KE" : places.Home;
        if (_portfolio is null && words.After(head) == ' ' && (words.Is(head + 1, "for") || words.Is(head + 1, "of")))
        {
            int start = head + (words.Is(head + 2, "the") ? 3 : 2);
            int end = SubjectEnd(start, true);
            (_portfolio, _last) = end < 0 ? (null, _last) : (PortfolioName.Of(words.Text(start, end)), end);
        }

        // Scotland's ministers have that title, too; Britain's only cabinet secretary is an official.
        if (_jurisdiction is "GB" or "GB-SCT" && _portfolio is not null && !chief && !prime)
        {
            _jurisdiction = "GB-SCT";
            return words.IsCapital(head);
        }

        return words.IsCapital(head) && (_jurisdiction == "KE" || (chief && _jurisdiction == "JP"));
    }

    private bool IsUnder(int first) => words.Is(first - 1, "deputy") || words.Is(first - 1, "under")
        || words.Is(first - 1, "assistant") || words.Is(first - 1, "permanent") || words.Is(first - 1, "parliamentary")
        || words.Is(first - 1, "private") || words.Is(first - 1, "acting") || words.Is(first - 1, "press");
}
