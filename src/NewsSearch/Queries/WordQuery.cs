namespace NewsSearch.Queries;

/// <summary>A word as it was typed. Analysis may make several tokens of it, which then stand side by side.</summary>
/// <param name="Text">The word, unescaped.</param>
/// <param name="Field">Where it is looked for.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record WordQuery(string Text, QueryField Field = QueryField.Any, QueryPlace Place = default) : Query;
