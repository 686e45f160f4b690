using NewsSearch.Queries;
using NewsSearch.Terms;

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
    public override bool Accepts(ReadOnlySpan<byte> term) =>
        term.StartsWith(Prefix) || (Stem is not null && term.SequenceEqual(Stem));

    /// <inheritdoc/>
    public override void Expand(TermDictionary dictionary, TermVisitor visitor)
    {
        bool isApart = Stem is not null && !Stem.AsSpan().StartsWith(Prefix);
        bool isBefore = isApart && Stem.AsSpan().SequenceCompareTo(Prefix) < 0;
        if (isBefore)
        {
            VisitStem(dictionary, visitor);
        }

        TermRange.Visit(dictionary, Prefix, visitor);
        if (isApart && !isBefore)
        {
            VisitStem(dictionary, visitor);
        }
    }

    private void VisitStem(TermDictionary dictionary, TermVisitor visitor)
    {
        if (dictionary.TryFind(Stem, out var entry))
        {
            visitor.Visit(Stem, 1, entry);
        }
    }
}
