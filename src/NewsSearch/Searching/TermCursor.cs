using NewsSearch.Postings;
using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>The documents that have a term.</summary>
internal sealed class TermCursor : LeafCursor
{
    private readonly SegmentScorer _scorer;
    private readonly PostingsCursor _postings;
    private readonly QueryField _field;
    private readonly float _weight;
    private readonly int[] _documents;
    private readonly float[] _frequencies;
    private int _count;

    public TermCursor(SegmentScorer scorer, TermEntry entry, QueryField field, float weight)
    {
        _scorer = scorer;
        _field = field;
        _weight = weight;
        _postings = scorer.Reader.Postings(entry);
        int room = Math.Min(entry.DocumentFrequency, Window.Size);
        _documents = new int[room];
        _frequencies = new float[room];
    }

    /// <inheritdoc/>
    protected override void LoadWindow(int windowStart)
    {
        _count = 0;
        int end = windowStart + Window.Size;
        for (int target = windowStart; target < end && _postings.SeekBlock(target);)
        {
            var documents = _postings.Documents;
            for (int i = FirstAtOrAfter(documents, target); i < documents.Length && documents[i] < end; i++)
            {
                float frequency = _scorer.Frequency(_field, _postings.Frequencies[i], _postings.TitleFrequencies[i]);
                if (frequency > 0)
                {
                    _documents[_count] = documents[i];
                    _frequencies[_count++] = frequency;
                }
            }

            target = documents[^1] + 1;
        }
    }

    /// <inheritdoc/>
    protected override void SetBits(int windowStart, Span<ulong> bits)
    {
        foreach (int document in _documents.AsSpan(0, _count))
        {
            int offset = document - windowStart;
            bits[offset >> 6] |= 1UL << offset;
        }
    }

    /// <inheritdoc/>
    protected override void AddScores(int windowStart, ReadOnlySpan<ulong> hits, Span<double> scores) => _scorer.Add(
        _weight, _documents.AsSpan(0, _count), _frequencies.AsSpan(0, _count), windowStart, hits, scores);

    private static int FirstAtOrAfter(ReadOnlySpan<int> documents, int target)
    {
        int place = documents.BinarySearch(target);
        return place < 0 ? ~place : place;
    }
}
