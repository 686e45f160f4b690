namespace NewsSearch.Queries;

/// <summary>Every word of a pattern.</summary>
/// <param name="Pattern">Characters, with * for any number of any and ? for one; a backslash takes the next as it
/// is.</param>
/// <param name="Field">Where it is looked for.</param>
internal sealed record WildcardQuery(string Pattern, QueryField Field = QueryField.Any) : Query;
