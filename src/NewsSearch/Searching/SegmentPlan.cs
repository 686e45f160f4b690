using System.Diagnostics;
using NewsSearch.Postings;
using NewsSearch.Queries;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>A plan bound to one segment: its cursors, and which way of finding the best documents suits them.</summary>
internal sealed class SegmentPlan
{
    private readonly SegmentReader _reader;
    private readonly SegmentScorer _scorer;
    private readonly SearchBuffers _buffers;
    private readonly Similarity _similarity;
    private readonly MatchCursor[] _leaves;
    private readonly List<LeafCursor> _scored;
    private readonly QueryPlan _plan;
    private readonly int _segment;
    private readonly LeafStatistics[] _statistics;

    /// <summary>Opens the cursors of a plan in a segment.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="statistics">The weights of its leaves.</param>
    /// <param name="scorer">Scores frequencies in the segment.</param>
    /// <param name="similarity">How the index analyses text.</param>
    /// <param name="segment">The segment's place in the state of the index.</param>
    /// <param name="buffers">The memory of the search.</param>
    public SegmentPlan(
        QueryPlan plan,
        LeafStatistics[] statistics,
        SegmentScorer scorer,
        Similarity similarity,
        int segment,
        SearchBuffers buffers)
    {
        _plan = plan;
        _segment = segment;
        _statistics = statistics;
        _reader = scorer.Reader;
        _scorer = scorer;
        _similarity = similarity;
        _buffers = buffers;
        _scored = new(plan.Leaves.Count);
        _leaves = new MatchCursor[plan.Leaves.Count];
        for (int i = 0; i < _leaves.Length; i++)
        {
            _leaves[i] = Open(plan.Leaves[i], statistics[i]);
        }

        Root = plan.Root is PlanNode.And and ? Divide(and) : Open(plan.Root);
        foreach (var leaf in _scored)
        {
            MaxScore += leaf.MaxScore;
            HasPhrase |= leaf is PhraseCursor;
        }

        IsDisjunction = IsScored(plan.Root) || (plan.Root is PlanNode.Or or && AreScored(or.Parts));
        if (!IsDisjunction)
        {
            Others = plan.Root is PlanNode.And ? Others : [Root];
            Optional = OthersThan(Required);
        }

        if (_scored is [TermCursor term] && Optional.Length == 0 && Excluded.Length == 0
            && Array.TrueForAll(Others, other => other is IDocumentTest))
        {
            OnlyTerm = term;
            Tests = Array.ConvertAll(Others, other => (IDocumentTest)other);
        }
    }

    /// <summary>How many documents the segment has.</summary>
    public int DocumentCount => _reader.DocumentCount;

    /// <summary>Which documents match.</summary>
    public MatchCursor Root { get; }

    /// <summary>Whether every document matches.</summary>
    public bool MatchesAll => Root is MatchCursors.All;

    /// <summary>The term that every match has and that alone is scored, or null.</summary>
    /// <remarks>What else a match needs is in <see cref="Tests"/>.</remarks>
    public TermCursor? OnlyTerm { get; }

    /// <summary>What a document with <see cref="OnlyTerm"/> must pass to match, the strictest first.</summary>
    public IDocumentTest[] Tests { get; } = [];

    /// <summary>All that adds to scores, each word once.</summary>
    public IReadOnlyList<LeafCursor> Scored => _scored;

    /// <summary>Whether a phrase adds to scores.</summary>
    public bool HasPhrase { get; }

    /// <summary>Whether so few documents are looked at that what a window costs by itself counts most.</summary>
    /// <remarks>
    /// A root that combines others costs what its candidates are: all parts of an OR, the rarest of an AND. A phrase
    /// costs more than its documents.
    /// </remarks>
    public bool IsSparse =>
        !HasPhrase && Root.Cost * Window.Small <= (long)DocumentCount * PostingsCursor.BlockSize;

    /// <summary>No document of the segment has a greater score.</summary>
    public double MaxScore { get; }

    /// <summary>Whether a document matches if, and only if, it has any of the scored leaves.</summary>
    public bool IsDisjunction { get; }

    /// <summary>The scored leaves that every match has, the rarest first, by their places.</summary>
    public int[] Required { get; private set; } = [];

    /// <summary>The other scored leaves.</summary>
    public int[] Optional { get; } = [];

    /// <summary>What every match matches besides, the rarest first.</summary>
    public MatchCursor[] Others { get; private set; } = [];

    /// <summary>What no match matches.</summary>
    public MatchCursor[] Excluded { get; private set; } = [];

