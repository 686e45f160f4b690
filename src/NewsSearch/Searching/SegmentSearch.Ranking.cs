using System.Numerics;

namespace NewsSearch.Searching;

/// <content>Which documents of a window, or of a term's postings, are kept.</content>
internal sealed partial class SegmentSearch
{
    private void RankByDate(int start)
    {
        var hits = _sideways.Hits.Bits;
        var dates = Dates;
        for (int word = 0; word < hits.Length; word++)
        {
            for (ulong left = hits[word]; left != 0 && !_isRanked; left &= left - 1)
            {
                int document = start + (word << 6) + BitOperations.TrailingZeroCount(left);
                Offer(document, 0, Seconds(dates, document));
            }
        }
    }

    private const int FewHits = 256;

    /// <summary>Ranks the hits of a window, in smaller windows where these suit better.</summary>
    private void RankHits(int start)
    {
        ReadOnlySpan<ulong> hits = _sideways.Hits.Bits;
        if (_sideways.Hits.Count <= FewHits)
        {
            RankByScore(start, 64 * hits.Length, hits);
            return;
        }

        for (int word = 0, words; word < hits.Length && !_isRanked; word += words)
        {
            words = Math.Min(RankedWindow / 64, hits.Length - word);
            var part = hits.Slice(word, words);
            if (Window.Any(part))
            {
                RankByScore(start + (word << 6), 64 * words, part);
            }
        }
    }

    // Until enough are kept there is nothing to leave others out by.
    private int RankedWindow => _top.IsFull ? Ranker.WindowSize
        : Ranker.WindowSize == Window.Small ? Window.First : Window.Medium;

    private void RankByScore(int start, int size, ReadOnlySpan<ulong> hits)
    {
        double least = LeastSum(start, GreatestFactor(start, size));
        if (!_isRanked)
        {
            Offer(Ranker.Rank(start, start + size, least, hits), areTested: true);
        }
    }

    // Where facet values decide, windows find the first hits sooner; and few documents with a value are sooner looked
    // up among those of the term than the other way round.
    private bool IsRankedByBlocks(TermCursor term, bool needsHits) =>
        (_plan.Tests.Length == 0 && !_filter.HasFacets) || (!needsHits && _top.IsFull
            && (_plan.Tests.Length == 0 || term.Cost / WindowRanker.PostingsPerLookUp <= _plan.Tests[0].Cost));

    /// <summary>Ranks the documents of the only scored term, from one on, block by block of its postings.</summary>
    private void RankTerm(TermCursor term, int from, CancellationToken cancellationToken)
    {
        var candidates = _buffers.Candidates;
        bool areTested = _filter.IsEmpty && _plan.Tests.Length == 0;
        for (int block = term.BlockOf(from); block < term.BlockCount; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = Math.Max(term.FirstDocument(block), from);
            double least = LeastSum(first, Math.Max(FactorAt(first), UndatedFactor));
            block = _isRanked || first >= _filter.End ? term.BlockCount : term.NextBlock(block, least);
            if (block < term.BlockCount)
            {
                candidates.Begin(from, _filter.End);
                candidates.SeekBest(MostOffered(areTested));
                term.Collect(block, least, candidates);
                Offer(candidates, areTested);
            }
        }

        _isRanked = true;
    }

    private void Offer(Candidates found, bool areTested)
    {
        if (found.Count == 0)
        {
            return;
        }

        var dates = Dates;
        long newest = Seconds(dates, found.WindowStart);
        float least = _top.IsFull && _request.Recency is null
            ? LeastKept(newest)
            : (float)BestScores.ReachedBy(found.Scores, MostOffered(areTested));
        var scores = found.Scores;
        for (int i = 0; i < scores.Length; i++)
        {
            int document = found.WindowStart + found.Offsets[i];
            if ((float)scores[i] >= least
                && (areTested || (_filter.Has(document) && _plan.PassesTests(document))))
            {
                Offer(document, scores[i], Seconds(dates, document));
                least = _top.IsFull && _request.Recency is null ? LeastKept(newest) : least;
            }
        }
    }

    // How many of the documents found may be kept at most, where none but a better one can take the place of another; 0
    // where that cannot be said, or is known better from those that are kept.
    private int MostOffered(bool areTested) =>
        areTested && !_top.IsFull && _request.Recency is null && _request.After is null ? _request.Count : 0;

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

        float least = LeastKept(Seconds(start));
        double middle = ((double)least + MathF.BitDecrement(least)) / 2;

        // Sums in another order, and powers, may differ in the last bits of a double.
        return middle - (Math.Abs(middle) * 1e-12);
    }

    /// <summary>The least score with which a document is kept that is no newer than so many seconds.</summary>
    private float LeastKept(long newest)
    {
        // Documents of a segment come in the order that breaks ties.
        ref readonly var worst = ref _top.Worst;
        bool losesTies = _top.IsWorstOfSegment || newest < worst.Seconds;
        return losesTies ? MathF.BitIncrement(worst.Score) : worst.Score;
    }

    private double UndatedFactor => _request.Recency is { } recency
        && _segment.Reader.Dates.DatedCount < _segment.Reader.DocumentCount ? recency.Undated : 0;

    private double FactorAt(int document) => _request.Recency?.Factor(Seconds(document)) ?? 1;

    private double GreatestFactor(int start, int size)
    {
        double first = FactorAt(start);
        return start + size > _segment.Reader.Dates.DatedCount ? Math.Max(first, UndatedFactor) : first;
    }

    private ReadOnlySpan<long> Dates => _segment.Reader.Dates.Seconds;

    private long Seconds(int document) => Seconds(Dates, document);

    private static long Seconds(ReadOnlySpan<long> dates, int document) =>
        document < dates.Length ? dates[document] : long.MinValue;

    /// <summary>Whether all that was kept is older than a document, so that none before it can be kept.</summary>
    private bool IsOlderThanAll(int document) =>
        _top.IsFull && _top.Worst.Seconds != long.MinValue && Seconds(document) > _top.Worst.Seconds;

    private void Offer(int document, double score, long seconds)
    {
        if (_request.Recency is { } recency)
        {
            score *= recency.Factor(seconds);
        }

        if (_request.After is null || HitOrder.IsAfter(
            _request.Sort, new(_segment.Reader, document, (float)score, seconds), _request.After))
        {
            // Documents are numbered newest first: where one is not new enough, none of the rest is.
            _isRanked = !_top.Offer(document, (float)score, seconds) && _request.Sort == SortOrder.Newest;
        }
    }
}
