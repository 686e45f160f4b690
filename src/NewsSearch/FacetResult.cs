namespace NewsSearch;

/// <summary>The values of one facet field among the matching items, without the field's own filter.</summary>
public sealed record FacetResult
{
    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>How many different values the matching items have.</summary>
    public int Distinct { get; init; }

    /// <summary>The sum of the counts of the values that are not listed.</summary>
    public long Other { get; init; }

    /// <summary>How many matching items have no value of this field.</summary>
    public long Missing { get; init; }

    /// <summary>The most frequent values, then by label; selected ones are always there.</summary>
    public IReadOnlyList<FacetValue> Values { get; init; } = [];
}
