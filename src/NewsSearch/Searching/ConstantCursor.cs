using System.Numerics;
using NewsSearch.Queries;
using NewsSearch.Segments;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>The documents that have any term of a prefix or wildcard: each scores the same.</summary>
internal sealed class ConstantCursor(SegmentReader reader, ExpandingPattern pattern, float weight) : LeafCursor
{
    private readonly ulong[] _window = new ulong[Window.Words];
    private ulong[]? _all;

    /// <inheritdoc/>
    protected override void LoadWindow(int windowStart)
    {
        _all ??= Collect();
        int word = windowStart >> 6, count = Math.Clamp(_all.Length - word, 0, Window.Words);
        Array.Clear(_window);
        _all.AsSpan(Math.Min(word, _all.Length), count).CopyTo(_window);
    }

    /// <inheritdoc/>
    protected override void SetBits(int windowStart, Span<ulong> bits) => _window.CopyTo(bits);

    /// <inheritdoc/>
    protected override void AddScores(int windowStart, ReadOnlySpan<ulong> hits, Span<double> scores)
    {
        for (int word = 0; word < Window.Words; word++)
        {
            for (ulong left = hits[word] & _window[word]; left != 0; left &= left - 1)
            {
                scores[(word << 6) + BitOperations.TrailingZeroCount(left)] += weight;
            }
        }
    }

    private ulong[] Collect()
    {
        var bits = new ulong[(reader.DocumentCount + 63) / 64];
        pattern.Expand(reader.Terms, new Collector(this, bits));
        return bits;
    }

    private void Collect(TermEntry entry, ulong[] bits)
    {
        var postings = reader.Postings(entry);
        for (int target = 0; postings.SeekBlock(target); target = postings.Documents[^1] + 1)
        {
            if (pattern.Field == QueryField.Any)
            {
                postings.SetBits(0, bits);
                continue;
            }

            for (int i = 0; i < postings.TitleFrequencies.Length; i++)
            {
                if (postings.TitleFrequencies[i] > 0)
                {
                    int document = postings.Documents[i];
                    bits[document >> 6] |= 1UL << document;
                }
            }
        }
    }

    private sealed class Collector(ConstantCursor cursor, ulong[] bits) : TermVisitor
    {
        public override void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry entry) =>
            cursor.Collect(entry, bits);
    }
}
