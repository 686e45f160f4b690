namespace NewsSearch.Searching;

/// <summary>A word, phrase or pattern of a query: what is matched, scored and highlighted.</summary>
/// <param name="Pattern">What it looks for.</param>
/// <param name="Boost">What its score is multiplied with.</param>
/// <param name="IsScored">False where it stands only under a NOT.</param>
/// <param name="WeightTerms">The terms whose weights add up to its weight.</param>
/// <param name="IsShown">Whether it is marked wherever it stands; false where it must be near something.</param>
internal sealed record PlanLeaf(
    TermPattern Pattern, float Boost, bool IsScored, IReadOnlyList<byte[]> WeightTerms, bool IsShown);
