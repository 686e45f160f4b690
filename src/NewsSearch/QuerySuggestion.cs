namespace NewsSearch;

/// <summary>A query close to one that found next to nothing.</summary>
/// <param name="Text">The query, to be searched with the same options.</param>
/// <param name="Total">How many items it finds.</param>
public sealed record QuerySuggestion(string Text, long Total);
