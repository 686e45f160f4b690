namespace NewsSearch.Searching;

/// <summary>Which documents a query matches, in terms of leaves and filters.</summary>
internal abstract record PlanNode
{
    private PlanNode()
    {
    }

    /// <summary>Every document.</summary>
    internal sealed record All : PlanNode;

    /// <summary>No document.</summary>
    internal sealed record None : PlanNode;

    /// <summary>The documents of a leaf.</summary>
    /// <param name="Index">The leaf's place in <see cref="QueryPlan.Leaves"/>.</param>
    internal sealed record Leaf(int Index) : PlanNode;

    /// <summary>The documents that every part matches.</summary>
    internal sealed record And(IReadOnlyList<PlanNode> Parts) : PlanNode;

    /// <summary>The documents that any part matches.</summary>
    internal sealed record Or(IReadOnlyList<PlanNode> Parts) : PlanNode;

    /// <summary>The documents that the part does not match.</summary>
    internal sealed record Not(PlanNode Part) : PlanNode;

    /// <summary>The documents with a value of a facet field.</summary>
    internal sealed record Facet(FacetFilter Filter) : PlanNode;

    /// <summary>The documents published in a range.</summary>
    internal sealed record Dates(DateFilter Filter) : PlanNode;

    /// <summary>The documents that have all of some parts near each other.</summary>
    /// <param name="Pattern">What must stand near what.</param>
    /// <param name="Parts">What all such documents match.</param>
    internal sealed record Proximity(ProximityPattern Pattern, IReadOnlyList<PlanNode> Parts) : PlanNode;
}
