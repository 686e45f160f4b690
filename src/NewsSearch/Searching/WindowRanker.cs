namespace NewsSearch.Searching;

/// <summary>Finds the documents of a window that may be among the best, with their scores.</summary>
/// <remarks>
/// Block-max MaxScore (Turtle and Flood 1995; Ding and Suel, SIGIR 2011; Dimopoulos, Nepomnyachiy, Suel, WSDM 2013)
/// over windows: a leaf bounds what it adds within the window, and as soon as a document needs more than some leaves
/// add together, only documents of the other leaves are looked at. What it leaves out could not have been kept: bounds
/// never fall below a score they stand for, and sums of floats in doubles are exact.
/// </remarks>
internal sealed class WindowRanker
{
    // To look a document up costs as much as to collect so many, of which most fail by their block or frequency.
    internal const int PostingsPerLookUp = 8;

    private readonly SegmentPlan _plan;
    private readonly WindowFilter _filter;
    private readonly SearchBuffers _buffers;
    private readonly IReadOnlyList<LeafCursor> _leaves;

    // By leaf; and the leaves in the order of their bounds.
    private readonly float[] _bounds;
    private readonly int[] _order;

    /// <summary>Ranks the matches of a plan that pass a filter.</summary>
    public WindowRanker(SegmentPlan plan, WindowFilter filter, SearchBuffers buffers)
    {
        _plan = plan;
        _filter = filter;
        _buffers = buffers;
        _leaves = plan.Scored;
        _bounds = new float[_leaves.Count];
        _order = new int[_leaves.Count];
        for (int i = 0; i < _leaves.Count; i++)
        {
            _order[i] = i;
        }

        // Phrases are found in the windows of all hits, and not again in others.
        WindowSize = plan.IsSparse ? Window.Large : plan.HasPhrase ? Window.Medium : Window.Small;
    }

    /// <summary>The size of the windows that suit the plan.</summary>
    public int WindowSize { get; }

    /// <summary>Finds the documents of a window that have at least a score.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="windowEnd">The document behind its last.</param>
    /// <param name="least">The score.</param>
    /// <param name="hits">The window's hits where they are known, else empty.</param>
    /// <returns>The documents, ascending; valid until the next call.</returns>
    public Candidates Rank(int windowStart, int windowEnd, double least, ReadOnlySpan<ulong> hits)
    {
        var candidates = _buffers.Candidates;
        candidates.Begin(windowStart, windowEnd);
        double total = BoundAll(candidates);
        if (total < least)
        {
            return candidates;
        }

        if (_plan.IsDisjunction)
        {
            RankAny(least, total, hits, candidates);
        }
        else
        {
            RankAll(least, total, hits, candidates);
        }

        return candidates;
    }

    /// <summary>Bounds every leaf in a window and puts those that add least first.</summary>
    private double BoundAll(Candidates candidates)
    {
        double total = 0;
        for (int i = 0; i < _bounds.Length; i++)
        {
            _bounds[i] = _leaves[i].Bound(candidates.WindowStart, candidates.WindowEnd);
            total += _bounds[i];
        }

        // The order is nearly that of the window before, so little moves.
        for (int i = 1; i < _order.Length; i++)
        {
            int leaf = _order[i], place = i;
            for (; place > 0 && _bounds[_order[place - 1]] > _bounds[leaf]; place--)
            {
                _order[place] = _order[place - 1];
            }

            _order[place] = leaf;
        }

        return total;
    }

