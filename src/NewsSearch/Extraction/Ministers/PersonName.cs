namespace NewsSearch.Extraction.Ministers;

/// <summary>A name as one place of a text writes it.</summary>
/// <param name="First">The first of its words.</param>
/// <param name="Last">The last of its words.</param>
/// <param name="Text">The name, without honorifics.</param>
internal readonly record struct PersonName(int First, int Last, string Text);
