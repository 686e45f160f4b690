namespace NewsSearch.Benchmarks.Hits;

/// <summary>Something in which two engines differ about a query.</summary>
/// <param name="Kind">What differs: queries, totals, scores, hits.</param>
/// <param name="Class">The query's class.</param>
/// <param name="Message">The query and both values.</param>
internal sealed record HitsDifference(string Kind, string Class, string Message);
