namespace NewsSearch.Duplicates;

/// <summary>Where a document stands among the copies of a state.</summary>
/// <param name="Group">The number of its group.</param>
/// <param name="Rank">Of two members, the one with the lesser rank is fuller, or as full and newer.</param>
internal readonly record struct DuplicatePlace(int Group, int Rank);
