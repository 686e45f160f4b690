namespace NewsSearch.Queries;

/// <summary>Items with a facet value.</summary>
/// <param name="Field">The facet field, such as "country".</param>
/// <param name="Value">The value as it was typed: a key or an alias.</param>
/// <param name="Place">Where the value stands.</param>
internal sealed record FacetQuery(string Field, string Value, QueryPlace Place = default) : Query
{
    /// <summary>Stands for every value.</summary>
    public const string AnyValue = "*";
}
