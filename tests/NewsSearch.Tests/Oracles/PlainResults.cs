namespace NewsSearch.Tests.Oracles;

/// <summary>What a search is to give.</summary>
/// <param name="Hits">All hits in order, with their scores.</param>
/// <param name="Facets">The counts of the fields asked for.</param>
/// <param name="Days">The days of all hits in the zone asked for; null for undated ones.</param>
internal sealed record PlainResults(
    IReadOnlyList<(PlainDocument Document, float Score)> Hits,
    IReadOnlyList<PlainFacet> Facets,
    IReadOnlyList<DateOnly?> Days);
