namespace NewsSearch.Queries;

/// <summary>Items that the part does not find.</summary>
internal sealed record NotQuery(Query Part) : Query;
