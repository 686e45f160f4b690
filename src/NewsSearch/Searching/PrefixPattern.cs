using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>
/// Every term that begins with <paramref name="Prefix"/>, and the stem of the prefix taken as a word.
/// </summary>
/// <param name="Prefix">The beginning, folded, in UTF-8.</param>
/// <param name="Field">Where it is looked for.</param>
/// <param name="Stem">
/// The term that stemming makes of the prefix, where that has cut the very letters that were typed: "agriculture*" is
/// to find "agriculture", too. Null where there is none.
/// </param>
internal sealed record PrefixPattern(byte[] Prefix, QueryField Field, byte[]? Stem = null) : ExpandingPattern(Field)
{
    /// <inheritdoc/>
    public override ReadOnlySpan<byte> CommonPrefix => Stem is null
        ? Prefix
        : Prefix.AsSpan(0, Prefix.AsSpan().CommonPrefixLength(Stem));

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<byte> term) =>
        term.StartsWith(Prefix) || (Stem is not null && term.SequenceEqual(Stem));
}
