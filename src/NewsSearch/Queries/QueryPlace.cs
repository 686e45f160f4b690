namespace NewsSearch.Queries;

/// <summary>Where a part of a query stands in what was typed; empty where nobody typed it.</summary>
/// <remarks>All are equal: the same part at another place is the same, as when what is printed is read again.</remarks>
/// <param name="Span">The units of the query's text.</param>
internal readonly record struct QueryPlace(TextSpan Span)
{
    /// <inheritdoc/>
    public bool Equals(QueryPlace other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
