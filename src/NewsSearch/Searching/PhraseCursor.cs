using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>The documents that have a phrase.</summary>
internal sealed class PhraseCursor : LeafCursor
{
    private readonly SegmentScorer _scorer;
    private readonly PostingsIterator[] _terms;
    private readonly PostingsIterator[] _rarestFirst;
    private readonly PhraseMatcher _matcher;
    private readonly QueryField _field;
    private readonly float _weight;
    private readonly int[] _documents;
    private readonly float[] _frequencies;
    private int _count;

    /// <summary>The documents where terms stand in order.</summary>
    /// <param name="scorer">Scores frequencies.</param>
    /// <param name="terms">The terms' postings, in the order of the pattern.</param>
    /// <param name="pattern">The phrase.</param>
    /// <param name="crossesFields">Whether it may begin in the title and end in the body, as in Lucene's one
    /// field.</param>
    /// <param name="weight">Its idf times its boost.</param>
    public PhraseCursor(
        SegmentScorer scorer, PostingsIterator[] terms, PhrasePattern pattern, bool crossesFields, float weight)
    {
        _scorer = scorer;
        _terms = terms;
        _rarestFirst = [.. terms.OrderBy(term => term.DocumentFrequency)];
        _matcher = new(pattern, crossesFields);
        _field = pattern.Field;
        _weight = weight;
        int room = Math.Min(_rarestFirst[0].DocumentFrequency, Window.Size);
        _documents = new int[room];
        _frequencies = new float[room];
    }

    /// <inheritdoc/>
    protected override void LoadWindow(int windowStart)
    {
        _count = 0;
        int end = windowStart + Window.Size;
        var titlePositions = _scorer.Reader.TitlePositions;
        for (int document = NextWithAll(windowStart); document < end; document = NextWithAll(document + 1))
        {
            var (total, title) = _matcher.Frequencies(_terms, titlePositions[document]);
            float frequency = _scorer.Frequency(_field, total, title);
            if (frequency > 0)
            {
                _documents[_count] = document;
                _frequencies[_count++] = frequency;
            }
        }
    }

    /// <inheritdoc/>
    protected override void SetBits(int windowStart, Span<ulong> bits)
    {
        foreach (int document in _documents.AsSpan(0, _count))
        {
            int offset = document - windowStart;
            bits[offset >> 6] |= 1UL << offset;
        }
    }

    /// <inheritdoc/>
    protected override void AddScores(int windowStart, ReadOnlySpan<ulong> hits, Span<double> scores) => _scorer.Add(
        _weight, _documents.AsSpan(0, _count), _frequencies.AsSpan(0, _count), windowStart, hits, scores);

    private int NextWithAll(int target)
    {
        while (true)
        {
            int document = _rarestFirst[0].Advance(target);
            if (document == PostingsIterator.End)
            {
                return document;
            }

            target = document;
            for (int i = 1; i < _rarestFirst.Length && target == document; i++)
            {
                target = _rarestFirst[i].Advance(document);
            }

            if (target == document)
            {
                return document;
            }
        }
    }
}
