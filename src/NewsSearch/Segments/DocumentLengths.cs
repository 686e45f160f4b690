namespace NewsSearch.Segments;

/// <summary>How long a document's text is.</summary>
/// <param name="BodyLength">The tokens of the body that count for the score.</param>
/// <param name="TitleLength">The tokens of the title that count for the score.</param>
/// <param name="TitlePositions">How many positions the title takes; the body's begin behind.</param>
internal readonly record struct DocumentLengths(int BodyLength, int TitleLength, int TitlePositions);
