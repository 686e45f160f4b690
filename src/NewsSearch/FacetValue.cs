namespace NewsSearch;

/// <summary>A value of a facet field and how many items have it.</summary>
/// <param name="Value">The key to filter by.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">How many matching items have it, without the field's own filter.</param>
/// <param name="Selected">Whether the search filters by it.</param>
public sealed record FacetValue(string Value, string Label, long Count, bool Selected);
