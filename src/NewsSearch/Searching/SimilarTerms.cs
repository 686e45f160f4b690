using System.Buffers;
using NewsSearch.Scoring;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>The terms that a misspelt word may stand for, of all segments.</summary>
/// <param name="segments">How many segments there are.</param>
internal sealed class SimilarTerms(int segments) : TermVisitor
{
    /// <summary>As Lucene's FuzzyQuery: more similar words than this say less than they cost.</summary>
    public const int Most = 50;

    private readonly List<(int Start, int Length, float Similarity, int Segment, TermEntry Entry)> _found = [];
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _segment;

    /// <summary>Names the segment whose terms are visited next.</summary>
    public void BeginSegment(int segment) => _segment = segment;

    /// <inheritdoc/>
    public override void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry entry)
    {
        _found.Add((_bytes.WrittenCount, term.Length, weight, _segment, entry));
        _bytes.Write(term);
    }

    /// <summary>The most similar terms, ties by their bytes.</summary>
    /// <remarks>
    /// They weigh as if each were as frequent as the most frequent of them: else the rarest misspelling would win.
    /// </remarks>
    public LeafStatistics Weigh(float boost, Bm25 bm25)
    {
        if (segments > 1)
        {
            _found.Sort((left, right) => Term(left).SequenceCompareTo(Term(right)));
        }

        Span<ulong> best = stackalloc ulong[Most];
        best = best[..Select(best)];
        var weights = new float[best.Length];
        var entries = new TermEntry[best.Length * segments];
        long mostFrequent = 0;
        for (int i = 0; i < best.Length; i++)
        {
            int place = (int)(uint)best[i];
            weights[i] = boost * _found[place].Similarity;
            mostFrequent = Math.Max(mostFrequent, Gather(place, entries, i, best.Length));
        }

        float idf = best.IsEmpty ? 0 : bm25.Idf(mostFrequent);
        foreach (ref float weight in weights.AsSpan())
        {
            weight *= idf;
        }

        return new(0, entries, best.Length, weights);
    }

    /// <summary>Puts the places of the most similar terms first, and returns how many there are.</summary>
    /// <remarks>
    /// A term found in several segments stands there several times, side by side; the first stands for all. Kept in
    /// order: the list is short, and once it is full few terms are similar enough to move anything.
    /// </remarks>
    private int Select(Span<ulong> best)
    {
        int count = 0;
        for (int place = 0; place < _found.Count; place++)
        {
            // Bits of positive floats order as the floats do; more similar terms, then lesser bytes, come first.
            ulong rank = ((ulong)~BitConverter.SingleToUInt32Bits(_found[place].Similarity) << 32) | (uint)place;
            if ((count == best.Length && rank > best[count - 1]) || (place > 0 && IsSame(place, place - 1)))
            {
                continue;
            }

            count = Math.Min(count + 1, best.Length);
            int at = ~best[..(count - 1)].BinarySearch(rank);
            best[at..(count - 1)].CopyTo(best[(at + 1)..]);
            best[at] = rank;
        }

        return count;
    }

    /// <summary>Sets the entries of a term, and returns how many documents have it.</summary>
    private long Gather(int place, TermEntry[] entries, int number, int count)
    {
        long frequency = 0;
        int first = place;
        do
        {
            entries[(_found[place].Segment * count) + number] = _found[place].Entry;
            frequency += _found[place].Entry.DocumentFrequency;
        }
        while (++place < _found.Count && IsSame(first, place));
        return frequency;
    }

    private bool IsSame(int left, int right) =>
        segments > 1 && Term(_found[left]).SequenceEqual(Term(_found[right]));

    private ReadOnlySpan<byte> Term((int Start, int Length, float Similarity, int Segment, TermEntry Entry) found) =>
        _bytes.WrittenSpan.Slice(found.Start, found.Length);
}
