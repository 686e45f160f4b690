using System.Runtime.CompilerServices;
using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <content>What stands near each other.</content>
internal sealed partial class QueryPlanner
{
    private readonly List<ProximityPattern> _proximities = [];
    private bool _isNear;

    /// <summary>All operands, and the test of how they stand.</summary>
    private PlanNode? Proximity(ProximityQuery query, float boost, bool isScored)
    {
        bool knowsBreaks = similarity != Similarity.Lucene8;
        if (!knowsBreaks && query.Operators.Any(step => step.Kind >= ProximityKind.Sentence))
        {
            _warnings.Add(new("bad-proximity", 0, Math.Max(1, _queryText.Length),
                "An index that is like Lucene's knows no sentences and paragraphs; SENT and PARA were read as AND."));
            return Build(new AndQuery(query.Parts), boost, isScored);
        }

        bool wasNear = _isNear;
        _isNear = true;
        var operands = Parts(query.Parts, boost, isScored, isAnd: true);
        var nodes = new List<ProximityNode>();
        int last = AddNodes(query, nodes);
        _isNear = wasNear;
        if (last < 0 || nodes[^1] is not ProximityNode.Join)
        {
            return operands.Count switch { 0 => null, 1 => operands[0], _ => new PlanNode.And(operands) };
        }

        bool isTitleOnly = nodes.OfType<ProximityNode.Leaf>().All(leaf => leaf.Pattern.Field == QueryField.Title);
        var pattern = new ProximityPattern(nodes, isTitleOnly ? QueryField.Title : QueryField.Any);
        if (isScored && !wasNear)
        {
            _proximities.Add(pattern);
        }

        return new PlanNode.And([.. operands, new PlanNode.Proximity(pattern, operands)]);
    }

    /// <summary>Adds the steps of an operand; the number of the last, or −1 where it has no words.</summary>
    private int AddNodes(Query query, List<ProximityNode> nodes)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (query)
        {
            case BoostQuery boosted:
                return AddNodes(boosted.Part, nodes);
            case OrQuery any:
                int[] parts = [.. any.Parts.Select(part => AddNodes(part, nodes)).Where(part => part >= 0)];
                return parts.Length == 0 ? -1 : Add(nodes, new ProximityNode.Any(parts));
            case ProximityQuery near:
                int left = AddNodes(near.Parts[0], nodes);
                for (int i = 1; i < near.Parts.Count; i++)
                {
                    int right = AddNodes(near.Parts[i], nodes);
                    left = left < 0 ? right
                        : right < 0 ? left
                        : Add(nodes, new ProximityNode.Join(left, right, near.Operators[i - 1]));
                }

                return left;
            default:
                return AddLeaves(Build(query, 1, isScored: false), nodes);
        }
    }

    private int AddLeaves(PlanNode? node, List<ProximityNode> nodes)
    {
        switch (node)
        {
            case PlanNode.Leaf leaf:
                return Add(nodes, new ProximityNode.Leaf(leaf.Index, _leaves[leaf.Index].Pattern));
            case PlanNode.Or any:
                int[] parts = [.. any.Parts.Select(part => AddLeaves(part, nodes))];
                return Add(nodes, new ProximityNode.Any(parts));
            default:
                return -1;
        }
    }

    private static int Add(List<ProximityNode> nodes, ProximityNode node)
    {
        nodes.Add(node);
        return nodes.Count - 1;
    }
}
