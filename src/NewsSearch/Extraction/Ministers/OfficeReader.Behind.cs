namespace NewsSearch.Extraction.Ministers;

/// <summary>The part of the grammar behind the head, and the offices of secretaries.</summary>
internal sealed partial class OfficeReader
{
    /// <summary>"of State for Railways", "for Law, Justice and Human Rights", "of Malaysia", "Punjab".</summary>
    private void ReadBehind()
    {
        if (words.After(_last) == ' ' && words.Is(_last + 1, "of") && words.Is(_last + 2, "state"))
        {
            _last += 2;
        }

        // Subject and jurisdiction may follow one another in either order.
        for (int turn = 0; turn < 2 && _last + 1 < words.Count; turn++)
        {
            char after = words.After(_last);
            int next = _last + 1;
            if (after == ',' && turn > 0 && places.TryStarting(next, out string place, out int placeEnd)
                && words.After(placeEnd) == ',')
            {
                (_jurisdiction, _last) = (_jurisdiction ?? place, placeEnd);
                return;
            }

            if (after != ' ')
            {
                return;
            }

            bool announced = words.Is(next, "for") || words.Is(next, "of");
            next += announced ? 1 : 0;
            next += announced && words.Is(next, "the") ? 1 : 0;
            if (!ReadPlaceOrSubject(next, announced))
            {
                return;
            }
        }
    }

    private bool ReadPlaceOrSubject(int next, bool announced)
    {
        int subject = _portfolio is null && _kind == OfficeKind.Minister ? SubjectEnd(next, announced) : -1;
        if (subject >= 0)
        {
            _portfolio = PortfolioName.Of(words.Text(next, subject));
            _last = subject;
            return true;
        }

        if (places.TryStarting(next, out string code, out int last) && _jurisdiction is null
            && (announced || code.Contains('-', StringComparison.Ordinal)))
        {
            (_jurisdiction, _last) = (code, last);
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

        if (PortfolioTable.Has(word))
        {
            return true;
        }

        // A word of no known subject counts where a word such as "Affairs" makes it one: "Intergovernmental Affairs".
        return announced && w == start && words.After(w) == ' ' && words.IsCapital(w)
            && (words.Is(w + 1, "affairs") || words.Is(w + 1, "development") || words.Is(w + 1, "management"))
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

    /// <summary>
    /// In Washington and London the ministers are called secretaries; everywhere else secretaries are officials of a
    /// department, unless they are secretaries of state or of the treasury.
    /// </summary>
    private bool ReadSecretary(int head)
    {
        _kind = OfficeKind.Secretary;
        bool ofState = words.After(head) == ' ' && words.Is(head + 1, "of") && words.Is(head + 2, "state")
            && words.IsCapital(head + 2);
        if (ofState)
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

        ReadSubjectBefore(head);
        if (_portfolio is null)
        {
            return false;
        }

        int subject = _first;
        ReadPlaceBefore();
        bool treasury = words.Is(head - 1, "treasury");
        _excluded = IsUnder(_first);
        _portfolio = PortfolioName.Plain(words.Text(subject, head - 1)) + " Secretary";
        _jurisdiction ??= treasury ? "US" : null;
        return _jurisdiction is "US" or "GB" && words.IsCapital(head);
    }

    private bool IsUnder(int first) => words.Is(first - 1, "deputy") || words.Is(first - 1, "under")
        || words.Is(first - 1, "assistant") || words.Is(first - 1, "permanent") || words.Is(first - 1, "parliamentary")
        || words.Is(first - 1, "private") || words.Is(first - 1, "acting");
}
