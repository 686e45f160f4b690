namespace NewsSearch.Searching;

/// <summary>A leaf that is scored by how often it stands in each document: a term or a phrase.</summary>
/// <param name="scorer">Scores frequencies.</param>
/// <param name="weight">The leaf's idf times its boost.</param>
/// <param name="mostDocuments">How many documents of the segment can have it.</param>
internal abstract class FrequencyCursor(SegmentScorer scorer, float weight, int mostDocuments) : LeafCursor
{
    private readonly int[] _documents = new int[Math.Min(mostDocuments, Window.Size)];
    private readonly float[] _frequencies = new float[Math.Min(mostDocuments, Window.Size)];
    private int _count;

    /// <summary>Scores frequencies.</summary>
    protected SegmentScorer Scorer => scorer;

    /// <summary>Forgets the documents of the window before.</summary>
    protected void BeginWindow() => _count = 0;

    /// <summary>Adds the next document of the window; one with frequency 0 does not have the leaf.</summary>
    protected void Add(int document, float frequency)
    {
        if (frequency > 0)
        {
            _documents[_count] = document;
            _frequencies[_count++] = frequency;
        }
    }

    /// <inheritdoc/>
    protected sealed override void SetBits(int windowStart, Span<ulong> bits)
    {
        foreach (int document in _documents.AsSpan(0, _count))
        {
            int offset = document - windowStart;
            bits[offset >> 6] |= 1UL << offset;
        }
    }

    /// <inheritdoc/>
    protected sealed override void AddScores(int windowStart, ReadOnlySpan<ulong> hits, Span<double> scores) =>
        scorer.Add(weight, _documents.AsSpan(0, _count), _frequencies.AsSpan(0, _count), windowStart, hits, scores);
}