    private void RankAny(double least, double total, ReadOnlySpan<ulong> hits, Candidates candidates)
    {
        // The first leaves together cannot lift a document to what it needs, so it must have one of the others.
        int essential = 0, last = _order.Length - 1;
        double rest = 0;
        while (essential < last && rest + _bounds[_order[essential]] < least)
        {
            rest += _bounds[_order[essential++]];
        }

        if (essential == last)
        {
            _leaves[_order[last]].Collect(least - rest, candidates);
        }
        else
        {
            for (int i = essential; i <= last; i++)
            {
                int leaf = _order[i];
                _buffers.Partial.Begin(candidates.WindowStart, candidates.WindowEnd);
                _leaves[leaf].Collect(least - (total - _bounds[leaf]), _buffers.Partial);
                _buffers.Scores.Add(_buffers.Partial);
            }

            _buffers.Scores.MoveTo(candidates, least - rest);
        }

        if (candidates.Count > 0 && !_filter.IsEmpty)
        {
            Span<ulong> passing = stackalloc ulong[candidates.WindowWords];
            passing.Clear();
            candidates.CopyTo(passing);
            _ = hits.IsEmpty ? _filter.Restrict(candidates.WindowStart, passing) : Window.And(passing, hits);
            candidates.Keep(passing);
        }

        ScoreByBound(least, rest, essential, candidates);
    }

    private void RankAll(double least, double total, ReadOnlySpan<ulong> hits, Candidates candidates)
    {
        // The rarest part finds candidates; a scored one leaves out those that the others cannot lift enough.
        double rest = total;
        var others = _plan.Others;
        bool isLedByScore = IsLedByScore(least, hits);
        if (!isLedByScore && !hits.IsEmpty)
        {
            candidates.Add(hits, 0);
        }
        else if (!isLedByScore)
        {
            others[0].Collect(candidates);
        }

        for (int i = 0; i < _plan.Required.Length; i++)
        {
            int leaf = _plan.Required[i];
            rest -= _bounds[leaf];
            if (i == 0 && isLedByScore)
            {
                _leaves[leaf].Collect(least - rest, candidates);
                if (!hits.IsEmpty)
                {
                    candidates.Keep(hits);
                }
            }
            else if (candidates.Count > 0)
            {
                _leaves[leaf].Score(candidates, least, rest, isRequired: true);
            }
        }

        if (candidates.Count > 0 && hits.IsEmpty)
        {
            KeepMatching(candidates, isLedByScore ? 0 : 1);
        }

        for (int i = 0; i < _plan.Optional.Length && candidates.Count > 0; i++)
        {
            int leaf = _plan.Optional[i];
            rest -= _bounds[leaf];
            _leaves[leaf].Score(candidates, least, rest, isRequired: false);
        }
    }

    private bool IsLedByScore(double least, ReadOnlySpan<ulong> hits)
    {
        if (_plan.Required.Length == 0)
        {
            return false;
        }

        long cost = _leaves[_plan.Required[0]].Cost;
        if (!hits.IsEmpty)
        {
            return cost * (64 * hits.Length) / _plan.DocumentCount <= PostingsPerLookUp * (long)Window.Count(hits);
        }

        return _plan.Others.Length == 0 || cost <= _plan.Others[0].Cost * (least > 0 ? PostingsPerLookUp : 1);
    }

    private void KeepMatching(Candidates candidates, int firstOther)
    {
        if (_filter.IsEmpty && firstOther >= _plan.Others.Length && _plan.Excluded.Length == 0)
        {
            return;
        }

        int windowStart = candidates.WindowStart;
        Span<ulong> bits = stackalloc ulong[candidates.WindowWords];
        bits.Clear();
        candidates.CopyTo(bits);
        bool any = _filter.Restrict(windowStart, bits);
        for (int i = firstOther; any && i < _plan.Others.Length; i++)
        {
            any = _plan.Others[i].Restrict(windowStart, bits);
        }

        for (int i = 0; any && i < _plan.Excluded.Length; i++)
        {
            any = MatchCursors.Exclude(_plan.Excluded[i], windowStart, bits);
        }

        candidates.Keep(bits);
    }

    /// <summary>Adds what the first so many leaves add, those that may add most first.</summary>
    private void ScoreByBound(double least, double rest, int count, Candidates candidates)
    {
        for (int i = count - 1; i >= 0 && candidates.Count > 0; i--)
        {
            rest -= _bounds[_order[i]];
            _leaves[_order[i]].Score(candidates, least, rest, isRequired: false);
        }
    }
}
