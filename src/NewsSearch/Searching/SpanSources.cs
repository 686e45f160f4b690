using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>Opens where leaves stand in one segment.</summary>
/// <param name="scorer">Knows the segment.</param>
/// <param name="statistics">What was looked up of the leaves' terms.</param>
/// <param name="segment">The segment's place in the state of the index.</param>
/// <param name="buffers">The memory of the search.</param>
internal readonly struct SpanSources(
    SegmentScorer scorer, LeafStatistics[] statistics, int segment, SearchBuffers buffers)
{
    /// <summary>Where a leaf stands.</summary>
    public SpanSource Open(ProximityNode.Leaf leaf)
    {
        var terms = new List<TermCursor>();
        switch (leaf.Pattern)
        {
            case ExpandingPattern expanding and not FuzzyPattern:
                return OpenExpanding(expanding);
            case PhrasePattern phrase:
                AddTerms(statistics[leaf.Index], terms);

                // Without one of its words the phrase is nowhere.
                return terms.Count == phrase.Terms.Count ? new(terms, [], phrase) : new([], []);
            default:
                AddTerms(statistics[leaf.Index], terms);
                return new(terms, []);
        }
    }

    /// <summary>Where a term stands.</summary>
    public SpanSource Open(ReadOnlySpan<byte> term) =>
        scorer.Reader.Terms.TryFind(term, out var entry) ? new([Open(entry)], []) : new([], []);

    private TermCursor Open(in TermEntry entry) => buffers.Term(scorer, entry, QueryField.Any, 0);

    private void AddTerms(LeafStatistics leaf, List<TermCursor> terms)
    {
        for (int term = 0; term < leaf.TermCount; term++)
        {
            if (leaf.TryGet(segment, term, out var entry))
            {
                terms.Add(Open(entry));
            }
        }
    }

    private SpanSource OpenExpanding(ExpandingPattern pattern)
    {
        var gathering = new TermGathering();
        pattern.Expand(scorer.Reader.Terms, gathering);
        var frequent = new List<TermCursor>();
        var rare = new List<long>();
        TermCursor? cursor = null;
        foreach (var entry in gathering.Entries)
        {
            if (entry.DocumentFrequency >= ConstantCursor.FrequentFrom)
            {
                frequent.Add(Open(entry));
                continue;
            }

            cursor ??= Open(entry);
            cursor.Open(scorer, entry, QueryField.Any, 0);
            SpanSource.AddRare(cursor, rare);
        }

        rare.Sort();
        return new(frequent, [.. rare]);
    }
}
