namespace NewsSearch.Highlighting;

/// <summary>A stretch of a body that may be shown.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="FirstMatch">The number of the first match in it.</param>
internal readonly record struct Passage(int Start, int End, int FirstMatch);
