namespace NewsSearch.Tests.Oracles;

/// <summary>The counts of one facet field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Counts">The items of each value that any has.</param>
/// <param name="Missing">The items without a value.</param>
/// <param name="Selected">The values that the search filters by.</param>
internal sealed record PlainFacet(
    string Field, IReadOnlyDictionary<string, int> Counts, int Missing, IReadOnlyList<string> Selected);
