namespace NewsSearch.Queries;

/// <summary>Every item.</summary>
internal sealed record MatchAllQuery : Query;
