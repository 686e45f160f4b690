using NewsSearch.Postings;
using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>Gathers the terms of a segment that a prefix or wildcard stands for.</summary>
/// <param name="scorer">Knows the segment.</param>
/// <param name="field">Where the terms are looked for.</param>
/// <param name="weight">What a document with any of them scores.</param>
/// <param name="buffers">The memory of the search.</param>
internal sealed class ExpandedTerms(SegmentScorer scorer, QueryField field, float weight, SearchBuffers buffers)
    : TermVisitor
{
    private readonly List<TermCursor> _frequent = [];
    private PostingsCursor? _postings;
    private Memory<ulong> _rare;
    private long _cost;

    /// <inheritdoc/>
    public override void Visit(ReadOnlySpan<byte> term, float termWeight, in TermEntry entry)
    {
        _cost += entry.DocumentFrequency;
        if (entry.DocumentFrequency >= ConstantCursor.FrequentFrom)
        {
            _frequent.Add(buffers.Term(scorer, entry, field, weight));
            return;
        }

        if (_postings is null)
        {
            _postings = buffers.Postings();
            _rare = buffers.DocumentBits(scorer.Reader.DocumentCount);
        }

        TermCursor.Match(scorer.Reader.Postings(entry, _postings), field, _rare.Span);
    }

    /// <summary>The documents that have any of the terms.</summary>
    public ConstantCursor Open() => new(_frequent, _rare, _cost, weight);
}
