namespace NewsSearch;

/// <summary>The matching copies of a hit's text that are not shown themselves.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Ids">Their ids, the fullest first, of equally full ones the newest; the first 100.</param>
public sealed record NewsDuplicates(int Count, IReadOnlyList<string> Ids);
