namespace NewsSearch.Scoring;

/// <summary>What BM25 needs to know of all items together, including those deleted but not yet merged away.</summary>
/// <param name="Documents">How many items have text.</param>
/// <param name="BodyLength">The tokens of all bodies.</param>
/// <param name="TitleLength">The tokens of all titles.</param>
internal readonly record struct CollectionStatistics(long Documents, long BodyLength, long TitleLength);
