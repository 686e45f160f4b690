using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>A document that was found.</summary>
/// <param name="Segment">Its segment.</param>
/// <param name="Document">Its number there.</param>
/// <param name="Score">Its score; 0 unless sorted by relevance.</param>
/// <param name="Seconds">Its date as the index sorts by it.</param>
internal readonly record struct FoundDocument(SegmentReader Segment, int Document, float Score, long Seconds)
{
    /// <summary>Its id in UTF-8.</summary>
    public ReadOnlySpan<byte> Id => Segment.Keys[Document];
}
