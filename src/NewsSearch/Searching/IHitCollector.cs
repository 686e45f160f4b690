using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Looks at all documents that match, window by window: counts facets, fills a timeline.</summary>
internal interface IHitCollector
{
    /// <summary>
    /// The facet field whose own filter does not count for this collector, or null: with several values of a field to
    /// choose from, the others keep their counts when one is chosen.
    /// </summary>
    string? IgnoredFilter { get; }

    /// <summary>The next documents are of this segment.</summary>
    void BeginSegment(SegmentView segment);

    /// <summary>
    /// Takes all live documents of the segment that was begun; false where it does not know them beforehand and wants
    /// them window by window.
    /// </summary>
    bool TryCollectAll();

    /// <summary>Takes the matching documents of a window, at least one.</summary>
    void Collect(WindowHits hits);
}
