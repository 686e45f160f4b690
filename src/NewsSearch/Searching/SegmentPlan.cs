using System.Diagnostics;
using NewsSearch.Queries;
using NewsSearch.Scoring;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>A plan bound to one segment: its cursors.</summary>
internal sealed class SegmentPlan
{
    private readonly SegmentReader _reader;
    private readonly LeafCursor?[] _leaves;

    /// <summary>Opens the cursors of a plan in a segment.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="statistics">The weights of its leaves.</param>
    /// <param name="bm25">The score.</param>
    /// <param name="similarity">How the index analyses text.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="segment">Its place in the state of the index.</param>
    public SegmentPlan(
        QueryPlan plan,
        IReadOnlyList<LeafStatistics> statistics,
        Bm25 bm25,
        Similarity similarity,
        SegmentReader reader,
        int segment)
    {
        _reader = reader;
        var scorer = new SegmentScorer(bm25, reader);
        _leaves = [.. plan.Leaves.Select((leaf, i) => Open(leaf, statistics[i], scorer, segment, similarity))];
        Root = Open(plan.Root);
        Scored = [.. _leaves.Where((leaf, i) => leaf is not null && plan.Leaves[i].IsScored).Select(leaf => leaf!)];
    }

    /// <summary>Which documents match.</summary>
    public MatchCursor Root { get; }

    /// <summary>What adds to their scores, in the order of the query.</summary>
    public IReadOnlyList<LeafCursor> Scored { get; }

    private static LeafCursor? Open(
        PlanLeaf leaf, LeafStatistics statistics, SegmentScorer scorer, int segment, Similarity similarity) =>
        leaf.Pattern switch
        {
            PhrasePattern phrase => OpenPhrase(phrase, statistics, scorer, segment, similarity),
            ExpandingPattern expanding and not FuzzyPattern =>
                new ConstantCursor(scorer.Reader, expanding, statistics.Weight),
            _ => OpenTerms(statistics, leaf.Pattern.Field, scorer, segment),
        };

    private static LeafCursor? OpenTerms(
        LeafStatistics statistics, QueryField field, SegmentScorer scorer, int segment)
    {
        var cursors = new List<TermCursor>();
        for (int term = 0; term < statistics.TermCount; term++)
        {
            if (statistics.TryGet(segment, term, out var entry))
            {
                cursors.Add(new(scorer, entry, field, statistics.TermWeight(term)));
            }
        }

        return cursors.Count switch
        {
            0 => null,
            1 => cursors[0],
            _ => new TermsCursor(cursors),
        };
    }

    private static PhraseCursor? OpenPhrase(
        PhrasePattern phrase, LeafStatistics statistics, SegmentScorer scorer, int segment, Similarity similarity)
    {
        var terms = new PostingsIterator[phrase.Terms.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            if (!statistics.TryGet(segment, i, out var entry))
            {
                return null;
            }

            terms[i] = new(scorer.Reader.Postings(entry));
        }

        return new(scorer, terms, phrase, similarity == Similarity.Lucene8, statistics.Weight);
    }

    private MatchCursor Open(PlanNode node) => node switch
    {
        PlanNode.All => new MatchCursors.All(),
        PlanNode.None => new MatchCursors.None(),
        PlanNode.Leaf leaf => (MatchCursor?)_leaves[leaf.Index] ?? new MatchCursors.None(),
        PlanNode.Facet facet => new FacetCursor(_reader, facet.Filter),
        PlanNode.Dates dates => new DateCursor(_reader.Dates, dates.Filter),
        PlanNode.Not not => new MatchCursors.And([], [Open(not.Part)]),
        PlanNode.Or or => new MatchCursors.Or([.. or.Parts.Select(Open)]),
        PlanNode.And and => new MatchCursors.And(
            [.. and.Parts.Where(part => part is not PlanNode.Not).Select(Open)],
            [.. and.Parts.OfType<PlanNode.Not>().Select(not => Open(not.Part))]),
        _ => throw new UnreachableException("A segment knows every kind of node."),
    };
}
