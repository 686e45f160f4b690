namespace NewsSearch.Queries;

/// <summary>What stands in quotes, and dates.</summary>
internal sealed partial class QueryParser
{
    /// <summary>How far a bracket of dates is looked for, so that many open ones cost no more than one.</summary>
    private const int LongestRange = 128;

    private void ReadPhrase(FieldScope scope)
    {
        int start = _at;
        int close = FindClosingQuote(start);
        if (close < 0)
        {
            _warnings.Add("unclosed-quote", start, 1, "The quote is never closed and was left out.");
            _sawOther = true;
            _at++;
            if (scope != _group.Scope && _at < _end && !QueryCharacters.EndsWord(_text[_at]))
            {
                ReadFieldValue(scope);
            }

            return;
        }

        var raw = _text.AsSpan(start + 1, close - start - 1);
        string text = QueryEscapes.Unescape(raw);
        _at = close + 1;
        float boost = ReadSuffix(out int tilde);
        if (scope.IsDate)
        {
            AddDate(text, start, boost);
        }
        else if (scope.Facet is { } facet)
        {
            AddFacet(facet, start, start + 1, close, boost);
        }
        else if (text.All(QueryCharacters.IsSpace))
        {
            LeaveOut("empty-phrase", start, "There is nothing between the quotes.");
        }
        else
        {
            if (FirstPattern(raw) is >= 0 and int pattern)
            {
                WarnUnsupported(start + 1 + pattern, 1, "In quotes * and ? stand for no letters; it was left out.");
            }

            int slop = tilde < 0 ? 0 : ReadSlop(tilde);
            Add(new PhraseQuery(text, slop, scope.Field, Place(start + 1, close)), boost);
        }
    }

    /// <summary>
    /// A straight quote is closed by the next straight one, so that typographic quotes may stand within; otherwise,
    /// and behind a typographic quote, any quote closes.
    /// </summary>
    private int FindClosingQuote(int start)
    {
        bool straight = _text[start] == '"' && _lastStraightQuote > start;
        int last = straight ? _lastStraightQuote : _lastQuote;
        for (int i = start + 1; i <= last; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (straight ? _text[i] == '"' : QueryCharacters.IsQuote(_text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where somebody meant a pattern in quotes, most likely; -1 where nobody did.</summary>
    private static int FirstPattern(ReadOnlySpan<char> raw)
    {
        for (int i = 0; i < raw.Length; i++)
        {
            if (QueryCharacters.LooksLikePattern(raw, i))
            {
                return i;
            }

            i += raw[i] == '\\' ? 1 : 0;
        }

        return -1;
    }

    private void ReadDate()
    {
        int start = _at;
        int near = Math.Min(_end - _at, LongestRange);
        if (_text[_at] is '[' or '{' && Text.Slice(_at, near).IndexOfAny(']', '}') is > 0 and int length)
        {
            _at += length + 1;
        }
        else
        {
            SkipDate();

            // People write a space behind the sign: published:>= 2025-04.
            if (!_text.AsSpan(start, _at - start).ContainsAnyExcept("<>="))
            {
                SkipWhile(QueryCharacters.IsSpace);
                SkipDate();
            }
            else
            {
                SkipSpacedRange(start);
            }
        }

        int end = _at;
        AddDate(_text[start..end], start, ReadSuffix(out _));
    }

    /// <summary>Goes on where people write spaces around the dots: published:2025-04 .. 2025-06.</summary>
    private void SkipSpacedRange(int start)
    {
        int end = _at;
        int dots = Text[start..end].IndexOf("..");
        SkipWhile(QueryCharacters.IsSpace);
        if (dots < 0 && Text[_at..].StartsWith(".."))
        {
            dots = end - 2 - start;
            _at += 2;
            SkipWhile(QueryCharacters.IsSpace);
        }

        int last = _at;
        SkipDate();
        if (dots < 0 || start + dots + 2 != end || !DateSpan.TryParse(Text[last.._at], out _))
        {
            _at = end;
        }
    }

    private void SkipDate() => SkipWhile(c => c != '^' && !QueryCharacters.EndsWord(c));

    private void AddFacet(string field, int start, int valueStart, int valueEnd, float boost)
    {
        var raw = _text.AsSpan(valueStart, valueEnd - valueStart);
        string value = QueryEscapes.Unescape(raw).Trim();
        if (value.All(QueryCharacters.IsSpace))
        {
            LeaveOut("missing-value", start, $"There is no value of {field}; the filter was left out.");
            return;
        }

        valueStart += raw.Length - raw.TrimStart().Length;
        Add(new FacetQuery(field, value, Place(valueStart, valueStart + raw.Trim().Length)), boost);
    }

    private void LeaveOut(string code, int start, string message)
    {
        _warnings.Add(code, start, _at - start, message);
        _sawOther = true;
        _group.Skip();
    }

    private void AddDate(string text, int start, float boost)
    {
        if (!DateExpression.TryParse(text, out var query, out bool wasReversed))
        {
            LeaveOut("bad-date", start,
                "This is no date such as 2025, 2025-04, 2025-04-10, 2025-04..2025-06, >2025-04-10, today, 12h or 7d; "
                + "the filter was left out.");
            return;
        }

        if (wasReversed)
        {
            _warnings.Add("reversed-range", start, _at - start,
                "The range ends before it begins; its ends were swapped.");
        }

        Add(query, boost);
    }
}
