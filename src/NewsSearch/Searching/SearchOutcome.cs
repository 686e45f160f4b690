namespace NewsSearch.Searching;

/// <summary>What a search found.</summary>
/// <param name="Total">How many documents match.</param>
/// <param name="Hits">The best of them, in order.</param>
internal sealed record SearchOutcome(long Total, IReadOnlyList<FoundDocument> Hits);
