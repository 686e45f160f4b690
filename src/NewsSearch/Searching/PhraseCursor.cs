using System.Runtime.InteropServices;

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
    private readonly int[] _inPattern;
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
        _terms = [.. terms];
        _inPattern = new int[terms.Length];
        var costs = new long[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            _inPattern[i] = i;
            costs[i] = terms[i].Cost;
        }

        Array.Sort(costs, _inPattern);
        _offsets = new int[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            _terms[i] = terms[_inPattern[i]];
            _offsets[i] = pattern.Terms[_inPattern[i]].Position - pattern.Terms[0].Position;
        }

        _lastOffset = _offsets.Max();
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
        foreach (var term in _terms)
        {
            target = term.NextDocument(target);
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

        // Most are too long for how often they have it, which a look at two small numbers tells.
        var limits = least > 0 ? _terms[0].LengthLimits(least) : default;
        foreach (var (offset, frequency) in CollectionsMarshal.AsSpan(_matches))
        {
            if (least > 0 && !limits.Allow(windowStart + offset, (int)MathF.Ceiling(frequency), 0))
            {
                continue;
            }

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
        FindCandidates(windowStart, windowEnd, bits, least);
        for (int from = 0; from < _window.Count;)
        {
            from = MatchFrom(from, windowStart);
        }
    }

    private void FindCandidates(int windowStart, int windowEnd, ReadOnlySpan<ulong> bits, double least)
    {
        // No exact phrase is more frequent than any of its words, so none scores more than they would.
        bool isBounded = least > 0 && _sloppy is null && bits.IsEmpty;
        if (!bits.IsEmpty && Window.Count(bits) <= Cost / (1 + (_scorer.Reader.DocumentCount / Window.Medium)))
        {
            _window.Begin(_terms.Length, bits);
        }
        else
        {
            _window.Begin(windowStart, windowEnd, _terms.Length, _terms[0], isBounded ? least : 0);
            if (!bits.IsEmpty)
            {
                _window.Keep(bits);
            }
        }

        while (_window.Count > 0 && _window.Located < _terms.Length)
        {
            var term = _terms[_window.Located];
            _window.Keep(windowStart, term);
            if (isBounded && _window.Count > 0)
            {
                _window.KeepFrom(windowStart, term, _terms[0].LengthLimits(least));
            }
        }
    }

    /// <summary>Looks at the positions of candidates, and returns the first that it has not looked at.</summary>
    private int MatchFrom(int from, int windowStart)
    {
        int end = _window.Count;
        var chosen = _window.Choose(from);
        for (int term = 0; term < _terms.Length && chosen.Length > 0; term++)
        {
            int read = _terms[term].ReadPositions(_window.Places(term), chosen, _window.Positions(term));
            if (read < chosen.Length)
            {
                end = chosen[read];
                chosen = chosen[..read];
            }

            if (term > 0 && _sloppy is null)
            {
                int distance = _offsets[term] - _offsets[0];
                chosen = chosen[..AdjacentPositions.Keep(
                    chosen, _window.Positions(0), _window.Positions(term), distance)];
            }
        }

        var titlePositions = _scorer.Reader.TitlePositions;
        foreach (int candidate in chosen)
        {
            int offset = _window.Offsets[candidate], title = titlePositions[windowStart + offset];
            var (total, inTitle) = _sloppy is null ? Exactly(candidate, title) : Sloppily(candidate, title);
            float frequency = _scorer.Frequency(_pattern.Field, total, inTitle);
            if (frequency > 0)
            {
                _matches.Add((offset, frequency));
            }
        }

        return end;
    }

    private (float Total, float Title) Exactly(int candidate, int titlePositions)
    {
        var rarest = _window.Positions(0).Of(candidate);
        _exact.Begin(rarest, _offsets[0]);

        // Where the rarest word stands only once, all others were found beside it.
        for (int term = 1; term < _terms.Length && rarest.Length > 1; term++)
        {
            _exact.Keep(_window.Positions(term).Of(candidate), _offsets[term]);
        }

        return _exact.Count(titlePositions, _lastOffset, _crossesFields);
    }

    private (float Total, float Title) Sloppily(int candidate, int titlePositions)
    {
        for (int term = 0; term < _terms.Length; term++)
        {
            _sloppy!.Set(_inPattern[term], _window.Positions(term).Of(candidate));
        }

        return _sloppy!.Frequencies(titlePositions);
    }
}
