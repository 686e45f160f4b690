namespace NewsSearch.Queries;

/// <summary>What stands between two brackets, or in the whole query, put together operand by operand.</summary>
/// <remarks>
/// NOT binds tightest, then proximity, then OR, then AND and adjacency. Four fixed levels need no general stack of
/// operators: each level has one open list, and an operator of a weaker level closes the lists of the tighter ones.
/// Where side by side means OR, AND in words binds tighter than that, and "a b AND c" is a OR (b AND c).
/// </remarks>
internal sealed class QueryGroup(MatchMode match, FieldScope scope, int start, QueryWarnings warnings)
{
    /// <summary>What is said of an operator without an operand.</summary>
    public const string LeftOut = "The operator has nothing to work on here and was left out.";

    private readonly List<QueryOperand> _units = [];
    private readonly List<QueryOperand> _chain = [];
    private readonly List<QueryOperand> _alternatives = [];
    private readonly ProximityChain _near = new(warnings);
    private Pending _operator;
    private Pending _not;
    private bool _isRequired;
    private bool _unitIsRequired;
    private bool _hasLeft;

    /// <summary>What values in it stand for.</summary>
    public FieldScope Scope { get; } = scope;

    /// <summary>Where its bracket stands in the text.</summary>
    public int Start { get; } = start;

    /// <summary>Takes the operator that stands before the next operand.</summary>
    /// <param name="kind">What it says.</param>
    /// <param name="start">Where it stands.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="step">What it says of proximity, if that is its kind.</param>
    public void Operator(QueryOperator kind, int start, int length, ProximityOperator step = default)
    {
        if (kind == QueryOperator.Not)
        {
            _not = new(kind, start, length);
            return;
        }

        WarnAbout(ref _not);
        if (!_hasLeft || _operator.Kind != QueryOperator.Adjacent)
        {
            var superfluous = new Pending(kind, start, length);
            WarnAbout(ref superfluous);
            return;
        }

        _operator = new(kind, start, length, step);
    }

    /// <summary>Takes a plus or minus sign before the next operand.</summary>
    public void Sign(bool isMinus, int start, int length)
    {
        if (isMinus)
        {
            _not = new(QueryOperator.Not, start, length);
        }
        else
        {
            _isRequired = true;
        }
    }

    /// <summary>Takes an operand.</summary>
    public void Add(QueryOperand operand)
    {
        // NOT NOT never piles up: a second NOT before the operand takes the place of the first.
        var added = _not.Length > 0 ? operand.Negate() : operand;
        switch (_operator.Kind)
        {
            case QueryOperator.Near:
                AddNear(added);
                Forget();
                return;
            case QueryOperator.Or:
                CloseNear();
                break;
            case QueryOperator.And:
                CloseAlternatives();
                break;
            default:
                CloseUnit();
                _unitIsRequired = _isRequired;
                break;
        }

        _near.Begin(added);
        _hasLeft = true;
        Forget();
    }

    private void AddNear(QueryOperand operand)
    {
        // Where what stood before was left out, there is nothing to be near to.
        if (_near.IsEmpty)
        {
            _near.Begin(operand);
        }
        else
        {
            _near.Add(_operator.Step, _operator.Start, _operator.Length, operand);
        }
    }

    /// <summary>Goes on after an operand that was left out, as if its operators had not been there.</summary>
    public void Skip()
    {
        _hasLeft = true;
        Forget();
    }

    /// <summary>Forgets a sign before something that is no operand, such as a lone dash.</summary>
    public void DropSign()
    {
        _not = default;
        _isRequired = false;
    }

    /// <summary>All of it as one operand; false where nothing was in it.</summary>
    public bool TryBuild(out QueryOperand built)
    {
        WarnAbout(ref _operator);
        WarnAbout(ref _not);
        CloseUnit();
        var parts = match == MatchMode.All ? _units : Optional();
        return TryCombine(parts, all: true, out built);
    }

    private void Forget()
    {
        _operator = default;
        _not = default;
        _isRequired = false;
    }

    private void WarnAbout(ref Pending pending)
    {
        if (pending.Length > 0)
        {
            warnings.Add("missing-operand", pending.Start, pending.Length, LeftOut);
        }

        pending = default;
    }

    private void CloseNear()
    {
        if (_near.TryClose(out var closed))
        {
            _alternatives.Add(closed);
        }
    }

    private void CloseAlternatives()
    {
        CloseNear();
        if (TryCombine(_alternatives, all: false, out var combined))
        {
            _chain.Add(combined);
        }

        _alternatives.Clear();
    }

    private void CloseUnit()
    {
        CloseAlternatives();
        if (TryCombine(_chain, all: true, out var unit))
        {
            _units.Add(unit with { IsRequired = _unitIsRequired });
        }

        _chain.Clear();
    }

    /// <summary>Any of the units is enough, but what has a plus must be there, and what has a minus must not.</summary>
    private List<QueryOperand> Optional()
    {
        var parts = _units.Where(u => u.IsRequired && u.Query is not NotQuery).ToList();
        var optional = _units.Where(u => !u.IsRequired && u.Query is not NotQuery).ToList();
        if (parts.Count > 0 && optional.Count > 0)
        {
            // Beside a required word the others only add to the score: "every item, or these".
            optional.Insert(0, new(new MatchAllQuery(), 0));
        }

        if (TryCombine(optional, all: false, out var any))
        {
            parts.Add(any);
        }

        parts.AddRange(_units.Where(u => u.Query is NotQuery));
        return parts;
    }

    private bool TryCombine(List<QueryOperand> parts, bool all, out QueryOperand combined)
    {
        combined = default;
        if (parts.Count > 1 && parts.RemoveAll(p => p.Depth >= NewsLimits.QueryDepth) > 0)
        {
            warnings.Add("too-deep", Start, 1,
                $"What stands in more than {NewsLimits.QueryDepth} brackets was left out.");
        }

        if (parts.Count == 0)
        {
            return false;
        }

        combined = QueryOperand.Combine(parts, all);
        return true;
    }

    private readonly record struct Pending(
        QueryOperator Kind, int Start, int Length, ProximityOperator Step = default);
}
