namespace NewsSearch.Duplicates;

/// <summary>What is known of an item's text without reading it again, beside the bands.</summary>
/// <param name="Key">
/// A hash of the body's words and the title's figures: all that <see cref="ComparedText"/> goes by. 0 for a text that
/// is too short to be a copy.
/// </param>
/// <param name="WordCount">How many words the body has.</param>
internal readonly record struct TextSignature(ulong Key, int WordCount);
