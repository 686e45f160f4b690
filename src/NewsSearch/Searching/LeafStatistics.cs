using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>
/// What a leaf stands for in one state of the index: which terms, what each weighs, where each stands.
/// </summary>
/// <remarks>Every term is looked up once in every segment, for its frequency; the cursors take it from here.</remarks>
internal readonly struct LeafStatistics
{
    private readonly float[]? _weights;
    private readonly ReadOnlyMemory<TermEntry> _entries;

    /// <summary>A leaf that looks terms up itself: a prefix or wildcard.</summary>
    public LeafStatistics(float weight)
        : this(weight, default, 0, null)
    {
    }

    /// <summary>A leaf of one or more terms.</summary>
    /// <param name="weight">The weight of the word or phrase.</param>
    /// <param name="entries">For each segment the terms' entries, empty where it does not have them.</param>
    /// <param name="termCount">How many terms there are.</param>
    /// <param name="weights">The weight of each; null where all have <paramref name="weight"/>.</param>
    public LeafStatistics(float weight, ReadOnlyMemory<TermEntry> entries, int termCount, float[]? weights)
    {
        Weight = weight;
        TermCount = termCount;
        _entries = entries;
        _weights = weights;
    }

    /// <summary>The weight of a word or phrase, or the score of a prefix or wildcard.</summary>
    public float Weight { get; }

    /// <summary>
    /// How many terms there are: of a word one, of a phrase each, of a misspelt word the most similar.
    /// </summary>
    public int TermCount { get; }

    /// <summary>The weight of a term.</summary>
    public float TermWeight(int term) => _weights is null ? Weight : _weights[term];

    /// <summary>Where a term stands in a segment, by the segment's place in the state of the index.</summary>
    public bool TryGet(int segment, int term, out TermEntry entry)
    {
        entry = _entries.Span[(segment * TermCount) + term];
        return entry.DocumentFrequency > 0;
    }
}
