using System.Runtime.CompilerServices;

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

    /// <summary>Whether a document may reach the score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Allow(int document, int frequency, int titleFrequency) =>
        _norms[document] <= _limits[(int)Math.Min(
            (uint)(frequency + (_perTitle * titleFrequency)), (uint)(_limits.Length - 1))];
}
