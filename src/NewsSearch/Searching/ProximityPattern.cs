using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Words, phrases and patterns that stand near each other.</summary>
/// <param name="Nodes">The steps that find them, each behind those that it needs; the last is the whole.</param>
/// <param name="Field">Where it is looked for.</param>
internal sealed record ProximityPattern(IReadOnlyList<ProximityNode> Nodes, QueryField Field) : TermPattern(Field)
{
    /// <summary>Whether an operator wants two parts in one sentence, or in one paragraph.</summary>
    public bool Uses(ProximityKind kind) =>
        Nodes.Any(node => node is ProximityNode.Join join && join.Operator.Kind == kind);
}
