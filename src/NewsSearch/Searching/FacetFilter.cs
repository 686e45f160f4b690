namespace NewsSearch.Searching;

/// <summary>Documents with any of some values of a facet field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Keys">The values' keys.</param>
internal sealed record FacetFilter(string Field, IReadOnlyList<string> Keys);
