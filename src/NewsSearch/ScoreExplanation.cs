namespace NewsSearch;

/// <summary>A part of a score, with the parts that it is the sum of.</summary>
/// <remarks>
/// Wherever there are details, their values, added up in their order, are the value, to the last bit. Decay by age is
/// in every part; where the sum is rounded to the single precision of scores, the last detail is what that adds.
/// </remarks>
/// <param name="Value">What it adds to the score.</param>
/// <param name="Description">Where that comes from.</param>
/// <param name="Details">What it is made of, if of several.</param>
public sealed record ScoreExplanation(double Value, string Description, IReadOnlyList<ScoreExplanation> Details);
