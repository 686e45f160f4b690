using System.Collections.Concurrent;
using NewsSearch.Postings;
using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>The memory that a search works in, kept for the next one.</summary>
/// <remarks>A search that fails does not give it back, so what it left half done is never seen again.</remarks>
internal sealed class SearchBuffers
{
    // A pattern that thousands of words fit takes more, which no other search needs.
    private const int MostKept = 64;

    private static readonly ConcurrentBag<SearchBuffers> Free = [];

    private readonly WindowRanker _ranker;
    private readonly List<TermCursor> _terms = [];
    private readonly List<PostingsCursor> _postings = [];
    private readonly List<ulong[]> _documents = [];
    private int _usedTerms;
    private int _usedPostings;
    private int _usedDocuments;

    private LeafStatistics[] _statistics = new LeafStatistics[8];
    private TermEntry[] _entries = new TermEntry[16];
    private int _usedEntries;

    private SearchBuffers() => _ranker = new(this);

    /// <summary>The documents of a window that may be hits.</summary>
    public Candidates Candidates { get; } = new();

    /// <summary>Those that one of several leaves has.</summary>
    public Candidates Partial { get; } = new();

    /// <summary>The scores of a window that several leaves add up to.</summary>
    public WindowScores Scores { get; } = new();

    /// <summary>Room for a block of postings.</summary>
    public BlockScratch Block { get; } = new();

    /// <summary>The hits of a window, with and without each filter by facet values.</summary>
    public DrillSideways Sideways { get; } = new();

    /// <summary>The documents of a window that have the words of a phrase.</summary>
    public PhraseWindow Phrase { get; } = new();

    /// <summary>The best documents so far.</summary>
    public RankedDocument[] Heap { get; private set; } = new RankedDocument[16];

    /// <summary>Takes memory for a search.</summary>
    public static SearchBuffers Take() => Free.TryTake(out var buffers) ? buffers : new();

    /// <summary>Gives it back when the search is over; nothing of it may be used any more.</summary>
    public void Return()
    {
        EndSegment();
        _usedEntries = 0;
        Bound(_terms);
        Bound(_postings);
        Bound(_documents);
        Phrase.Bound();
        Free.Add(this);
    }

    private static void Bound<T>(List<T> kept)
    {
        if (kept.Count > MostKept)
        {
            kept.RemoveRange(MostKept, kept.Count - MostKept);
        }
    }

    /// <summary>The cursors of the segment before are not used any more.</summary>
    public void EndSegment()
    {
        // Nothing of a search keeps a segment in memory, nor what is known of its scores.
        Block.LimitsOf = default;
        _ranker.End();
        while (_usedTerms > 0)
        {
            _terms[--_usedTerms].Close();
        }

        while (_usedPostings > 0)
        {
            _postings[--_usedPostings].Close();
        }

        _usedDocuments = 0;
    }

    /// <summary>Makes room in the heap for so many documents, and returns it.</summary>
    public RankedDocument[] GrowHeap(int count)
    {
        if (count > Heap.Length)
        {
            var heap = new RankedDocument[Math.Max(count, Heap.Length * 2)];
            Heap.CopyTo(heap, 0);
            Heap = heap;
        }

        return Heap;
    }

    /// <summary>Room for what so many leaves stand for.</summary>
    public LeafStatistics[] Statistics(int count) =>
        _statistics.Length < count ? _statistics = new LeafStatistics[count] : _statistics;

    /// <summary>So many empty entries, for as long as the search runs.</summary>
    public Memory<TermEntry> Entries(int count)
    {
        if (_entries.Length - _usedEntries < count)
        {
            // Who has the memory before keeps it.
            _entries = new TermEntry[Math.Max(count, 2 * _entries.Length)];
            _usedEntries = 0;
        }

        var entries = _entries.AsMemory(_usedEntries, count);
        entries.Span.Clear();
        _usedEntries += count;
        return entries;
    }

    /// <summary>Ranks the matches of a plan, for as long as the search is in the same segment.</summary>
    public WindowRanker Ranker(SegmentPlan plan, WindowFilter filter)
    {
        _ranker.Begin(plan, filter);
        return _ranker;
    }

    /// <summary>The documents of a term, for as long as the search is in the same segment.</summary>
    /// <param name="scorer">Scores frequencies.</param>
    /// <param name="entry">Where the term's postings are.</param>
    /// <param name="field">Where the term is looked for.</param>
    /// <param name="weight">Its idf times its boost.</param>
    public TermCursor Term(SegmentScorer scorer, in TermEntry entry, QueryField field, float weight)
    {
        if (_usedTerms == _terms.Count)
        {
            _terms.Add(new(Block));
        }

        var cursor = _terms[_usedTerms++];
        cursor.Open(scorer, entry, field, weight);
        return cursor;
    }

    /// <summary>Postings to open; for as long as the search is in the same segment.</summary>
    public PostingsCursor Postings()
    {
        if (_usedPostings == _postings.Count)
        {
            _postings.Add(new());
        }

        return _postings[_usedPostings++];
    }

    /// <summary>An empty bitmap of a segment; for as long as the search is in the same segment.</summary>
    public Memory<ulong> DocumentBits(int documentCount)
    {
        int words = (documentCount + 63) / 64;
        if (_usedDocuments == _documents.Count)
        {
            _documents.Add(new ulong[words]);
        }
        else if (_documents[_usedDocuments].Length < words)
        {
            _documents[_usedDocuments] = new ulong[words];
        }
        else
        {
            Array.Clear(_documents[_usedDocuments], 0, words);
        }

        return _documents[_usedDocuments++].AsMemory(0, words);
    }
}
