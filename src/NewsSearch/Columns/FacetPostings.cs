using NewsSearch.Storage;

namespace NewsSearch.Columns;

/// <summary>Where the postings of a facet value stand.</summary>
/// <param name="Section">The section.</param>
/// <param name="Offset">Where they begin in it.</param>
/// <param name="Length">How many bytes they take.</param>
/// <param name="DocumentFrequency">How many documents have the value, deleted ones included.</param>
internal readonly record struct FacetPostings(Section Section, long Offset, int Length, int DocumentFrequency);
