using System.Numerics;
using NewsSearch.Analysis;
using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>The documents in which words stand near each other.</summary>
/// <remarks>
/// Stands in an AND with its operands, which cost less to match and to score; so it comes last there, and looks at the
/// positions only in documents that have all of them.
/// </remarks>
internal sealed class ProximityCursor : MatchCursor
{
    private readonly MatchCursor _operands;
    private readonly SegmentScorer _scorer;
    private readonly ProximityPattern _pattern;
    private readonly ProximityMatcher _matcher;
    private readonly SpanSource?[] _sources;
    private readonly SpanSource? _sentences;
    private readonly SpanSource? _paragraphs;
    private readonly List<PositionSpan>[] _spans;
    private readonly List<PositionSpan> _breaks = [];

    /// <summary>Opens the positions that it looks at.</summary>
    /// <param name="operands">Matches no less than it does.</param>
    /// <param name="scorer">Knows the segment.</param>
    /// <param name="pattern">What must stand near what.</param>
    /// <param name="sources">Open where the leaves stand.</param>
    public ProximityCursor(
        MatchCursor operands, SegmentScorer scorer, ProximityPattern pattern, in SpanSources sources)
    {
        _operands = operands;
        _scorer = scorer;
        _pattern = pattern;
        _matcher = new(pattern);
        _sources = new SpanSource?[pattern.Nodes.Count];
        _spans = [.. pattern.Nodes.Select(_ => new List<PositionSpan>())];
        for (int i = 0; i < _sources.Length; i++)
        {
            _sources[i] = pattern.Nodes[i] is ProximityNode.Leaf leaf ? sources.Open(leaf) : null;
        }

        _sentences = pattern.Uses(ProximityKind.Sentence) ? sources.Open(BreakTerms.Sentence) : null;
        _paragraphs = pattern.Uses(ProximityKind.Paragraph) ? sources.Open(BreakTerms.Paragraph) : null;
    }

    /// <inheritdoc/>
    public override long Cost => int.MaxValue;

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        _operands.Match(windowStart, bits);
        Restrict(windowStart, bits);
    }

    /// <inheritdoc/>
    public override bool Restrict(int windowStart, Span<ulong> bits)
    {
        bool isAny = false;
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                int bit = BitOperations.TrailingZeroCount(left);
                bool has = Has(windowStart, windowStart + (64 * word) + bit);
                bits[word] &= has ? ulong.MaxValue : ~(1UL << bit);
                isAny |= has;
            }
        }

        return isAny;
    }

    /// <inheritdoc/>
    public override int NextDocument(int target) => _operands.NextDocument(target);

    private bool Has(int windowStart, int document)
    {
        for (int i = 0; i < _sources.Length; i++)
        {
            _sources[i]?.Fill(windowStart, document, _spans[i]);
        }

        int title = _scorer.Reader.TitlePositions[document];
        return HasWithin(0, title - 1, isTitle: true) || HasInBody(windowStart, document, title);
    }

    private bool HasInBody(int windowStart, int document, int bodyStart)
    {
        Fill(_sentences, windowStart, document, _matcher.Sentences);
        Fill(_paragraphs, windowStart, document, _matcher.Paragraphs);
        bool has = HasWithin(bodyStart, int.MaxValue, isTitle: false);
        _matcher.Sentences.Clear();
        _matcher.Paragraphs.Clear();
        return has;
    }

    private bool HasWithin(int first, int last, bool isTitle)
    {
        for (int i = 0; i < _sources.Length; i++)
        {
            if (_pattern.Nodes[i] is not ProximityNode.Leaf leaf)
            {
                continue;
            }

            var spans = _matcher.Spans(i);
            spans.Clear();
            bool isLookedFor = isTitle || leaf.Pattern.Field == QueryField.Any;
            foreach (var span in isLookedFor ? _spans[i] : [])
            {
                if (span.First >= first && span.Last <= last)
                {
                    spans.Add(span);
                }
            }
        }

        return _matcher.HasMatch();
    }

    private void Fill(SpanSource? source, int windowStart, int document, List<int> positions)
    {
        positions.Clear();
        if (source is null)
        {
            return;
        }

        source.Fill(windowStart, document, _breaks);
        foreach (var span in _breaks)
        {
            positions.Add(span.First);
        }
    }
}
