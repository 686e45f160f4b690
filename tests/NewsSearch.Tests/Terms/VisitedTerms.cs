using NewsSearch.Terms;

namespace NewsSearch.Tests.Terms;

/// <summary>Writes down what was visited.</summary>
internal sealed class VisitedTerms : TermVisitor
{
    /// <summary>Each term in hexadecimal with its weight and entry.</summary>
    public List<(string Term, float Weight, TermEntry Entry)> All { get; } = [];

    /// <inheritdoc/>
    public override void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry entry) =>
        All.Add((Convert.ToHexString(term), weight, entry));
}
