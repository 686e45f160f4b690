namespace NewsSearch.Queries;

/// <summary>Items that every part finds.</summary>
internal sealed record AndQuery(IReadOnlyList<Query> Parts) : Query
{
    /// <inheritdoc/>
    public bool Equals(AndQuery? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(17, HashCode.Combine);
}
