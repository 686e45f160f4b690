using System.Numerics;
using NewsSearch.Segments;

namespace NewsSearch.Duplicates;

/// <summary>Some documents of a state: a bit for each of its documents, segment by segment.</summary>
internal sealed class DocumentSelection
{
    private readonly ulong[][] _bits;

    /// <summary>A selection without documents.</summary>
    public DocumentSelection(IReadOnlyList<SegmentView> segments) =>
        _bits = [.. segments.Select(segment => new ulong[(segment.Reader.DocumentCount + 63) / 64])];

    /// <summary>How many documents are selected.</summary>
    public long Count => _bits.Sum(bits => bits.Sum(word => (long)BitOperations.PopCount(word)));

    /// <summary>All live documents.</summary>
    public static DocumentSelection All(IReadOnlyList<SegmentView> segments)
    {
        var all = new DocumentSelection(segments);
        for (int i = 0; i < segments.Count; i++)
        {
            SetAll(all._bits[i], segments[i]);
        }

        return all;
    }

    /// <summary>Selects a document.</summary>
    public void Set(int segment, int document) => _bits[segment][document >> 6] |= 1UL << document;

    /// <summary>Visits the documents of a segment, ascending.</summary>
    public Enumerator Of(int segment) => new(_bits[segment]);

    private static void SetAll(ulong[] bits, SegmentView view)
    {
        if (view.Live is { } live)
        {
            live.Bits.CopyTo(bits);
            return;
        }

        Array.Fill(bits, ulong.MaxValue);
        if (view.Reader.DocumentCount % 64 != 0)
        {
            bits[^1] = (1UL << view.Reader.DocumentCount) - 1;
        }
    }

    /// <summary>Goes through the documents of a segment.</summary>
    public ref struct Enumerator(ReadOnlySpan<ulong> bits)
    {
        private readonly ReadOnlySpan<ulong> _bits = bits;
        private int _word = -1;
        private ulong _left;

        /// <summary>The document.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next document.</summary>
        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_word >= _bits.Length)
                {
                    return false;
                }

                _left = _bits[_word];
            }

            Current = (_word << 6) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }

        /// <summary>Itself.</summary>
        public readonly Enumerator GetEnumerator() => this;
    }
}
