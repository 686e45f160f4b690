namespace NewsSearch.Host.Page;

/// <summary>What was typed into a facet's panel, and the values that begin so.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Values">The values, those of most items first.</param>
public sealed record FoundValues(string Text, IReadOnlyList<FacetValue> Values);
