using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>A step of finding what stands near each other, in terms of the steps before it.</summary>
internal abstract record ProximityNode
{
    private ProximityNode()
    {
    }

    /// <summary>The places of a word, phrase or pattern.</summary>
    /// <param name="Index">The leaf's place in <see cref="QueryPlan.Leaves"/>.</param>
    /// <param name="Pattern">What the leaf looks for.</param>
    internal sealed record Leaf(int Index, TermPattern Pattern) : ProximityNode;

    /// <summary>The places of any of several steps.</summary>
    internal sealed record Any(IReadOnlyList<int> Parts) : ProximityNode;

    /// <summary>The places where two steps stand as an operator wants it.</summary>
    internal sealed record Join(int Left, int Right, ProximityOperator Operator) : ProximityNode;
}
