using NewsSearch.Scoring;

namespace NewsSearch.Segments;

/// <summary>What is fixed when an index is created.</summary>
/// <param name="Similarity">How text is analysed and scored.</param>
/// <param name="Bm25">The parameters of the score.</param>
internal sealed record IndexSchema(Similarity Similarity, Bm25Parameters Bm25);
