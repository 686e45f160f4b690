using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Every term that begins with <paramref name="Prefix"/>.</summary>
/// <param name="Prefix">The beginning, folded, in UTF-8.</param>
/// <param name="Field">Where it is looked for.</param>
internal sealed record PrefixPattern(byte[] Prefix, QueryField Field) : ExpandingPattern(Field)
{
    /// <inheritdoc/>
    public override ReadOnlySpan<byte> CommonPrefix => Prefix;

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<byte> term) => term.StartsWith(Prefix);
}
