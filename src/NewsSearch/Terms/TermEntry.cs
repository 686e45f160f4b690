namespace NewsSearch.Terms;

/// <summary>What the dictionary knows of a term.</summary>
/// <param name="DocumentFrequency">How many documents of the segment have it.</param>
/// <param name="TotalFrequency">How often it stands in them.</param>
/// <param name="Inlined">Whether its postings stand in the dictionary itself: terms of one document.</param>
/// <param name="Offset">Where its postings begin, in the dictionary or in the postings section.</param>
/// <param name="Length">The length of its postings in bytes.</param>
internal readonly record struct TermEntry(
    int DocumentFrequency, long TotalFrequency, bool Inlined, long Offset, int Length);
