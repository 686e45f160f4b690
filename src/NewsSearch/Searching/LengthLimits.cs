using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Scoring;

namespace NewsSearch.Searching;

/// <summary>Tells which documents are short enough for a score, by how often they have a term.</summary>
/// <remarks>A look at two small numbers instead of two divisions; it may allow a document that just fails.</remarks>
/// <param name="limits">What <see cref="Scoring.Bm25.LimitLengths"/> says of the score.</param>
/// <param name="norms">The lengths of the segment's documents, in code.</param>
/// <param name="perTitle">What an occurrence in the title counts more than one in the body, at most.</param>
internal readonly ref struct LengthLimits(ReadOnlySpan<int> limits, ReadOnlySpan<byte> norms, int perTitle)
{
    private readonly ReadOnlySpan<int> _limits = limits;
    private readonly ReadOnlySpan<byte> _norms = norms;
    private readonly int _perTitle = perTitle;

    /// <summary>The least frequency with which a document that impacts stand for may reach the score.</summary>
    /// <param name="impacts">Pairs of the code of a frequency and that of a length.</param>
    public int LeastFrequency(ReadOnlySpan<byte> impacts)
    {
        var frequencies = LengthNorm.Lengths;
        int least = _limits.Length - 1;
        for (int i = 0; i + 1 < impacts.Length; i += 2)
        {
            // A document that the pair stands for is no shorter, and has the term no more often.
            int most = (int)Math.Min(frequencies[impacts[i]], _limits.Length - 1), frequency = 1;
            while (frequency <= most && _limits[frequency] < impacts[i + 1])
            {
                frequency++;
            }

            least = frequency <= most ? Math.Min(least, frequency) : least;
        }

        return impacts.IsEmpty ? 1 : least;
    }

    /// <summary>How often documents have the term, at most, where an occurrence in the title counts more.</summary>
    /// <param name="frequencies">How often they have it.</param>
    /// <param name="titleFrequencies">How often their titles have it; as many.</param>
    /// <param name="counts">Takes the result, in which all that is beyond the limits may be too small.</param>
    public void Count(ReadOnlySpan<int> frequencies, ReadOnlySpan<int> titleFrequencies, Span<int> counts)
    {
        // No sum of three such numbers is too large.
        int most = _limits.Length, perTitle = Math.Min(_perTitle, most), vectors = counts.Length / Vector<int>.Count;
        var bodies = MemoryMarshal.Cast<int, Vector<int>>(frequencies);
        var titles = MemoryMarshal.Cast<int, Vector<int>>(titleFrequencies);
        var rows = MemoryMarshal.Cast<int, Vector<int>>(counts);
        var bound = new Vector<int>(most);
        for (int i = 0; i < vectors; i++)
        {
            rows[i] = Vector.Min(bodies[i], bound) + (Vector.Min(titles[i], bound) * perTitle);
        }

        for (int i = vectors * Vector<int>.Count; i < counts.Length; i++)
        {
            counts[i] = Math.Min(frequencies[i], most) + (Math.Min(titleFrequencies[i], most) * perTitle);
        }
    }

    /// <summary>Whether a document may reach the score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Allow(int document, int frequency, int titleFrequency) =>
        Allow(document, frequency + (_perTitle * titleFrequency));

    /// <summary>Whether a document may reach the score.</summary>
    /// <param name="document">The document.</param>
    /// <param name="count">How often it has the term, where an occurrence in the title counts more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Allow(int document, int count) =>
        _norms[document] <= _limits[(int)Math.Min((uint)count, (uint)(_limits.Length - 1))];
}
