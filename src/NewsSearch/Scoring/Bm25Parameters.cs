namespace NewsSearch.Scoring;

/// <summary>The parameters of BM25F over title and body.</summary>
/// <param name="K1">Saturation of repeated words, 0 or more.</param>
/// <param name="B">Weight of the length, 0 to 1.</param>
/// <param name="TitleWeight">What an occurrence in the title counts, against 1 in the body.</param>
internal readonly record struct Bm25Parameters(float K1, float B, float TitleWeight)
{
    /// <summary>What is used where nothing else was measured.</summary>
    public static Bm25Parameters Standard { get; } = new(1.2f, 0.75f, 1);
}
