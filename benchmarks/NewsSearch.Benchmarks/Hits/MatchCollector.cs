using System.Text;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Benchmarks.Hits;

/// <summary>Takes the id of every document that matches.</summary>
internal sealed class MatchCollector : IHitCollector
{
    private readonly List<string> _ids = [];
    private SegmentReader? _segment;

    /// <summary>The ids, in the order of the index.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <inheritdoc/>
    public string? IgnoredFilter => null;

    /// <inheritdoc/>
    public void BeginSegment(SegmentView segment) => _segment = segment.Reader;

    /// <inheritdoc/>
    public bool TryCollectAll() => false;

    /// <inheritdoc/>
    public void Collect(WindowHits hits)
    {
        foreach (ushort offset in hits.Offsets)
        {
            _ids.Add(Encoding.UTF8.GetString(_segment!.Keys[hits.Start + offset]));
        }
    }
}
