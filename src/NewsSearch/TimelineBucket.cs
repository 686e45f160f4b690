namespace NewsSearch;

/// <summary>One stretch of a timeline.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">The day before which it ends.</param>
/// <param name="Count">How many matching items were published in it.</param>
/// <param name="Share">The count as a part of all items published in it, 0 to 1.</param>
public sealed record TimelineBucket(DateOnly From, DateOnly To, long Count, double Share);
