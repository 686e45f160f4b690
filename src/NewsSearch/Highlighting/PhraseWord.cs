namespace NewsSearch.Highlighting;

/// <summary>A word of a phrase that is looked for.</summary>
/// <param name="Position">Its place in the phrase.</param>
/// <param name="Places">The numbers of its tokens in the text; equal words share the list.</param>
internal readonly record struct PhraseWord(int Position, List<int> Places);
