namespace NewsSearch.Searching;

/// <summary>The documents that have a phrase.</summary>
/// <remarks>
/// Two phases: first the documents that have all terms, by the cheap means that terms have; then the positions, only
/// in those of them that can be good enough.
/// </remarks>
internal sealed class PhraseCursor : LeafCursor
{
    private readonly SegmentScorer _scorer;
    private readonly TermCursor[] _terms;
    private readonly int[] _offsets;
    private readonly int _lastOffset;
    private readonly int[] _rarestFirst;
    private readonly PhraseWindow _window;
    private readonly PhrasePattern _pattern;
    private readonly bool _crossesFields;
    private readonly float _weight;
    private readonly ExactPhrase _exact = new();
    private readonly PhraseMatcher? _sloppy;
    private readonly List<(int Offset, float Frequency)> _matches = [];
    private int _matchedWindow = -1;

    /// <summary>The documents where terms stand in order.</summary>
    /// <param name="scorer">Scores frequencies.</param>
    /// <param name="terms">The terms in the order of the pattern, each with the weight of the whole phrase.</param>
    /// <param name="pattern">The phrase.</param>
    /// <param name="crossesFields">Whether it may begin in the title and end in the body, as in Lucene's one
    /// field.</param>
    /// <param name="weight">Its idf times its boost.</param>
    /// <param name="window">Room for the documents of a window.</param>
    public PhraseCursor(
        SegmentScorer scorer,
        TermCursor[] terms,
        PhrasePattern pattern,
        bool crossesFields,
        float weight,
        PhraseWindow window)
    {
        _scorer = scorer;
        _pattern = pattern;
        _crossesFields = crossesFields;
        _weight = weight;
        _window = window;
        _terms = terms;
        _offsets = new int[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            _offsets[i] = pattern.Terms[i].Position - pattern.Terms[0].Position;
        }

        _lastOffset = _offsets.Max();

        _rarestFirst = new int[terms.Length];
        var costs = new long[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            _rarestFirst[i] = i;
            costs[i] = terms[i].Cost;
        }

        Array.Sort(costs, _rarestFirst);
        _sloppy = pattern.Slop > 0 ? new(pattern, crossesFields) : null;
        Cost = costs[0];
        MaxScore = LeastOf(static (term, _, _) => term.MaxScore, 0, 0);
    }

