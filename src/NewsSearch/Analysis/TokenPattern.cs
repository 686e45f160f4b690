namespace NewsSearch.Analysis;

/// <summary>A regular expression over <see cref="StandardClass"/>, as <see cref="TokenGrammar"/> knows it.</summary>
/// <param name="First">The positions that can match first, one bit each.</param>
/// <param name="Last">The positions that can match last.</param>
/// <param name="IsNullable">Whether it matches the empty text too.</param>
internal readonly record struct TokenPattern(UInt128 First, UInt128 Last, bool IsNullable)
{
    /// <summary>Matches the empty text only.</summary>
    public static TokenPattern Empty => new(UInt128.Zero, UInt128.Zero, true);
}
