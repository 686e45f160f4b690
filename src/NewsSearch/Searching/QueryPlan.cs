namespace NewsSearch.Searching;

/// <summary>A query after analysis, before anything is known of segments.</summary>
/// <remarks>
/// Matching and scoring are apart: a document is found if <paramref name="Root"/> matches it, and its score is the sum
/// over the scored leaves that it has, each once however often the query names it.
/// </remarks>
/// <param name="Root">Which documents match.</param>
/// <param name="Leaves">The distinct words, phrases and patterns.</param>
/// <param name="Shown">What is marked in a document that is found.</param>
internal sealed record QueryPlan(
    PlanNode Root, IReadOnlyList<PlanLeaf> Leaves, IReadOnlyList<TermPattern> Shown);
