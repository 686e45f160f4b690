using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>The documents that have a phrase.</summary>
internal sealed class PhraseCursor : FrequencyCursor
{
    private readonly PostingsIterator[] _terms;
    private readonly PostingsIterator[] _rarestFirst;
    private readonly PhraseMatcher _matcher;
    private readonly QueryField _field;

    /// <summary>The documents where terms stand in order.</summary>
    /// <param name="scorer">Scores frequencies.</param>
    /// <param name="terms">The terms' postings, in the order of the pattern.</param>
    /// <param name="pattern">The phrase.</param>
    /// <param name="crossesFields">Whether it may begin in the title and end in the body, as in Lucene's one
    /// field.</param>
    /// <param name="weight">Its idf times its boost.</param>
    public PhraseCursor(
        SegmentScorer scorer, PostingsIterator[] terms, PhrasePattern pattern, bool crossesFields, float weight)
        : base(scorer, weight, terms.Min(term => term.DocumentFrequency))
    {
        _terms = terms;
        _rarestFirst = [.. terms.OrderBy(term => term.DocumentFrequency)];
        _matcher = new(pattern, crossesFields);
        _field = pattern.Field;
    }

    /// <inheritdoc/>
    protected override void LoadWindow(int windowStart)
    {
        BeginWindow();
        int end = windowStart + Window.Size;
        var titlePositions = Scorer.Reader.TitlePositions;
        for (int document = NextWithAll(windowStart); document < end; document = NextWithAll(document + 1))
        {
            var (total, title) = _matcher.Frequencies(_terms, titlePositions[document]);
            Add(document, Scorer.Frequency(_field, total, title));
        }
    }

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