    /// <summary>Whether a document with <see cref="OnlyTerm"/> matches.</summary>
    public bool PassesTests(int document)
    {
        foreach (var test in Tests)
        {
            if (!test.Has(document))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsScored(PlanNode node) => node is PlanNode.Leaf leaf && _plan.Leaves[leaf.Index].IsScored;

    private bool AreScored(IReadOnlyList<PlanNode> nodes)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            if (!IsScored(nodes[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The places of the scored leaves that are not among some.
    private int[] OthersThan(int[] places)
    {
        var others = new int[_scored.Count - places.Length];
        for (int place = 0, count = 0; count < others.Length; place++)
        {
            if (!places.Contains(place))
            {
                others[count++] = place;
            }
        }

        return others;
    }

    private MatchCursors.And Divide(PlanNode.And and)
    {
        var cursors = OpenAnd(and.Parts);
        int required = 0;
        foreach (var part in cursors.Parts)
        {
            required += IsScored(part) ? 1 : 0;
        }

        int others = cursors.Parts.Length - required;
        Required = required == 0 ? [] : new int[required];
        Others = others == 0 ? [] : new MatchCursor[others];
        Excluded = cursors.Excluded;
        required = others = 0;
        foreach (var part in cursors.Parts)
        {
            if (IsScored(part))
            {
                Required[required++] = _scored.IndexOf((LeafCursor)part);
            }
            else
            {
                Others[others++] = part;
            }
        }

        return cursors;
    }

    private bool IsScored(MatchCursor cursor) => cursor is LeafCursor leaf && _scored.Contains(leaf);

    private static int CheapestFirst(MatchCursor left, MatchCursor right) => left.Cost.CompareTo(right.Cost);

    private MatchCursor Open(PlanLeaf leaf, LeafStatistics statistics)
    {
        MatchCursor cursor = leaf.Pattern switch
        {
            PhrasePattern phrase => OpenPhrase(phrase, statistics),
            ExpandingPattern expanding and not FuzzyPattern => OpenExpanding(expanding, statistics.Weight),
            _ => OpenTerms(statistics, leaf.Pattern.Field, leaf.IsScored),
        };
        if (leaf.IsScored && cursor is LeafCursor scored)
        {
            _scored.Add(scored);
        }

        return cursor;
    }

    private MatchCursor OpenTerms(LeafStatistics statistics, QueryField field, bool isScored)
    {
        if (statistics.TermCount == 1)
        {
            return statistics.TryGet(_segment, 0, out var only)
                ? OpenTerm(only, field, statistics.TermWeight(0))
                : new MatchCursors.None();
        }

        var cursors = new List<TermCursor>(statistics.TermCount);
        for (int term = 0; term < statistics.TermCount; term++)
        {
            if (statistics.TryGet(_segment, term, out var entry))
            {
                cursors.Add(OpenTerm(entry, field, statistics.TermWeight(term)));
            }
        }

        if (cursors.Count > 1 && isScored)
        {
            _scored.AddRange(cursors);
        }

        return cursors.Count switch
        {
            0 => new MatchCursors.None(),
            1 => cursors[0],
            _ => new MatchCursors.Or([.. cursors]),
        };
    }

    private TermCursor OpenTerm(in TermEntry entry, QueryField field, float weight) =>
        _buffers.Term(_scorer, entry, field, weight);

    private MatchCursor OpenPhrase(PhrasePattern phrase, LeafStatistics statistics)
    {
        var terms = new TermCursor[phrase.Terms.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            if (!statistics.TryGet(_segment, i, out var entry))
            {
                return new MatchCursors.None();
            }

            // Documents that have the words anywhere are candidates; the phrase knows the field.
            terms[i] = OpenTerm(entry, QueryField.Any, statistics.Weight);
        }

        return new PhraseCursor(
            _scorer, terms, phrase, _similarity == Similarity.Lucene8, statistics.Weight, _buffers.Phrase);
    }

    private ConstantCursor OpenExpanding(ExpandingPattern pattern, float weight)
    {
        var terms = new ExpandedTerms(_scorer, pattern.Field, weight, _buffers);
        pattern.Expand(_reader.Terms, terms);
        return terms.Open();
    }

    private MatchCursor Open(PlanNode node) => node switch
    {
        PlanNode.All => new MatchCursors.All(_reader.DocumentCount),
        PlanNode.None => new MatchCursors.None(),
        PlanNode.Leaf leaf => _leaves[leaf.Index],
        PlanNode.Facet facet => new FacetCursor(_reader, facet.Filter),
        PlanNode.Dates dates => new DateCursor(_reader.Dates, dates.Filter),
        PlanNode.Not => OpenAnd([node]),
        PlanNode.Or or => new MatchCursors.Or(OpenAll(or.Parts)),
        PlanNode.And and => OpenAnd(and.Parts),
        PlanNode.Proximity near => new ProximityCursor(
            OpenAnd(near.Parts), _scorer, near.Pattern, new(_scorer, _statistics, _segment, _buffers)),
        _ => throw new UnreachableException("A segment knows every kind of node."),
    };

    private MatchCursor[] OpenAll(IReadOnlyList<PlanNode> nodes)
    {
        var cursors = new MatchCursor[nodes.Count];
        for (int i = 0; i < cursors.Length; i++)
        {
            cursors[i] = Open(nodes[i]);
        }

        return cursors;
    }

    // The parts, the rarest first: all documents where there is none.
    private MatchCursors.And OpenAnd(IReadOnlyList<PlanNode> nodes)
    {
        int excluded = 0;
        for (int i = 0; i < nodes.Count; i++)
        {
            excluded += nodes[i] is PlanNode.Not ? 1 : 0;
        }

        int count = nodes.Count - excluded;
        var without = excluded == 0 ? [] : new MatchCursor[excluded];
        MatchCursor[] parts = count == 0 ? [new MatchCursors.All(_reader.DocumentCount)] : new MatchCursor[count];
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i] is PlanNode.Not not)
            {
                without[--excluded] = Open(not.Part);
            }
            else
            {
                parts[--count] = Open(nodes[i]);
            }
        }

        parts.AsSpan().Sort(CheapestFirst);
        return new(parts, without);
    }
}
