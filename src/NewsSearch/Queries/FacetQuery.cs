namespace NewsSearch.Queries;

/// <summary>Items with a facet value.</summary>
/// <param name="Field">The facet field, such as "country".</param>
/// <param name="Value">The value as it was typed: a key or an alias.</param>
/// <param name="Place">Where the value stands in the query's text; empty where none was typed.</param>
internal sealed record FacetQuery(string Field, string Value, TextSpan Place = default) : Query
{
    /// <summary>Stands for every value.</summary>
    public const string AnyValue = "*";

    // The same filter at another place is the same query: what is printed parses to it again.

    /// <inheritdoc/>
    public bool Equals(FacetQuery? other) => other is not null && Field == other.Field && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Value);
}
