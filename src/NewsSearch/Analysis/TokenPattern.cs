using System.Numerics;

namespace NewsSearch.Analysis;

/// <summary>A regular expression over <see cref="StandardClass"/>, from which an automaton is made.</summary>
/// <remarks>
/// Glushkov's construction: every class set in the expression is a position; an expression is known by the positions
/// that can come first and last, whether it matches nothing at all, and which position can follow which. Expressions
/// are used once: an operand that is needed twice is made twice.
/// </remarks>
internal readonly record struct TokenPattern(BigInteger First, BigInteger Last, bool IsNullable)
{
    /// <summary>Matches nothing, then something else.</summary>
    public static TokenPattern Empty => new(BigInteger.Zero, BigInteger.Zero, true);
}
