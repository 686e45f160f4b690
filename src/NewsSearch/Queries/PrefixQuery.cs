namespace NewsSearch.Queries;

/// <summary>Every word that begins so.</summary>
/// <param name="Text">The beginning, without the star, unescaped.</param>
/// <param name="Field">Where it is looked for.</param>
internal sealed record PrefixQuery(string Text, QueryField Field = QueryField.Any) : Query;
