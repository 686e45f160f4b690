namespace NewsSearch.Queries;

/// <summary>Words in exact order, or near each other.</summary>
/// <param name="Text">What stood between the quotes, unescaped.</param>
/// <param name="Slop">Lucene's slop: how many moves of words are allowed in all; 0 is the exact phrase.</param>
/// <param name="Field">Where it is looked for.</param>
/// <param name="Place">Where what is between the quotes stands.</param>
internal sealed record PhraseQuery(
    string Text, int Slop = 0, QueryField Field = QueryField.Any, QueryPlace Place = default) : Query;
