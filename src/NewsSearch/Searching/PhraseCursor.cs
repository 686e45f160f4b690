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

        // The rarest first for all but the sloppy matcher, which takes its terms by their places in the phrase.
        _sloppy = pattern.Slop > 0 ? new(pattern, crossesFields) : null;
        if (_sloppy is null)
        {
            Array.Sort(_terms, _offsets, RarestFirst);
        }

        Cost = terms.Min(term => term.Cost);
        MaxScore = LeastOf(static (term, _) => term.MaxScore, 0);
    }

    /// <summary>The documents of the window matched last that have it, by place, each with its frequency.</summary>
    public IReadOnlyList<(int Offset, float Frequency)> Matches => _matches;

    private static IComparer<TermCursor> RarestFirst { get; } =
        Comparer<TermCursor>.Create(static (left, right) => left.Cost.CompareTo(right.Cost));

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override int NextDocument(int target)
    {
        foreach (var term in _terms)
        {
            target = term.NextDocument(target);
        }

        return target;
    }

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        MatchTerms(windowStart, bits, 0);
        FindMatches(windowStart, bits, 0);
        bits.Clear();
        foreach (var (offset, _) in _matches)
        {
            Window.Set(bits, offset);
        }

        _matchedWindow = windowStart;
    }

    /// <inheritdoc/>
    public override bool Restrict(int windowStart, Span<ulong> bits)
    {
        _matchedWindow = -1;
        _matches.Clear();
        foreach (var term in _terms)
        {
            if (!term.Restrict(windowStart, bits))
            {
                return false;
            }
        }

        FindMatches(windowStart, bits, 0);
        bits.Clear();
        foreach (var (offset, _) in _matches)
        {
            Window.Set(bits, offset);
        }

        return _matches.Count > 0;
    }

    /// <inheritdoc/>
    public override float Bound(int windowStart) => LeastOf(static (term, start) => term.Bound(start), windowStart);

    /// <inheritdoc/>
    public override void Collect(int windowStart, double least, Candidates candidates)
    {
        if (_matchedWindow != windowStart)
        {
            Span<ulong> bits = stackalloc ulong[Window.Words];
            MatchTerms(windowStart, bits, least);
            FindMatches(windowStart, bits, least);
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
    public override void Score(
        int windowStart, Candidates candidates, double least, double rest, bool isRequired)
    {
        if (_matchedWindow != windowStart)
        {
            Span<ulong> bits = stackalloc ulong[Window.Words];
            bits.Clear();
            candidates.CopyTo(bits);
            Restrict(windowStart, bits);
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

    // As many sloppy matches as positions can be found, so only a score without limit of frequency bounds them.
    private float LeastOf(Func<TermCursor, int, float> bound, int windowStart)
    {
        float least = _weight;
        foreach (var term in _terms)
        {
            float own = bound(term, windowStart);
            least = own == 0 || _sloppy is null ? Math.Min(least, own) : least;
        }

        return least;
    }

    /// <summary>Finds the documents of a window that have all terms, and may reach a score.</summary>
    private void MatchTerms(int windowStart, Span<ulong> bits, double least)
    {
        int rarest = 0;
        for (int i = 1; i < _terms.Length; i++)
        {
            rarest = _terms[i].Cost < _terms[rarest].Cost ? i : rarest;
        }

        // No exact phrase is more frequent than any of its words, so none scores more than they would.
        if (least > 0 && _sloppy is null)
        {
            _window.Candidates.Clear();
            _terms[rarest].Collect(windowStart, least, _window.Candidates);
            bits.Clear();
            _window.Candidates.CopyTo(bits);
        }
        else
        {
            _terms[rarest].Match(windowStart, bits);
        }

        for (int i = 0; i < _terms.Length; i++)
        {
            if (i != rarest && !_terms[i].Restrict(windowStart, bits))
            {
                return;
            }
        }
    }

    /// <summary>Finds the documents that have the phrase among those that have its terms.</summary>
    /// <param name="windowStart">The window's first document.</param>
    /// <param name="bits">The documents that have all terms.</param>
    /// <param name="least">Documents that cannot reach this score may be left out.</param>
    private void FindMatches(int windowStart, ReadOnlySpan<ulong> bits, double least)
    {
        _matchedWindow = -1;
        _matches.Clear();
        _window.Locate(windowStart, bits, _terms);
        if (least > 0 && _sloppy is null)
        {
            _window.KeepFrom(windowStart, least, _scorer, _weight);
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
        _exact.Begin(_terms[0].Positions(_window.Place(0, candidate)), _offsets[0]);
        for (int term = 1; term < _terms.Length; term++)
        {
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
