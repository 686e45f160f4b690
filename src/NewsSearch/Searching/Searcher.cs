using NewsSearch.Scoring;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Runs a request over a state of the index, segment by segment.</summary>
/// <param name="snapshot">The state; the caller holds it.</param>
/// <param name="schema">How the index scores.</param>
internal sealed class Searcher(Snapshot snapshot, IndexSchema schema)
{
    private readonly Bm25 _bm25 = snapshot.Bm25(schema.Bm25);

    /// <summary>Finds what a request asks for.</summary>
    /// <exception cref="OperationCanceledException">Between words, and between windows.</exception>
    public SearchOutcome Search(SearchRequest request, CancellationToken cancellationToken)
    {
        request = request.Joined();
        var buffers = SearchBuffers.Take();
        var weigher = new LeafWeigher(snapshot, _bm25, buffers);
        var statistics = buffers.Statistics(request.Plan.Leaves.Count);
        for (int i = 0; i < request.Plan.Leaves.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            statistics[i] = weigher.Weigh(request.Plan.Leaves[i]);
        }

        var top = new TopHits(request.Sort, request.Count, snapshot.Segments, buffers);
        long total = 0;
        for (int i = 0; i < snapshot.Segments.Count; i++)
        {
            var segment = snapshot.Segments[i];
            for (int collector = 0; collector < request.Collectors.Count; collector++)
            {
                request.Collectors[collector].BeginSegment(segment);
            }

            top.BeginSegment(i);
            var scorer = new SegmentScorer(_bm25, segment.Reader);
            var plan = new SegmentPlan(request.Plan, statistics, scorer, schema.Similarity, i, buffers);
            total += new SegmentSearch(request, plan, segment, top, buffers).Run(cancellationToken);
            buffers.EndSegment();
        }

        var hits = top.Sorted();
        buffers.Return();
        return new(total, hits);
    }
}
