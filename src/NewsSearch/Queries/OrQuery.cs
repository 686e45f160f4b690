namespace NewsSearch.Queries;

/// <summary>Items that any part finds.</summary>
internal sealed record OrQuery(IReadOnlyList<Query> Parts) : Query
{
    /// <inheritdoc/>
    public bool Equals(OrQuery? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(19, HashCode.Combine);
}
