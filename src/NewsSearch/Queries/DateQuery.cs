namespace NewsSearch.Queries;

/// <summary>Items published between two bounds; null leaves an end open.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal sealed record DateQuery(DateBound? From, DateBound? To) : Query;
