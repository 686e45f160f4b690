using System.Globalization;
using NewsSearch.Scoring;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Says what the scores of found documents are made of.</summary>
/// <remarks>
/// The cursors that searches score with score the one document again, each leaf by itself, so that no number can differ
/// from theirs.
/// </remarks>
/// <param name="snapshot">The state that was searched.</param>
/// <param name="schema">How the index scores.</param>
/// <param name="plan">The query.</param>
/// <param name="recency">What halves scores with age, or null.</param>
internal sealed class ScoreExplainer(Snapshot snapshot, IndexSchema schema, QueryPlan plan, RecencyDecay? recency)
{
    private readonly Bm25 _bm25 = snapshot.Bm25(schema.Bm25);

    /// <summary>Explains the score of a document.</summary>
    public ScoreExplanation Explain(in FoundDocument found)
    {
        double factor = recency?.Factor(found.Seconds) ?? 1;
        int segment = SegmentOf(found.Segment);
        var buffers = SearchBuffers.Take();
        var weigher = new LeafWeigher(snapshot, _bm25, buffers);
        var parts = new List<ScoreExplanation>();
        foreach (var leaf in plan.Leaves)
        {
            if (leaf.IsScored)
            {
                var statistics = weigher.Weigh(leaf);
                Explain(leaf, statistics, segment, found.Document, factor, buffers, parts);
                buffers.EndSegment();
            }
        }

        buffers.Return();
        double sum = Sum(parts);
        if (sum != found.Score)
        {
            // Both are within a rounding of each other, so that their difference is exact.
            parts.Add(new(found.Score - sum, "rounding of the sum to single precision", []));
        }

        string decay = factor == 1 ? "" : string.Create(
            CultureInfo.InvariantCulture, $", each multiplied with {factor:G6} for the item's age");
        return new(found.Score, parts.Count == 0 ? "nothing of the query adds to scores" : "sum of" + decay, parts);
    }

    private static double Sum(List<ScoreExplanation> parts)
    {
        double sum = 0;
        foreach (var part in parts)
        {
            sum += part.Value;
        }

        return sum;
    }

    private int SegmentOf(SegmentReader reader)
    {
        int segment = 0;
        while (!ReferenceEquals(snapshot.Segments[segment].Reader, reader))
        {
            segment++;
        }

        return segment;
    }

    /// <summary>Adds what a leaf adds to the score of a document; nothing where it does not have it.</summary>
    private void Explain(
        PlanLeaf leaf,
        LeafStatistics statistics,
        int segment,
        int document,
        double factor,
        SearchBuffers buffers,
        List<ScoreExplanation> parts)
    {
        var scorer = new SegmentScorer(_bm25, snapshot.Segments[segment].Reader);
        var alone = new SegmentPlan(
            new(new PlanNode.Leaf(0), [leaf], []), [statistics], scorer, schema.Similarity, segment, buffers);
        var description = new LeafDescription(_bm25, scorer, leaf, statistics, segment, document);
        var own = new List<ScoreExplanation>();
        for (int i = 0; i < alone.Scored.Count; i++)
        {
            if (TryScore(alone.Scored[i], document, buffers, out double score))
            {
                own.Add(new(score * factor, description.Of(alone.Scored[i], i), []));
            }
        }

        if (own.Count == 1)
        {
            parts.Add(own[0]);
        }
        else if (own.Count > 1)
        {
            parts.Add(new(Sum(own), description.OfAll(), own));
        }
    }

    private static bool TryScore(LeafCursor cursor, int document, SearchBuffers buffers, out double score)
    {
        var candidates = buffers.Candidates;
        int start = Window.StartOf(document);
        candidates.Begin(start, start + Window.First);
        candidates.Add(document - start, 0);
        cursor.Score(candidates, double.NegativeInfinity, 0, isRequired: true);
        score = candidates.Count > 0 ? candidates.Scores[0] : 0;
        return candidates.Count > 0;
    }
}
