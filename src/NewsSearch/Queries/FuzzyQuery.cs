namespace NewsSearch.Queries;

/// <summary>Every word within a few edits, where swapping two neighbours is one edit.</summary>
/// <param name="Text">The word, unescaped.</param>
/// <param name="Edits">1 or 2.</param>
/// <param name="Field">Where it is looked for.</param>
internal sealed record FuzzyQuery(string Text, int Edits, QueryField Field = QueryField.Any) : Query;
