namespace NewsSearch.Searching;

/// <summary>Finds the documents of a window that may be among the best, with their scores.</summary>
/// <remarks>
/// Block-max MaxScore (Turtle and Flood 1995; Ding and Suel, SIGIR 2011; Dimopoulos, Nepomnyachiy, Suel, WSDM 2013)
/// over windows: a leaf bounds what it adds within the window, and as soon as a document needs more than some leaves
/// add together, only documents of the other leaves are looked at. What it leaves out could not have been kept: bounds
/// never fall below a score they stand for, and sums of floats in doubles are exact.
/// </remarks>
/// <param name="buffers">The memory of the search.</param>
internal sealed class WindowRanker(SearchBuffers buffers)
{
    // To look a document up costs as much as to collect so many, of which most fail by their block or frequency.
    internal const int PostingsPerLookUp = 8;

    private SegmentPlan? _bound;
    private WindowFilter? _passing;

    // By leaf; and the leaves in the order of their bounds.
    private float[] _bounds = new float[8];
    private int[] _order = new int[8];
    private IReadOnlyList<LeafCursor> _leaves = [];
    private int _count;

    private SegmentPlan Plan => _bound ?? throw new InvalidOperationException("The ranker has no plan.");

    private WindowFilter Filter => _passing ?? throw new InvalidOperationException("The ranker has no filter.");

    /// <summary>Ranks the matches of a plan that pass a filter, from now on.</summary>
    public void Begin(SegmentPlan plan, WindowFilter filter)
    {
        (_bound, _passing, _leaves, _count) = (plan, filter, plan.Scored, plan.Scored.Count);
        if (_bounds.Length < _count)
        {
            _bounds = new float[_count];
            _order = new int[_count];
        }

        for (int i = 0; i < _count; i++)
        {
            _order[i] = i;
        }

        // Phrases are found in the windows of all hits, and not again in others.
        WindowSize = plan.IsSparse ? Window.Large : plan.HasPhrase ? Window.Medium : Window.Small;
    }

    /// <summary>Lets go of the plan.</summary>
    public void End() => (_bound, _passing, _leaves) = (null, null, []);

    /// <summary>The size of the windows that suit the plan.</summary>
    public int WindowSize { get; private set; }

    /// <summary>Finds the documents of a window that have at least a score.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="windowEnd">The document behind its last.</param>
    /// <param name="least">The score.</param>
    /// <param name="hits">The window's hits where they are known, else empty.</param>
    /// <returns>The documents, ascending; valid until the next call.</returns>
    public Candidates Rank(int windowStart, int windowEnd, double least, ReadOnlySpan<ulong> hits)
    {
        var candidates = buffers.Candidates;
        candidates.Begin(windowStart, windowEnd);

        // Bounds are of no use where every score will do.
        double total = double.IsNegativeInfinity(least) ? 0 : BoundAll(candidates);
        if (total < least)
        {
            return candidates;
        }

        if (Plan.IsDisjunction)
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
        for (int i = 0; i < _count; i++)
        {
            _bounds[i] = _leaves[i].Bound(candidates.WindowStart, candidates.WindowEnd);
            total += _bounds[i];
        }

        // The order is nearly that of the window before, so little moves.
        for (int i = 1; i < _count; i++)
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
        int essential = 0, last = _count - 1;
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
                buffers.Partial.Begin(candidates.WindowStart, candidates.WindowEnd);
                _leaves[leaf].Collect(least - (total - _bounds[leaf]), buffers.Partial);
                buffers.Scores.Add(buffers.Partial);
            }

            buffers.Scores.MoveTo(candidates, least - rest);
        }

        if (candidates.Count > 0 && !Filter.IsEmpty)
        {
            Span<ulong> passing = stackalloc ulong[candidates.WindowWords];
            passing.Clear();
            candidates.CopyTo(passing);
            _ = hits.IsEmpty ? Filter.Restrict(candidates.WindowStart, passing) : Window.And(passing, hits);
            candidates.Keep(passing);
        }

        ScoreByBound(least, rest, essential, candidates);
    }

    private void RankAll(double least, double total, ReadOnlySpan<ulong> hits, Candidates candidates)
    {
        // The rarest part finds candidates; a scored one leaves out those that the others cannot lift enough.
        double rest = total;
        var others = Plan.Others;
        bool isLedByScore = IsLedByScore(least, hits);
        if (!isLedByScore && !hits.IsEmpty)
        {
            candidates.Add(hits, 0);
        }
        else if (!isLedByScore)
        {
            others[0].Collect(candidates);
        }

        for (int i = 0; i < Plan.Required.Length; i++)
        {
            int leaf = Plan.Required[i];
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

        for (int i = 0; i < Plan.Optional.Length && candidates.Count > 0; i++)
        {
            int leaf = Plan.Optional[i];
            rest -= _bounds[leaf];
            _leaves[leaf].Score(candidates, least, rest, isRequired: false);
        }
    }

    private bool IsLedByScore(double least, ReadOnlySpan<ulong> hits)
    {
        if (Plan.Required.Length == 0)
        {
            return false;
        }

        long cost = _leaves[Plan.Required[0]].Cost;
        if (!hits.IsEmpty)
        {
            return cost * (64 * hits.Length) / Plan.DocumentCount <= PostingsPerLookUp * (long)Window.Count(hits);
        }

        return Plan.Others.Length == 0 || cost <= Plan.Others[0].Cost * (least > 0 ? PostingsPerLookUp : 1);
    }

    private void KeepMatching(Candidates candidates, int firstOther)
    {
        if (Filter.IsEmpty && firstOther >= Plan.Others.Length && Plan.Excluded.Length == 0)
        {
            return;
        }

        int windowStart = candidates.WindowStart;
        Span<ulong> bits = stackalloc ulong[candidates.WindowWords];
        bits.Clear();
        candidates.CopyTo(bits);
        bool any = Filter.Restrict(windowStart, bits);
        for (int i = firstOther; any && i < Plan.Others.Length; i++)
        {
            any = Plan.Others[i].Restrict(windowStart, bits);
        }

        for (int i = 0; any && i < Plan.Excluded.Length; i++)
        {
            any = MatchCursors.Exclude(Plan.Excluded[i], windowStart, bits);
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
