using NewsSearch.Segments;

namespace NewsSearch.Indexing;

/// <summary>The segments of a merge that runs, as they were when it began; held open until disposed.</summary>
internal sealed class MergeWork : IDisposable
{
    private readonly Snapshot _held;

    public MergeWork(IReadOnlyList<WriterSegment> sources)
    {
        Sources = sources;
        _held = new(0, [.. sources.Select(source => source.View)]);
    }

    /// <summary>The segments that are merged.</summary>
    public IReadOnlyList<WriterSegment> Sources { get; }

    /// <summary>The segments with their live documents when the merge began.</summary>
    public IReadOnlyList<SegmentView> Views => _held.Segments;

    /// <summary>Lets the segments go.</summary>
    public void Dispose() => _held.Release();
}
