namespace NewsSearch.Suggesting;

/// <summary>A completion before its items are counted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, key or title.</param>
/// <param name="Label">What people read.</param>
/// <param name="Query">What to search for.</param>
internal readonly record struct Completion(SuggestionKind Kind, string Text, string Label, string Query);
