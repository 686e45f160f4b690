using NewsSearch.Scoring;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>Weighs leaves by the frequencies of their terms in all segments of a state.</summary>
internal readonly struct LeafWeigher(Snapshot snapshot, Bm25 bm25, SearchBuffers buffers)
{
    /// <summary>The weights of a leaf.</summary>
    public LeafStatistics Weigh(PlanLeaf leaf) => leaf.Pattern switch
    {
        ExactPattern exact => Word(exact.Term, leaf.Boost),
        PhrasePattern phrase => Phrase(phrase, leaf),
        FuzzyPattern fuzzy => SimilarTerms(fuzzy, leaf.Boost),
        _ => new(leaf.Boost),
    };

    private LeafStatistics Word(byte[] term, float boost)
    {
        var entries = buffers.Entries(snapshot.Segments.Count);
        long frequency = LookUp(term, entries.Span, 0, 1);
        return new(boost * bm25.Idf(frequency), entries, 1, null);
    }

    private LeafStatistics Phrase(PhrasePattern phrase, PlanLeaf leaf)
    {
        int count = phrase.Terms.Count;
        var entries = buffers.Entries(snapshot.Segments.Count * count);
        double sum = 0;
        int weighed = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] term = phrase.Terms[i].Term;
            long frequency = LookUp(term, entries.Span, i, count);

            // The terms that weigh are some of the phrase's own, in its order.
            if (weighed < leaf.WeightTerms.Count && ReferenceEquals(leaf.WeightTerms[weighed], term))
            {
                sum += bm25.Idf(frequency);
                weighed++;
            }
        }

        for (; weighed < leaf.WeightTerms.Count; weighed++)
        {
            var others = buffers.Entries(snapshot.Segments.Count);
            sum += bm25.Idf(LookUp(leaf.WeightTerms[weighed], others.Span, 0, 1));
        }

        return new(leaf.Boost * (float)sum, entries, count, null);
    }

    /// <summary>Looks a term up in every segment, and returns how many documents have it.</summary>
    private long LookUp(ReadOnlySpan<byte> term, Span<TermEntry> entries, int number, int count)
    {
        long frequency = 0;
        for (int segment = 0; segment < snapshot.Segments.Count; segment++)
        {
            if (snapshot.Segments[segment].Reader.Terms.TryFind(term, out var entry))
            {
                entries[(segment * count) + number] = entry;
                frequency += entry.DocumentFrequency;
            }
        }

        return frequency;
    }

    private LeafStatistics SimilarTerms(FuzzyPattern pattern, float boost)
    {
        var found = new SimilarTerms(snapshot.Segments.Count);
        for (int segment = 0; segment < snapshot.Segments.Count; segment++)
        {
            found.BeginSegment(segment);
            pattern.Expand(snapshot.Segments[segment].Reader.Terms, found);
        }

        return found.Weigh(boost, bm25);
    }
}
