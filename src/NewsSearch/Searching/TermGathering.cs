using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>Gathers the terms of a segment that a prefix or wildcard stands for.</summary>
internal sealed class TermGathering : TermVisitor
{
    /// <summary>Where the terms are.</summary>
    public List<TermEntry> Entries { get; } = [];

    /// <inheritdoc/>
    public override void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry entry) => Entries.Add(entry);
}
