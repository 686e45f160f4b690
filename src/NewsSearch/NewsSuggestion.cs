namespace NewsSearch;

/// <summary>A completion of what somebody is typing.</summary>
/// <param name="Text">What stands in the search box when it is chosen: what was typed, with its end completed.</param>
/// <param name="Label">What people read: the word as items write it, the name, the title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many items <paramref name="Query"/> finds.</param>
/// <param name="Query">What to search for when it is chosen; names the field of a person, country, sector or title.
/// </param>
public sealed record NewsSuggestion(string Text, string Label, SuggestionKind Kind, long Count, string Query);
