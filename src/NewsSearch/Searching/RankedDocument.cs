namespace NewsSearch.Searching;

/// <summary>A document that may be among the best: what the order of hits goes by, in few bytes to move.</summary>
/// <param name="Score">Its score; 0 unless sorted by relevance.</param>
/// <param name="Segment">Its segment's place in the state of the index.</param>
/// <param name="Seconds">Its date as the index sorts by it.</param>
/// <param name="Document">Its number in the segment.</param>
internal readonly record struct RankedDocument(float Score, int Segment, long Seconds, int Document);
