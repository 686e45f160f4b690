namespace NewsSearch;

/// <summary>A name that could be that of either of several people, and so was linked to none.</summary>
/// <param name="Name">The name as it is indexed.</param>
/// <param name="Count">How many items have it.</param>
/// <param name="Candidates">The names of the people.</param>
public sealed record AmbiguousName(string Name, long Count, IReadOnlyList<string> Candidates);
