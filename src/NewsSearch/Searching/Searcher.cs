using System.Numerics;
using NewsSearch.Scoring;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Runs a request over a state of the index, segment by segment and window by window.</summary>
/// <param name="snapshot">The state; the caller holds it.</param>
/// <param name="schema">How the index scores.</param>
internal sealed class Searcher(Snapshot snapshot, IndexSchema schema)
{
    private readonly Bm25 _bm25 = new(schema.Bm25, snapshot.Statistics);

    /// <summary>Finds what a request asks for.</summary>
    /// <exception cref="OperationCanceledException">Between windows.</exception>
    public SearchOutcome Search(SearchRequest request, CancellationToken cancellationToken)
    {
        var weigher = new LeafWeigher(snapshot, _bm25);
        LeafStatistics[] statistics = [.. request.Plan.Leaves.Select(weigher.Weigh)];
        var top = new TopHits(request.Sort, request.Count);
        long total = 0;
        for (int i = 0; i < snapshot.Segments.Count; i++)
        {
            var segment = snapshot.Segments[i];
            var plan = new SegmentPlan(request.Plan, statistics, _bm25, schema.Similarity, segment.Reader, i);
            foreach (var collector in request.Collectors)
            {
                collector.BeginSegment(segment);
            }

            total += new SegmentSearch(request, plan, segment, top).Run(cancellationToken);
        }

        return new(total, top.Sorted());
    }

    /// <summary>The search of one segment.</summary>
    private sealed class SegmentSearch
    {
        private readonly SearchRequest _request;
        private readonly SegmentPlan _plan;
        private readonly SegmentView _segment;
        private readonly TopHits _top;
        private readonly DateCursor? _dates;
        private readonly FacetCursor[] _facets;
        private readonly FacetCursor[] _excluded;
        private readonly DrillSideways _sideways = new();
        private readonly ulong[] _scratch = new ulong[Window.Words];
        private readonly double[] _scores = new double[Window.Size];
        private IReadOnlyList<IHitCollector> _collectors;
        private bool _isRanked;

        public SegmentSearch(SearchRequest request, SegmentPlan plan, SegmentView segment, TopHits top)
        {
            _request = request;
            _plan = plan;
            _segment = segment;
            _top = top;
            _collectors = request.Collectors;
            _dates = request.Dates is null ? null : new(segment.Reader.Dates, request.Dates);
            _facets = [.. request.Facets.Select(filter => new FacetCursor(segment.Reader, filter))];
            _excluded = [.. request.Excluded.Select(filter => new FacetCursor(segment.Reader, filter))];
            _sideways.Begin(request.Facets);
        }

        public long Run(CancellationToken cancellationToken)
        {
            // Documents are numbered by date, so a range of dates is a range of windows.
            int first = _dates?.First ?? 0, end = _dates?.End ?? _segment.Reader.DocumentCount;
            if (_request.MissingDate)
            {
                first = Math.Max(first, _segment.Reader.Dates.DatedCount);
            }

            long total = 0;
            if (_request is { Plan.Root: PlanNode.All, MissingDate: false, Facets: [], Excluded: [] }
                && _dates is null)
            {
                _collectors = [.. _collectors.Where(collector => !collector.TryCollectAll())];
                if (_collectors.Count == 0 && _request.Count == 0)
                {
                    return _segment.LiveCount;
                }
            }

            for (int start = first / Window.Size * Window.Size; start < end; start += Window.Size)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (MatchBase(start, first, end))
                {
                    total += RunWindow(start);
                }
            }

            return total;
        }

        /// <summary>The documents of a window that match everything but facet filters.</summary>
        private bool MatchBase(int start, int first, int end)
        {
            _plan.Root.Match(start, _sideways.Base);
            Array.Clear(_scratch);
            Window.SetRange(_scratch, start, first, end);
            if (_segment.Live is { } live)
            {
                int word = start >> 6, count = Math.Min(Window.Words, live.Bits.Length - word);
                for (int i = 0; i < Window.Words; i++)
                {
                    _scratch[i] &= i < count ? live.Bits[word + i] : 0;
                }
            }

            bool any = Window.And(_sideways.Base, _scratch);
            if (any && _dates is not null)
            {
                _dates.Match(start, _scratch);
                any = Window.And(_sideways.Base, _scratch);
            }

            foreach (var excluded in any ? _excluded : [])
            {
                excluded.Match(start, _scratch);
                Window.AndNot(_sideways.Base, _scratch);
            }

            return any;
        }

        private int RunWindow(int start)
        {
            for (int i = 0; i < _facets.Length; i++)
            {
                _facets[i].Match(start, _sideways.Filter(i));
            }

            _sideways.Combine(start);
            foreach (var collector in _collectors)
            {
                var hits = _sideways.Without(collector.IgnoredFilter);
                if (hits.Count > 0)
                {
                    collector.Collect(hits);
                }
            }

            int count = _sideways.Hits.Count;
            if (count > 0 && _request.Count > 0 && !_isRanked)
            {
                Rank(start);
            }

            return count;
        }

        private void Rank(int start)
        {
            if (_request.Sort == SortOrder.Relevance)
            {
                Array.Clear(_scores);
                foreach (var leaf in _plan.Scored)
                {
                    leaf.Score(start, _sideways.Hits.Bits, _scores);
                }
            }

            var seconds = _segment.Reader.Dates.Seconds;
            for (int word = 0; word < Window.Words; word++)
            {
                for (ulong left = _sideways.Hits.Bits[word]; left != 0 && !_isRanked; left &= left - 1)
                {
                    int offset = (word << 6) + BitOperations.TrailingZeroCount(left), document = start + offset;
                    Offer(document, document < seconds.Length ? seconds[document] : long.MinValue, _scores[offset]);
                }
            }
        }

        private void Offer(int document, long seconds, double score)
        {
            if (_request.Recency is { } recency)
            {
                score *= recency.Factor(seconds);
            }

            if (_top.IsFull && (float)score < _top.Worst.Score)
            {
                return;
            }

            var found = new FoundDocument(_segment.Reader, document, (float)score, seconds);
            if (_request.After is null || HitOrder.IsAfter(_request.Sort, found, _request.After))
            {
                // Documents are numbered newest first: where one is not new enough, none of the rest is.
                _isRanked = !_top.Offer(found) && _request.Sort == SortOrder.Newest;
            }
        }
    }
}
