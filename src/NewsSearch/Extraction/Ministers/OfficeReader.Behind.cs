namespace NewsSearch.Extraction.Ministers;

/// <summary>The part of the grammar behind the head.</summary>
internal sealed partial class OfficeReader
{
    /// <summary>"of State for Railways", "for Law, Justice and Human Rights", "of Malaysia", "Punjab".</summary>
    private void ReadBehind()
    {
        if (words.After(_last) == ' ' && words.Is(_last + 1, "of") && words.Is(_last + 2, "state"))
        {
            _last += 2;

            // The ministers of state of a federation's centre; the junior ones of its states are rarely called so.
            _federal |= _jurisdiction?.Contains('-', StringComparison.Ordinal) != true;
        }

        SkipBracket();

        // Subject and jurisdiction may follow one another in either order.
        for (int turn = 0; turn < 2 && _last + 1 < words.Count; turn++)
        {
            char after = Behind();
            int next = _last + 1;
            if (after == ',' && turn > 0 && places.TryStarting(next, out string place, out int placeEnd)
                && (words.After(placeEnd) is ',' or '.' or ';' or ')' or '\n' or '\0'
                    || (words.After(placeEnd) == ' ' && words.Is(placeEnd + 1, "and") && words.IsCapital(_first)
                        && !places.TryStarting(placeEnd + 2, out _, out _))))
            {
                (_jurisdiction, _last) = (_jurisdiction ?? place, placeEnd);
                return;
            }

            if (after != ' ')
            {
                break;
            }

            bool announced = words.Is(next, "for") || words.Is(next, "of");
            next += announced ? 1 : 0;
            next += announced && words.Is(next, "the") ? 1 : 0;
            if (!ReadPlaceOrSubject(next, announced))
            {
                break;
            }
        }

        SkipBracket();
    }

    /// <summary>What stands behind the office, a bracket that belongs to it left out.</summary>
    private char Behind() => _bracketed ? words.AfterBracket(_last) : words.After(_last);

    /// <summary>"Minister of State (Independent Charge) for", "Prime Minister (PM)".</summary>
    private void SkipBracket()
    {
        for (int w = _last + 1; words.After(_last) == '(' && w < words.Count && w - _last <= 3; w++)
        {
            if (words.After(w) == ')' && words.IsCapital(_last + 1) && words.AfterBracket(w) is ' ' or ',')
            {
                (_bracketed, _last) = (true, w);
                return;
            }
        }
    }

    private bool ReadPlaceOrSubject(int next, bool announced)
    {
        int subject = _portfolio is null && (_kind == OfficeKind.Minister
            || (_kind == OfficeKind.DeputyPrime && words.Is(next - 1, "for"))) ? SubjectEnd(next, announced) : -1;
        if (subject >= 0)
        {
            _portfolio = PortfolioName.Of(words.Text(next, subject));
            _federal |= words.Is(next, "federal");
            (_bracketed, _last) = (false, subject);
            return true;
        }

        if (places.TryStarting(next, out string code, out int last) && _jurisdiction is null
            && (announced || code.Contains('-', StringComparison.Ordinal)))
        {
            (_bracketed, _jurisdiction, _last) = (false, code, last);
            return true;
        }

        return false;
    }

    /// <summary>The last word of the subject that begins at a word, or -1.</summary>
    private int SubjectEnd(int start, bool announced)
    {
        int last = -1;
        bool capital = words.IsCapital(start);
        for (int w = start; w < words.Count && w - start < MostSubjectWords; w++)
        {
            if (!IsSubject(w, start, announced, capital))
            {
                break;
            }

            last = w;
            char after = words.After(w);
            if (words[w].IsPossessive || after is not (' ' or ',' or '&' or '/' or '-'))
            {
                break;
            }

            int joint = SkipJoint(w, start, announced, capital);
            if (after == ',' && joint == w
                && !(IsSubject(w + 1, start, announced, capital) && !BeginsOffice(w + 1)))
            {
                break;
            }

            w = joint;
        }

        return last;
    }

    /// <summary>Passes "and", "of the" where a further word of the subject follows.</summary>
    private int SkipJoint(int w, int start, bool announced, bool capital)
    {
        int next = w + 1;
        while (next < words.Count && next - w <= 2 && PortfolioTable.Joins(words.Span(next))
            && words.After(next) == ' ')
        {
            next++;
        }

        return next > w + 1 && next < words.Count && IsSubject(next, start, announced, capital) && !BeginsOffice(next)
            ? next - 1
            : w;
    }

    private bool IsSubject(int w, int start, bool announced, bool capital)
    {
        var word = words.Span(w);
        if (word.IsEmpty || (capital && !words.IsCapital(w)))
        {
            return false;
        }

        // "Emigration and Egyptian Expatriates"
        if (PortfolioTable.Has(word) || (w > start && words.After(w) == ' ' && PortfolioTable.Has(words.Span(w + 1))
            && places.TryStarting(w, out _, out int place) && place == w && !BeginsOffice(w + 1)))
        {
            return true;
        }

        // A word of no known subject counts where a word such as "Affairs" makes it one: "Intergovernmental Affairs".
        // "For" is said of subjects only, so that any word before a known one belongs to it: "Federal Education".
        return announced && w == start && words.After(w) == ' ' && words.IsCapital(w)
            && (words.Is(w + 1, "affairs") || words.Is(w + 1, "development") || words.Is(w + 1, "management")
                || (words.Is(w - 1, "for") && PortfolioTable.Has(words.Span(w + 1)) && words.IsCapital(w + 1)))
            && !places.TryStarting(w, out _, out _);
    }

    /// <summary>Whether the words from here are rather another office: ", Finance Minister Aurangzeb".</summary>
    private bool BeginsOffice(int start)
    {
        for (int w = start; w < words.Count && w - start < 6; w++)
        {
            if (words.Is(w, "minister") || words.Is(w, "secretary") || words.Is(w, "adviser") || words.Is(w, "advisor"))
            {
                return true;
            }

            if (!PortfolioTable.Has(words.Span(w)) && !words.Is(w, "and") && !IsKind(words.Span(w)))
            {
                return false;
            }
        }

        return false;
    }
}
