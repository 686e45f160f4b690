using NewsSearch.Postings;

namespace NewsSearch.Searching;

/// <summary>The documents that have any term of a prefix or wildcard: each scores the same.</summary>
/// <remarks>
/// Frequent terms are looked at window by window, so that a search which stops early reads little; the many rare ones
/// are put into one bitmap at once, since a cursor for each and window would cost more than their documents.
/// </remarks>
/// <param name="frequent">The terms of more than a block of documents.</param>
/// <param name="rare">A bit for each document that has any of the others; empty where there are none.</param>
/// <param name="cost">How many documents all terms have together.</param>
/// <param name="weight">What a document scores.</param>
internal sealed class ConstantCursor(
    IReadOnlyList<TermCursor> frequent, ReadOnlyMemory<ulong> rare, long cost, float weight) : LeafCursor
{
    /// <summary>A term of so many documents is frequent.</summary>
    public const int FrequentFrom = PostingsCursor.BlockSize + 1;

    /// <inheritdoc/>
    public override long Cost => cost;

    /// <inheritdoc/>
    public override float MaxScore => cost > 0 ? weight : 0;

    /// <inheritdoc/>
    public override void Match(int windowStart, Span<ulong> bits)
    {
        bits.Clear();
        int word = windowStart >> 6;
        if (word < rare.Length)
        {
            rare.Span.Slice(word, Math.Min(bits.Length, rare.Length - word)).CopyTo(bits);
        }

        foreach (var term in frequent)
        {
            term.Unite(windowStart, bits);
        }
    }

    /// <inheritdoc/>
    public override float Bound(int windowStart, int windowEnd) => MaxScore;

    /// <inheritdoc/>
    public override void Collect(double least, Candidates candidates)
    {
        if (weight < least)
        {
            return;
        }

        Span<ulong> bits = stackalloc ulong[candidates.WindowWords];
        Match(candidates.WindowStart, bits);
        candidates.Add(bits, weight);
    }

    /// <inheritdoc/>
    public override void Score(Candidates candidates, double least, double rest, bool isRequired)
    {
        Span<ulong> bits = stackalloc ulong[candidates.WindowWords];
        bits.Clear();
        candidates.CopyTo(bits);
        Restrict(candidates.WindowStart, bits);
        int kept = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            bool has = Window.Has(bits, candidates.Offsets[i]);
            double score = candidates.Scores[i] + (has ? weight : 0);
            if ((has || !isRequired) && score + rest >= least)
            {
                candidates.Put(kept++, i, score);
            }
        }

        candidates.Truncate(kept);
    }
}
