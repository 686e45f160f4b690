namespace NewsSearch.Highlighting;

/// <summary>A stretch of a text that a pattern matched.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Pattern">The number of the pattern.</param>
internal readonly record struct PatternMatch(int Start, int End, int Pattern);
