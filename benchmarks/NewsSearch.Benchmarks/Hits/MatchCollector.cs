using System.Numerics;
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
    public void Collect(int windowStart, ReadOnlySpan<ulong> hits)
    {
        for (int word = 0; word < hits.Length; word++)
        {
            for (ulong left = hits[word]; left != 0; left &= left - 1)
            {
                int document = windowStart + (word << 6) + BitOperations.TrailingZeroCount(left);
                _ids.Add(Encoding.UTF8.GetString(_segment!.Keys[document]));
            }
        }
    }
}
