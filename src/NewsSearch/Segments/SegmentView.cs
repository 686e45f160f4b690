namespace NewsSearch.Segments;

/// <summary>A segment as one state of the index sees it.</summary>
/// <param name="Reader">The segment.</param>
/// <param name="Live">Its live documents; null for all.</param>
internal sealed record SegmentView(SegmentReader Reader, LiveDocuments? Live)
{
    /// <summary>How many documents are live.</summary>
    public int LiveCount => Live?.Count ?? Reader.DocumentCount;

    /// <summary>Whether a document is live.</summary>
    public bool IsLive(int document) => Live is null || Live[document];
}
