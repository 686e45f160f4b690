namespace NewsSearch.Queries;

/// <summary>Operands with operators of proximity between them, put together from left to right.</summary>
/// <param name="warnings">Where it is told what cannot be near anything.</param>
internal sealed class ProximityChain(QueryWarnings warnings)
{
    private readonly List<QueryOperand> _operands = [];
    private readonly List<(ProximityOperator Operator, int Start, int Length)> _operators = [];

    /// <summary>Whether there is no operand.</summary>
    public bool IsEmpty => _operands.Count == 0;

    /// <summary>Takes the first operand.</summary>
    public void Begin(QueryOperand operand) => _operands.Add(operand);

    /// <summary>Takes an operator and its right operand.</summary>
    public void Add(ProximityOperator step, int start, int length, QueryOperand operand)
    {
        _operators.Add((step, start, length));
        _operands.Add(operand);
    }

    /// <summary>
    /// All of it as one operand; what cannot be near is only required. Then the chain is empty; false where nothing
    /// is left of it.
    /// </summary>
    public bool TryClose(out QueryOperand closed)
    {
        LeaveOutDeep();
        closed = _operands.Count > 0 ? Join() : default;
        bool found = _operands.Count > 0;
        _operands.Clear();
        _operators.Clear();
        return found;
    }

    private QueryOperand Join()
    {
        var parts = new List<QueryOperand> { _operands[0] };
        var steps = new List<ProximityOperator>();
        bool isPart = ProximityQuery.IsPart(parts[0].Query);
        for (int i = 1; i < _operands.Count; i++)
        {
            var (step, start, length) = _operators[i - 1];
            if (isPart && ProximityQuery.IsPart(_operands[i].Query))
            {
                parts.Add(_operands[i]);
                steps.Add(step);
                continue;
            }

            warnings.Add("bad-proximity", start, length,
                $"{step} works on words, phrases, wildcards and ORs of them; it was read as AND.");
            parts = [QueryOperand.Combine([Combine(parts, steps), _operands[i]], all: true)];
            steps.Clear();
            isPart = false;
        }

        return Combine(parts, steps);
    }

    private void LeaveOutDeep()
    {
        for (int i = _operands.Count - 1; i >= 0 && _operands.Count > 1; i--)
        {
            if (_operands[i].Depth >= NewsLimits.QueryDepth)
            {
                var (_, start, length) = _operators[Math.Max(i - 1, 0)];
                warnings.Add("too-deep", start, length,
                    $"What stands in more than {NewsLimits.QueryDepth} brackets was left out.");
                _operands.RemoveAt(i);
                _operators.RemoveAt(Math.Max(i - 1, 0));
            }
        }
    }

    /// <summary>The parts as one operand; a first part that is such an operand gives its own parts.</summary>
    public static QueryOperand Combine(IReadOnlyList<QueryOperand> parts, IReadOnlyList<ProximityOperator> operators)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var first = parts[0].Query as ProximityQuery;
        int depth = parts.Select((part, i) => i == 0 && first is not null ? part.Depth : part.Depth + 1).Max();
        return new(
            new ProximityQuery(
                [.. first?.Parts ?? [parts[0].Query], .. parts.Skip(1).Select(part => part.Query)],
                [.. first?.Operators ?? [], .. operators]),
            depth);
    }
}
