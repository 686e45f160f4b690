using System.Numerics;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>The search of one segment, window by window.</summary>
/// <remarks>
/// Two ways through a window, and a request takes those that it needs: all hits as a bitmap, unscored, for totals,
/// facets and orders by date; and the best by score, of which most windows need only a look at bounds. To go both ways
/// costs less than to score all hits.
/// </remarks>
internal sealed class SegmentSearch
{
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
        if (_isByScore && !_isRanked && _plan.OnlyTerm is { } term && _filter.IsLiveOnly)
        {
            RankTerm(term, cancellationToken);
        }

        _windowSize = needsHits ? Window.Large : _isByScore && !_isRanked ? Ranker.WindowSize : Window.Small;
        if (_request.Sort == SortOrder.Oldest && !_isRanked)
        {
            return RunBackwards(needsHits, cancellationToken) + total;
        }

        for (int next = NextDocument(_filter.First); next < _filter.End;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _isRanked |= _request.Sort == SortOrder.Newest && _top.IsFull && Seconds(next) < _top.Worst.Seconds;
            if (_isRanked && !needsHits)
            {
                break;
            }

            int start = Window.StartOf(next);
            total += RunWindow(start, needsHits);
            next = start < int.MaxValue - _windowSize ? NextDocument(start + _windowSize) : int.MaxValue;
        }

        return total;
    }

    private WindowRanker Ranker => _ranker ??= new(_plan, _filter, _buffers);

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
        if (_isByScore && !_isRanked && !needsHits)
        {
            RankByScore(start, []);
            return 0;
        }

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
        _sideways.Begin(_collectors.Count == 0 ? [] : _request.Facets, _windowSize);
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

    private void RankByDate(int start)
    {
        var hits = _sideways.Hits.Bits;
        for (int word = 0; word < hits.Length; word++)
        {
            for (ulong left = hits[word]; left != 0 && !_isRanked; left &= left - 1)
            {
                Offer(start + (word << 6) + BitOperations.TrailingZeroCount(left), 0);
            }
        }
    }

    /// <summary>Ranks the hits of a window, in smaller windows where these suit better.</summary>
    private void RankHits(int start)
    {
        ReadOnlySpan<ulong> hits = _sideways.Hits.Bits;
        int words = Ranker.WindowSize / 64;
        for (int word = 0; word < hits.Length && !_isRanked; word += words)
        {
            var part = hits.Slice(word, words);
            if (Window.Any(part))
            {
                RankByScore(start + (word << 6), part);
            }
        }
    }

    private void RankByScore(int start, ReadOnlySpan<ulong> hits)
    {
        double least = LeastSum(start, GreatestFactor(start));
        if (!_isRanked)
        {
            OfferAll(Ranker.Rank(start, least, hits));
        }
    }

    /// <summary>Ranks the documents of the only term that is searched, block by block of its postings.</summary>
    private void RankTerm(TermCursor term, CancellationToken cancellationToken)
    {
        var candidates = _buffers.Candidates;
        for (int block = 0; block < term.BlockCount; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = term.FirstDocument(block);
            double least = LeastSum(first, Math.Max(FactorAt(first), UndatedFactor));
            block = _isRanked ? term.BlockCount : term.NextBlock(block, least);
            if (block < term.BlockCount)
            {
                candidates.Begin(0, _filter.End);
                term.Collect(block, least, candidates);
                OfferAll(candidates);
            }
        }

        _isRanked = true;
    }

    private void OfferAll(Candidates found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            int document = found.WindowStart + found.Offsets[i];
            if (_segment.Live?[document] ?? true)
            {
                Offer(document, found.Scores[i]);
            }
        }
    }

    /// <summary>The least sum of scores, before decay, with which a document may be kept.</summary>
    /// <remarks>Where no later document can be kept either, the segment is ranked.</remarks>
    /// <param name="start">The first document in question.</param>
    /// <param name="factor">What decay leaves of any of their scores at most.</param>
    private double LeastSum(int start, double factor)
    {
        double least = LeastScore(start);
        if (!_top.IsFull)
        {
            return least;
        }

        // Factors never rise from one document to an older one, so no later window can do better either.
        _isRanked = _plan.MaxScore * Math.Max(factor, UndatedFactor) < least;

        // Where decay has come down to nothing all scores are 0, and the date decides.
        return factor > 0 ? least / factor : least <= 0 ? double.NegativeInfinity : double.PositiveInfinity;
    }

    /// <summary>
    /// The least sum that rounds to a score with which a document of this window or a later one is kept.
    /// </summary>
    private double LeastScore(int start)
    {
        if (!_top.IsFull)
        {
            return double.NegativeInfinity;
        }

        // Documents of a segment come in the order that breaks ties.
        var worst = _top.Worst;
        bool losesTies = ReferenceEquals(worst.Segment, _segment.Reader) || Seconds(start) < worst.Seconds;
        float least = losesTies ? MathF.BitIncrement(worst.Score) : worst.Score;
        double middle = ((double)least + MathF.BitDecrement(least)) / 2;

        // Sums in another order, and powers, may differ in the last bits of a double.
        return middle - (Math.Abs(middle) * 1e-12);
    }

    private double UndatedFactor => _request.Recency is { } recency
        && _segment.Reader.Dates.DatedCount < _segment.Reader.DocumentCount ? recency.Undated : 0;

    private double FactorAt(int document) => _request.Recency?.Factor(Seconds(document)) ?? 1;

    private double GreatestFactor(int start)
    {
        double first = FactorAt(start);
        return start + Ranker.WindowSize > _segment.Reader.Dates.DatedCount ? Math.Max(first, UndatedFactor) : first;
    }

    private long Seconds(int document)
    {
        var seconds = _segment.Reader.Dates.Seconds;
        return document < seconds.Length ? seconds[document] : long.MinValue;
    }

    /// <summary>Whether all that was kept is older than a document, so that none before it can be kept.</summary>
    private bool IsOlderThanAll(int document) =>
        _top.IsFull && _top.Worst.Seconds != long.MinValue && Seconds(document) > _top.Worst.Seconds;

    private void Offer(int document, double score)
    {
        if (_request.Recency is { } recency)
        {
            score *= recency.Factor(Seconds(document));
        }

        if (_top.IsFull && _isByScore && (float)score < _top.Worst.Score)
        {
            return;
        }

        var found = new FoundDocument(_segment.Reader, document, (float)score, Seconds(document));
        if (_request.After is null || HitOrder.IsAfter(_request.Sort, found, _request.After))
        {
            // Documents are numbered newest first: where one is not new enough, none of the rest is.
            _isRanked = !_top.Offer(found) && _request.Sort == SortOrder.Newest;
        }
    }
}
