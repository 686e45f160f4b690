using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>What words are wanted for.</summary>
/// <param name="Slop">How far they may move.</param>
/// <param name="Field">Where they are looked for.</param>
/// <param name="IsScored">Whether they add to the score.</param>
/// <param name="KeepsStopWords">Whether nothing but stop words is looked for as well.</param>
/// <param name="ScoresStopWords">Whether these then add to the score.</param>
internal readonly record struct WordUse(
    int Slop, QueryField Field, bool IsScored, bool KeepsStopWords, bool ScoresStopWords);
