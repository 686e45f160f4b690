using NewsSearch.Postings;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>The search of one segment, window by window.</summary>
/// <remarks>
/// Two ways through a window, and a request takes those that it needs: all hits as a bitmap, unscored, for totals,
/// facets and orders by date; and the best by score, of which most windows need only a look at bounds. To go both ways
/// costs less than to score all hits.
/// </remarks>
internal sealed partial class SegmentSearch
{
    // Of a window of medium size: fewer are found in small ones.
    private const int RareHits = 2;

    private static readonly List<IHitCollector> NoCollectors = [];

    private readonly SearchRequest _request;
    private readonly SegmentPlan _plan;
    private readonly SegmentView _segment;
    private readonly TopHits _top;
    private readonly WindowFilter _filter;
    private readonly SearchBuffers _buffers;
    private readonly bool _isByScore;
    private readonly DrillSideways _sideways;
    private readonly List<IHitCollector> _collectors;
    private int _windowSize;
    private bool _isRanked;
    private WindowRanker? _ranker;

    /// <summary>Prepares the search of a segment.</summary>
    /// <param name="request">What to find.</param>
    /// <param name="plan">The query, bound to the segment.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="top">The best documents of this and other segments.</param>
    /// <param name="buffers">The memory of the search.</param>
    public SegmentSearch(
        SearchRequest request, SegmentPlan plan, SegmentView segment, TopHits top, SearchBuffers buffers)
    {
        _request = request;
        _plan = plan;
        _segment = segment;
        _top = top;
        _filter = new(request, segment);
        _sideways = buffers.Sideways;
        _isRanked = request.Count == 0;
        _isByScore = request.Sort == SortOrder.Relevance;
        _buffers = buffers;
        _collectors = request.Collectors.Count == 0 ? NoCollectors : [.. request.Collectors];
    }

    /// <summary>Runs it and returns how many documents match; less where the request does not ask for all.</summary>
    public long Run(CancellationToken cancellationToken)
    {
        bool needsHits = !TryCount(out long total);
        bool isMatchedFirst = needsHits || !_isByScore || AreMatchedFirst(_plan);
        _windowSize = !needsHits && !_isByScore ? Window.Small : WindowOfHits(_plan);
        if (_request.Sort == SortOrder.Oldest && !_isRanked)
        {
            return RunBackwards(needsHits, cancellationToken) + total;
        }

        for (int next = NextDocument(_filter.First); next < _filter.End;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _isRanked |= _request.Sort == SortOrder.Newest && _top.IsFull && Seconds(next) < _top.Worst.Seconds;
            if (_isByScore && !_isRanked && _plan.OnlyTerm is { } term && IsRankedByBlocks(term, needsHits))
            {
                RankTerm(term, next, cancellationToken);
            }

            if (_isRanked && !needsHits)
            {
                break;
            }

            int start = Window.StartOf(next), size = _windowSize;
            if (!isMatchedFirst)
            {
                size = RankedWindow;
                RankByScore(start, size, []);
            }
            else
            {
                total += RunWindow(start, needsHits);
            }

            next = start < int.MaxValue - size ? NextDocument(start + size) : int.MaxValue;
        }

        return total;
    }

    // A larger window costs as much, with all its words, as some small ones with a hit each.
    private static int WindowOfHits(SegmentPlan plan) =>
        plan.Root.Cost * Window.Medium <= RareHits * (long)plan.DocumentCount ? Window.First
            : plan.IsSparse ? Window.Large : Window.Medium;

    // Of a segment of few windows little can be skipped, and few documents have several words: to score all of the
    // rarest costs more than to find these. Of two words it does where the other is rare, too, and the rarer is not so
    // rare that it is scored in no time.
    private static bool AreMatchedFirst(SegmentPlan plan) => plan.DocumentCount <= 4 * Window.Large
        && (plan.Required.Length > 2 || (plan.Required.Length == 2 && plan.Root.Cost >= PostingsCursor.BlockSize
            && plan.Scored[plan.Required[1]].Cost <= plan.DocumentCount / 4));

    private WindowRanker Ranker => _ranker ??= _buffers.Ranker(_plan, _filter);

    /// <summary>The oldest first: dated documents from the last window back, then the undated ones.</summary>
    private long RunBackwards(bool needsHits, CancellationToken cancellationToken)
    {
        long total = 0;
        int dated = Math.Min(_segment.Reader.Dates.DatedCount, _filter.End);
        int first = Window.StartOf(_filter.First);
        int last = first + ((dated - 1 - first) / _windowSize * _windowSize);
        for (int start = last; dated > first && start >= first; start -= _windowSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!needsHits && IsOlderThanAll(start + _windowSize - 1))
            {
                break;
            }

            total += RunWindow(start, needsHits);
        }

        for (int start = dated > first ? last + _windowSize : first;
            start < _filter.End && (needsHits || !_top.IsFull || _top.Worst.Seconds == long.MinValue);
            start += _windowSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            total += RunWindow(start, needsHits);
        }

        return total;
    }

    /// <summary>Counts without a look at documents, where that can be told from what is known already.</summary>
    private bool TryCount(out long total)
    {
        long? known = null;
        if (_filter.IsLiveOnly && _plan.MatchesAll)
        {
            known = _segment.LiveCount;
            _collectors.RemoveAll(collector => collector.TryCollectAll());
        }
        else if (_filter.IsEmpty && _plan.Root is TermCursor { HasEachDocument: true } term)
        {
            known = term.Cost;
        }

        bool isDone = _collectors.Count == 0 && (known is not null || !_request.CountsAll);
        total = isDone ? known ?? 0 : 0;
        return isDone;
    }

    private int NextDocument(int target)
    {
        target = _plan.Root.NextDocument(target);
        foreach (var facet in _collectors.Count == 0 ? _filter.Facets : [])
        {
            target = facet.NextDocument(target);
        }

        return target;
    }

    private int RunWindow(int start, bool needsHits)
    {
        if (!MatchWindow(start))
        {
            return 0;
        }

        foreach (var collector in _collectors)
        {
            var hits = _sideways.Without(collector.IgnoredFilter);
            if (hits.Count > 0)
            {
                collector.Collect(hits);
            }
        }

        if (_sideways.Hits.Count > 0 && !_isRanked)
        {
            if (_isByScore)
            {
                RankHits(start);
            }
            else
            {
                RankByDate(start);
            }
        }

        return needsHits ? _sideways.Hits.Count : 0;
    }

    /// <summary>
    /// Finds the hits of a window, and for collectors those that each filter by facet values leaves out.
    /// </summary>
    private bool MatchWindow(int start)
    {
        var facets = _filter.Facets;
        _sideways.Begin(
            _collectors.Count == 0 ? [] : _request.Facets, Window.SizeUpTo(_windowSize, start, _filter.End));
        var hits = _sideways.Base;
        _plan.Root.Match(start, hits);
        bool any = _filter.RestrictBase(start, hits);
        if (_collectors.Count == 0)
        {
            for (int i = 0; any && i < facets.Length; i++)
            {
                any = facets[i].Restrict(start, hits);
            }
        }
        else
        {
            for (int i = 0; any && i < facets.Length; i++)
            {
                hits.CopyTo(_sideways.Filter(i));
                facets[i].Restrict(start, _sideways.Filter(i));
            }
        }

        if (any)
        {
            _sideways.Combine(start);
        }

        return any;
    }
}
