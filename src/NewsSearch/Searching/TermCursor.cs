using NewsSearch.Postings;
using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>The documents that have a term.</summary>
/// <remarks>A cursor may be opened again and keeps its memory.</remarks>
/// <param name="scratch">Room for a block.</param>
internal sealed partial class TermCursor(BlockScratch scratch) : LeafCursor
{
    // To select among fewer postings costs more than to score them.
    private const int WorthSelecting = 32;

    private readonly PostingsCursor _postings = new();
    private readonly BlockScratch _scratch = scratch;
    private SegmentScorer? _scorer;
    private QueryField _field;
    private float _weight;
    private float _maxScore;
    private bool _isSparse;
    private int _windowStart;
    private int _windowBlock;
    private int _boundedBlock;
    private float _blockBound;

    private SegmentScorer Scorer => _scorer ?? throw new InvalidOperationException("The cursor is not open.");

    /// <summary>Opens the documents of a term.</summary>
    /// <param name="scorer">Scores frequencies.</param>
    /// <param name="entry">Where the term's postings are.</param>
    /// <param name="field">Where the term is looked for.</param>
    /// <param name="weight">Its idf times its boost.</param>
    public void Open(SegmentScorer scorer, in TermEntry entry, QueryField field, float weight)
    {
        scorer.Reader.Postings(entry, _postings);
        _scorer = scorer;
        _field = field;
        _weight = weight;
        _windowStart = _windowBlock = 0;
        _boundedBlock = -1;

        // Then a block reaches over whole windows, and to decode it once saves visiting windows for nothing.
        _isSparse = _postings.DocumentFrequency
            <= (long)scorer.Reader.DocumentCount * PostingsCursor.BlockSize / Window.Small;
        _maxScore = scorer.Bound(weight, _postings.TermImpacts);
    }

    /// <summary>Lets go of the segment.</summary>
    public void Close()
    {
        _scorer = null;
        _postings.Close();
    }

    /// <inheritdoc/>
    public override long Cost => _postings.DocumentFrequency;

    /// <inheritdoc/>
    public override float MaxScore => _maxScore;

    /// <summary>Whether all documents of the term match, wherever it stands in them.</summary>
    public bool HasEachDocument => _field == QueryField.Any;

    /// <inheritdoc/>
    public override int NextDocument(int target)
    {
        int block = BlockOf(target);
        if (block == _postings.BlockCount)
        {
            return int.MaxValue;
        }

        if (!_isSparse)
        {
            return target;
        }

        _postings.MoveTo(block);
        var documents = _postings.Documents;
        return documents[FirstAtOrAfter(documents, target)];
    }

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        bits.Clear();
        Unite(windowStart, bits);
    }

    /// <inheritdoc/>
    public override void Unite(int windowStart, Span<ulong> bits)
    {
        var (block, endBlock) = Blocks(windowStart, windowStart + (64 * bits.Length));
        for (; block < endBlock; block++)
        {
            _postings.MoveTo(block);
            SetBits(windowStart, bits);
        }
    }

    /// <inheritdoc/>
    public override bool Restrict(int windowStart, Span<ulong> bits)
    {
        Span<ulong> matching = stackalloc ulong[bits.Length];
        matching.Clear();
        int first = 0, size = 64 * bits.Length;
        for (int block = BlockOf(windowStart); block < _postings.BlockCount && first < size; block++)
        {
            int last = Math.Min(_postings.LastDocument(block) - windowStart, size - 1);

            // Not so only where a damaged block ends before the one in front of it.
            if (last >= first && Window.HasAny(bits, first, last))
            {
                _postings.MoveTo(block);
                SetBits(windowStart, matching);
            }

            first = Math.Max(first, last + 1);
        }

        return Window.And(bits, matching);
    }

    /// <summary>Sets the bits of all documents of a segment that have a term.</summary>
    /// <param name="postings">The term's postings.</param>
    /// <param name="field">Where the term is looked for.</param>
    /// <param name="bits">A bit for each document of the segment.</param>
    public static void Match(PostingsCursor postings, QueryField field, Span<ulong> bits)
    {
        for (int block = 0; block < postings.BlockCount; block++)
        {
            postings.MoveTo(block);
            SetBits(postings, field, 0, bits);
        }
    }

    private void SetBits(int windowStart, Span<ulong> bits) => SetBits(_postings, _field, windowStart, bits);

    private static void SetBits(PostingsCursor postings, QueryField field, int windowStart, Span<ulong> bits)
    {
        if (field == QueryField.Any)
        {
            postings.SetBits(windowStart, bits);
            return;
        }

        var titles = postings.TitleFrequencies;
        for (int i = 0; i < titles.Length; i++)
        {
            int offset = postings.Documents[i] - windowStart;
            if (titles[i] > 0 && (uint)offset < (uint)bits.Length * 64)
            {
                Window.Set(bits, offset);
            }
        }
    }

    /// <summary>The blocks that can have documents of a window, up to the one behind the last.</summary>
    private (int First, int End) Blocks(int windowStart, int windowEnd)
    {
        int first = BlockOf(windowStart);
        return (first, _postings.EndBlock(windowEnd - 1, first));
    }

    /// <summary>The first block with a document at or after a target; searches from the last one asked for.</summary>
    public int BlockOf(int target)
    {
        _windowBlock = _postings.FindBlock(target, target < _windowStart ? 0 : _windowBlock);
        _windowStart = target;
        return _windowBlock;
    }

    /// <summary>The place of the first document at or after a target; the last document is not before it.</summary>
    /// <remarks>Halves without a branch to guess: searches one after the other run side by side in the core.</remarks>
    private static int FirstAtOrAfter(ReadOnlySpan<int> documents, int target)
    {
        int low = 0, count = documents.Length;
        while (count > 1)
        {
            int half = count >> 1;
            low += documents[low + half - 1] < target ? half : 0;
            count -= half;
        }

        return low;
    }
}
