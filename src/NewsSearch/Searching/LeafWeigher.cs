using NewsSearch.Scoring;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Weighs leaves by the frequencies of their terms in all segments of a state.</summary>
internal sealed class LeafWeigher(Snapshot snapshot, Bm25 bm25)
{
    // As Lucene's FuzzyQuery: more similar words than this say less than they cost.
    private const int MostSimilarTerms = 50;

    /// <summary>The weights of a leaf.</summary>
    public LeafStatistics Weigh(PlanLeaf leaf) => leaf.Pattern switch
    {
        ExactPattern exact => new(0, [(exact.Term, leaf.Boost * bm25.Idf(DocumentFrequency(exact.Term)))]),
        PhrasePattern => new(leaf.Boost * leaf.WeightTerms.Sum(term => bm25.Idf(DocumentFrequency(term))), null),
        FuzzyPattern fuzzy => new(0, SimilarTerms(fuzzy, leaf.Boost)),
        _ => new(leaf.Boost, null),
    };

    private long DocumentFrequency(byte[] term)
    {
        long frequency = 0;
        foreach (var segment in snapshot.Segments)
        {
            frequency += segment.Reader.Terms.TryFind(term, out var entry) ? entry.DocumentFrequency : 0;
        }

        return frequency;
    }

    /// <summary>The most similar terms, ties by their bytes.</summary>
    /// <remarks>
    /// They weigh as if each were as frequent as the most frequent of them: else the rarest misspelling would win.
    /// </remarks>
    private (byte[] Term, float Weight)[] SimilarTerms(FuzzyPattern pattern, float boost)
    {
        var found = new Dictionary<string, (byte[] Term, float Similarity, long Frequency)>(StringComparer.Ordinal);
        foreach (var segment in snapshot.Segments)
        {
            for (var terms = segment.Reader.Terms.Seek(pattern.CommonPrefix); terms.HasCurrent; terms.MoveNext())
            {
                float similarity = pattern.Weight(terms.Term);
                if (similarity > 0)
                {
                    string key = Convert.ToHexString(terms.Term);
                    long before = found.TryGetValue(key, out var known) ? known.Frequency : 0;
                    found[key] = (terms.Term.ToArray(), similarity, before + terms.Entry.DocumentFrequency);
                }
            }
        }

        var best = found.OrderByDescending(pair => pair.Value.Similarity)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostSimilarTerms).Select(pair => pair.Value).ToArray();
        float idf = best.Length == 0 ? 0 : bm25.Idf(best.Max(term => term.Frequency));
        return [.. best.Select(term => (term.Term, boost * term.Similarity * idf))];
    }
}
