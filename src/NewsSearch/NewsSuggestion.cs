namespace NewsSearch;

/// <summary>A completion of what somebody is typing.</summary>
/// <param name="Text">The word as people write it, or the key of the value, or the title.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many items <paramref name="Query"/> finds.</param>
/// <param name="Query">What to search for when it is chosen: what was typed, with its end completed.</param>
public sealed record NewsSuggestion(string Text, string Label, SuggestionKind Kind, long Count, string Query);
