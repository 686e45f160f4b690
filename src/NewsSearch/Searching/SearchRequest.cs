using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>What to find in a state of the index, and what to do with what is found.</summary>
internal sealed record SearchRequest
{
    /// <summary>The query.</summary>
    public required QueryPlan Plan { get; init; }

    /// <summary>Only documents of this range.</summary>
    public DateFilter? Dates { get; init; }

    /// <summary>Only documents with any of the values of each of these fields.</summary>
    public IReadOnlyList<FacetFilter> Facets { get; init; } = [];

    /// <summary>No documents with any of these values.</summary>
    public IReadOnlyList<FacetFilter> Excluded { get; init; } = [];

    /// <summary>Only undated documents.</summary>
    public bool MissingDate { get; init; }

    /// <summary>A document that is not found whatever matches.</summary>
    public (SegmentReader Segment, int Document)? Without { get; init; }

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>How many of the best documents to give.</summary>
    public int Count { get; init; }

    /// <summary>
    /// Whether all documents that match are counted; without, a search ends as soon as it has the best.
    /// </summary>
    public bool CountsAll { get; init; } = true;

    /// <summary>Only documents after this place in the order.</summary>
    public SortPoint? After { get; init; }

    /// <summary>Halves scores with age.</summary>
    public RecencyDecay? Recency { get; init; }

    /// <summary>Who else looks at what matches.</summary>
    public IReadOnlyList<IHitCollector> Collectors { get; init; } = [];

    /// <summary>The same with facet values as parts of the query, so that the rarest part leads.</summary>
    /// <remarks>
    /// Not where collectors look at what one of the filters leaves out, nor for an OR, which is ranked best as it is.
    /// </remarks>
    public SearchRequest Joined()
    {
        if (Facets.Count == 0 || Collectors.Count > 0 || Plan.Root is not (PlanNode.Leaf or PlanNode.And))
        {
            return this;
        }

        IReadOnlyList<PlanNode> parts = Plan.Root is PlanNode.And and ? and.Parts : [Plan.Root];
        var root = new PlanNode.And([.. parts, .. Facets.Select(filter => new PlanNode.Facet(filter))]);
        return this with { Plan = Plan with { Root = root }, Facets = [] };
    }
}
