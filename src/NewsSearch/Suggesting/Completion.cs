namespace NewsSearch.Suggesting;

/// <summary>A completion before its items are counted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What stands in the search box when it is taken.</param>
/// <param name="Label">What people read.</param>
/// <param name="Query">What to search for.</param>
/// <param name="Frequency">At most so many items are found.</param>
internal readonly record struct Completion(
    SuggestionKind Kind, string Text, string Label, string Query, long Frequency);
