namespace NewsSearch.Queries;

/// <summary>Bare words, and what stands before and behind them.</summary>
internal sealed partial class QueryParser
{
    private void ReadWord()
    {
        int start = _at;
        var scan = WordScan.From(Text, start);
        var word = _text.AsSpan(start, scan.End - start);
        if (QueryKeyword.TryRead(word, out var keyword))
        {
            if (!_operatorsAreWords)
            {
                _at = scan.End;
                ReadOperator(keyword, start);
                return;
            }

            _warnings.Add("missing-operand", start, word.Length, IsPunctuation(word)
                ? QueryGroup.LeftOut : "The operator has nothing to work on here and was read as a word.");
        }

        if (scan.Colon > start && TryReadField(start, scan))
        {
            return;
        }

        bool isAddress = scan.Colon > start && Text[scan.Colon..].StartsWith("://", StringComparison.Ordinal);
        ReadBareWord(scan, _group.Scope, isAddress);
    }

    private void ReadOperator(QueryOperator keyword, int start)
    {
        _sawOperator = true;
        if (keyword != QueryOperator.Near)
        {
            _group.Operator(keyword, start, _at - start);
            return;
        }

        var step = ProximityOperator.Read(_text.AsSpan(start, _at - start), out string? problem);
        if (problem is not null)
        {
            _warnings.Add("bad-distance", start, _at - start, problem);
        }

        _group.Operator(keyword, start, _at - start, step);
    }

    /// <summary>Takes what stands before the colon as a field, or leaves the word to be read whole.</summary>
    private bool TryReadField(int start, WordScan scan)
    {
        string name = QueryEscapes.Unescape(_text.AsSpan(start, scan.Colon - start));
        int value = scan.Colon + 1;
        bool hasValue = value < scan.End
            || (value < _end && (_text[value] == '(' || QueryCharacters.IsQuote(_text[value])));
        if (_fields.TryGet(name, out var scope))
        {
            if (!hasValue)
            {
                _warnings.Add("missing-value", start, value - start,
                    $"Nothing stands directly behind \"{name}:\"; it was read as a word.");
                return false;
            }

            _at = value;
            ReadFieldValue(scope);
            return true;
        }

        if (!hasValue)
        {
            return false;
        }

        if (!FieldNames.LooksLikeName(name) || Text[scan.Colon..].StartsWith("://", StringComparison.Ordinal))
        {
            _warnings.Add("literal-colon", scan.Colon, 1, "The colon was read as a part of the word.");
            return false;
        }

        _warnings.Add("unknown-field", start, scan.Colon - start,
            $"There is no field \"{name}\"; what stands behind it is looked for everywhere. Fields: {_fields.Listed}.");
        _at = value;
        ReadFieldValue(_group.Scope);
        return true;
    }

    private void ReadFieldValue(FieldScope scope)
    {
        char c = _text[_at];
        if (QueryCharacters.IsQuote(c))
        {
            ReadPhrase(scope);
        }
        else if (c == '(')
        {
            OpenGroup(scope);
        }
        else
        {
            ReadBareWord(WordScan.From(Text, _at), scope, isAddress: false);
        }
    }

    private void ReadBareWord(WordScan scan, FieldScope scope, bool isAddress)
    {
        if (scope.IsDate)
        {
            ReadDate();
            return;
        }

        int start = _at, end = scan.End;
        _at = end;
        float boost = 1;
        if (scan.Caret > start)
        {
            if (TryBoost(scan.Caret, end, out boost))
            {
                end = scan.Caret;
            }
            else
            {
                _warnings.Add("bad-boost", scan.Caret, end - scan.Caret,
                    "Behind ^ a number is expected, as in word^2; it was read as a part of the word.");
            }
        }

        if (scope.Facet is { } facet)
        {
            AddFacet(facet, start, start, end, boost);
            return;
        }

        int? edits = null;
        if (scan.Tilde > start && scan.Tilde < end && TryEdits(scan.Tilde, end, out int read))
        {
            edits = read;
            end = scan.Tilde;
        }

        if (end == _at && QuestionMark.Ends(Text, start, end))
        {
            _warnings.Add("question-mark", --end, 1, "The mark of the question was not taken for a letter.");
        }

        AddWord(start, end, edits, scope.Field, boost, isAddress);
    }

    private void AddWord(int start, int end, int? edits, QueryField field, float boost, bool isAddress)
    {
        var raw = _text.AsSpan(start, end - start);
        var clause = ReadPattern(raw, field, isAddress);
        if (clause is null && IsPunctuation(raw))
        {
            _group.DropSign();
            return;
        }

        if (clause is not null && edits is not null)
        {
            WarnUnsupported(end, _at - end, "A tilde does not work on a word with * or ? and was left out.");
        }

        clause ??= edits is > 0
            ? new FuzzyQuery(QueryEscapes.Unescape(raw), edits.Value, field)
            : new WordQuery(QueryEscapes.Unescape(raw), field, Place(start, end));
        if (clause is PrefixQuery or WildcardQuery or FuzzyQuery && ++_patterns > NewsLimits.QueryPatterns)
        {
            LeaveOut("too-many-patterns", start,
                $"A query has at most {NewsLimits.QueryPatterns} words with *, ? or ~; this one was left out.");
            return;
        }

        Add(clause, boost);
    }

    private static Query? ReadPattern(ReadOnlySpan<char> raw, QueryField field, bool isAddress)
    {
        int first = isAddress ? -1 : FirstWildcard(raw);
        if (first < 0)
        {
            return null;
        }

        if (!raw.ContainsAnyExcept('*', '?'))
        {
            return !raw.Contains('*') ? null
                : field == QueryField.Any ? new MatchAllQuery()
                : new WildcardQuery(QueryEscapes.Pattern(raw), field);
        }

        if (IsPunctuation(raw))
        {
            return null;
        }

        return !raw[first..].ContainsAnyExcept('*')
            ? new PrefixQuery(QueryEscapes.Unescape(raw[..first]), field)
            : new WildcardQuery(QueryEscapes.Pattern(raw), field);
    }

    private static int FirstWildcard(ReadOnlySpan<char> raw)
    {
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] is '*' or '?')
            {
                return i;
            }

            i += raw[i] == '\\' ? 1 : 0;
        }

        return -1;
    }

    private static bool IsPunctuation(ReadOnlySpan<char> raw)
    {
        foreach (char c in raw)
        {
            if (c == '\\' || !QueryCharacters.IsPunctuation(c))
            {
                return false;
            }
        }

        return true;
    }
}
