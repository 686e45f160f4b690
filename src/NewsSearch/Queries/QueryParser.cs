namespace NewsSearch.Queries;

/// <summary>Reads a query; there is no text that it does not read.</summary>
/// <remarks>
/// One pass from left to right with an explicit stack of open brackets, so that neither time nor the call stack grows
/// beyond the length of the text. What cannot be taken as written is taken as is most sensible, with a warning.
/// </remarks>
internal sealed partial class QueryParser
{
    private readonly string _text;
    private readonly int _end;
    private readonly MatchMode _match;
    private readonly FieldNames _fields;
    private readonly QueryWarnings _warnings;
    private readonly bool _operatorsAreWords;
    private readonly int _lastStraightQuote;
    private readonly int _lastQuote;
    private readonly Stack<QueryGroup> _open = new();
    private QueryGroup _group;
    private int _at;
    private int _clauses;
    private int _patterns;
    private bool _sawOperator;
    private bool _sawOther;

    private QueryParser(
        string text, int end, MatchMode match, FieldNames fields, QueryWarnings warnings, bool operatorsAreWords)
    {
        _text = text;
        _end = end;
        _match = match;
        _fields = fields;
        _warnings = warnings;
        _operatorsAreWords = operatorsAreWords;
        _lastStraightQuote = Text.LastIndexOf('"');
        _lastQuote = _end - 1;
        while (_lastQuote >= 0 && !QueryCharacters.IsQuote(text[_lastQuote]))
        {
            _lastQuote--;
        }

        _group = new(match, new FieldScope(QueryField.Any), 0, warnings);
    }

    private ReadOnlySpan<char> Text => _text.AsSpan(0, _end);

    private bool IsFull => _clauses >= NewsLimits.QueryClauses;

    /// <summary>Reads a text; an empty one means every item.</summary>
    public static Query Parse(
        string text, MatchMode match, IReadOnlyCollection<string>? facetFields, QueryWarnings warnings)
    {
        int end = Cut(text, warnings);
        int before = warnings.Count;
        var fields = new FieldNames(facetFields);
        var parser = new QueryParser(text, end, match, fields, warnings, operatorsAreWords: false);
        if (parser.TryRead(out var query))
        {
            return query;
        }

        // A text of nothing but operators, such as OR for Oregon, was meant as words.
        if (parser._sawOperator && !parser._sawOther)
        {
            warnings.Truncate(before);
            parser = new(text, end, match, fields, warnings, operatorsAreWords: true);
            if (parser.TryRead(out query))
            {
                return query;
            }
        }

        return new MatchAllQuery();
    }

    private static int Cut(string text, QueryWarnings warnings)
    {
        if (text.Length <= NewsLimits.QueryLength)
        {
            return text.Length;
        }

        int end = NewsLimits.QueryLength;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        warnings.Add("query-too-long", end, text.Length - end,
            $"A query has at most {NewsLimits.QueryLength} characters; the rest was left out.");
        return end;
    }

    private bool TryRead(out Query query)
    {
        while (_at < _end)
        {
            if (QueryCharacters.IsSpace(_text[_at]))
            {
                _at++;
            }
            else if (IsFull && _text[_at] != ')')
            {
                _warnings.Add("too-many-clauses", _at, _end - _at,
                    $"A query has at most {NewsLimits.QueryClauses} words, phrases and filters; more was left out.");
                break;
            }
            else
            {
                ReadNext();
            }
        }

        while (_open.Count > 0)
        {
            if (!IsFull)
            {
                _warnings.Add("unclosed-bracket", _group.Start, 1, "The bracket is never closed; the end closes it.");
            }

            CloseGroup();
        }

        bool found = _group.TryBuild(out var whole);
        query = whole.Query;
        return found;
    }

    private void ReadNext()
    {
        char c = _text[_at];
        if (QueryCharacters.IsQuote(c))
        {
            ReadPhrase(_group.Scope);
        }
        else if (c == '(')
        {
            OpenGroup(_group.Scope);
        }
        else if (c == ')')
        {
            ReadClosingBracket();
        }
        else if (QueryCharacters.IsSign(c))
        {
            ReadSigns();
        }
        else
        {
            ReadWord();
        }
    }

    private void OpenGroup(FieldScope scope)
    {
        _sawOther = true;
        _open.Push(_group);
        _group = new(_match, scope, _at++, _warnings);
    }

    private void ReadClosingBracket()
    {
        if (_open.Count == 0)
        {
            _sawOther = true;
            _warnings.Add("unopened-bracket", _at++, 1, "The bracket was never opened and was left out.");
            return;
        }

        _at++;
        CloseGroup();
    }

    private void CloseGroup()
    {
        var inner = _group;
        _group = _open.Pop();
        bool found = inner.TryBuild(out var built);
        float boost = ReadSuffix(out int tilde);
        if (tilde >= 0)
        {
            WarnUnsupported(tilde, 1, "A tilde works on a word or a phrase only and was left out.");
        }

        if (found)
        {
            _group.Add(built.Boosted(boost));
            return;
        }

        int length = Math.Max(_at - inner.Start, 1);
        _warnings.Add("empty-brackets", inner.Start, length, "There is nothing in the brackets.");
        _group.Skip();
    }

    private void ReadSigns()
    {
        int start = _at;
        bool isMinus = false;
        while (_at < _end && QueryCharacters.IsSign(_text[_at]))
        {
            isMinus |= QueryCharacters.IsMinus(_text[_at++]);
        }

        // A lone dash, as in "Pakistan - India", is punctuation.
        if (_at < _end && _text[_at] != ')' && !QueryCharacters.IsSpace(_text[_at]))
        {
            _group.Sign(isMinus, start, _at - start);
        }
    }

    private void Add(Query clause, float boost)
    {
        _clauses++;
        _sawOther = true;
        _group.Add(new QueryOperand(clause, 0).Boosted(boost));
    }

    private static QueryPlace Place(int start, int end) => new(new(start, end - start));

    private void WarnUnsupported(int start, int length, string message) =>
        _warnings.Add("unsupported-operator", start, length, message);
}