    /// <summary>The documents of the window matched last that have it, by place, each with its frequency.</summary>
    public IReadOnlyList<(int Offset, float Frequency)> Matches => _matches;

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override int NextDocument(int target)
    {
        foreach (int term in _rarestFirst)
        {
            target = _terms[term].NextDocument(target);
        }

        return target;
    }

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        FindMatches(windowStart, windowStart + (64 * bits.Length), [], 0);
        _matchedWindow = windowStart;
        CopyMatches(bits);
    }

    /// <inheritdoc/>
    public override bool Restrict(int windowStart, Span<ulong> bits)
    {
        FindMatches(windowStart, windowStart + (64 * bits.Length), bits, 0);
        CopyMatches(bits);
        return _matches.Count > 0;
    }

    /// <inheritdoc/>
    public override float Bound(int windowStart, int windowEnd) =>
        LeastOf(static (term, start, end) => term.Bound(start, end), windowStart, windowEnd);

    /// <inheritdoc/>
    public override void Collect(double least, Candidates candidates)
    {
        int windowStart = candidates.WindowStart;
        if (_matchedWindow != windowStart)
        {
            FindMatches(windowStart, candidates.WindowEnd, [], least);
        }

        foreach (var (offset, frequency) in _matches)
        {
            float score = _scorer.Score(_weight, frequency, windowStart + offset);
            if (score >= least)
            {
                candidates.Add(offset, score);
            }
        }
    }

    /// <inheritdoc/>
    public override void Score(Candidates candidates, double least, double rest, bool isRequired)
    {
        int windowStart = candidates.WindowStart;
        if (_matchedWindow != windowStart)
        {
            Span<ulong> bits = stackalloc ulong[candidates.WindowWords];
            bits.Clear();
            candidates.CopyTo(bits);
            FindMatches(windowStart, candidates.WindowEnd, bits, 0);
        }

        int kept = 0, match = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            int offset = candidates.Offsets[i];
            while (match < _matches.Count && _matches[match].Offset < offset)
            {
                match++;
            }

            bool has = match < _matches.Count && _matches[match].Offset == offset;
            double score = candidates.Scores[i]
                + (has ? _scorer.Score(_weight, _matches[match].Frequency, windowStart + offset) : 0);
            if ((has || !isRequired) && score + rest >= least)
            {
                candidates.Put(kept++, i, score);
            }
        }

        candidates.Truncate(kept);
    }

    private void CopyMatches(Span<ulong> bits)
    {
        bits.Clear();
        foreach (var (offset, _) in _matches)
        {
            Window.Set(bits, offset);
        }
    }

    // As many sloppy matches as positions can be found, so only a score without limit of frequency bounds them.
    private float LeastOf(Func<TermCursor, int, int, float> bound, int windowStart, int windowEnd)
    {
        float least = _weight;
        foreach (var term in _terms)
        {
            float own = bound(term, windowStart, windowEnd);
            least = own == 0 || _sloppy is null ? Math.Min(least, own) : least;
        }

        return least;
    }

    /// <summary>Finds the documents of a window that have the phrase.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="windowEnd">The document behind its last.</param>
    /// <param name="bits">The documents to look at; empty for all.</param>
    /// <param name="least">Documents that cannot reach this score may be left out.</param>
    private void FindMatches(int windowStart, int windowEnd, ReadOnlySpan<ulong> bits, double least)
    {
        _matchedWindow = -1;
        _matches.Clear();

        // No exact phrase is more frequent than any of its words, so none scores more than they would.
        bool isBounded = least > 0 && _sloppy is null;
        for (int i = 0; i < _terms.Length; i++)
        {
            int term = _rarestFirst[i];
            if (i == 0)
            {
                _window.Begin(windowStart, windowEnd, _terms.Length, term, _terms[term], isBounded ? least : 0);
                if (!bits.IsEmpty)
                {
                    _window.Keep(bits);
                }
            }
            else
            {
                _window.Keep(windowStart, term, _terms[term]);
            }

            if (_window.Count == 0)
            {
                return;
            }

            if (isBounded)
            {
                _window.KeepFrom(windowStart, least, _scorer, _weight);
            }
        }

        var titlePositions = _scorer.Reader.TitlePositions;
        for (int i = 0; i < _window.Count; i++)
        {
            int offset = _window.Offsets[i];
            var (total, title) = _sloppy is null
                ? Exactly(i, titlePositions[windowStart + offset])
                : Sloppily(i, titlePositions[windowStart + offset]);
            float frequency = _scorer.Frequency(_pattern.Field, total, title);
            if (frequency > 0)
            {
                _matches.Add((offset, frequency));
            }
        }
    }

    private (float Total, float Title) Exactly(int candidate, int titlePositions)
    {
        int rarest = _rarestFirst[0];
        _exact.Begin(_terms[rarest].Positions(_window.Place(rarest, candidate)), _offsets[rarest]);
        for (int i = 1; i < _rarestFirst.Length; i++)
        {
            int term = _rarestFirst[i];
            if (!_exact.Keep(_terms[term].Positions(_window.Place(term, candidate)), _offsets[term]))
            {
                return (0, 0);
            }
        }

        return _exact.Count(titlePositions, _lastOffset, _crossesFields);
    }

    private (float Total, float Title) Sloppily(int candidate, int titlePositions)
    {
        for (int term = 0; term < _terms.Length; term++)
        {
            _sloppy!.Set(term, _terms[term].Positions(_window.Place(term, candidate)));
        }

        return _sloppy!.Frequencies(titlePositions);
    }
}
