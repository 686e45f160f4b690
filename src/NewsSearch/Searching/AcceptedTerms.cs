using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>Passes on the terms that a pattern accepts.</summary>
/// <param name="pattern">The pattern, asked for each term.</param>
/// <param name="visitor">Takes what it accepts.</param>
internal sealed class AcceptedTerms(ExpandingPattern pattern, TermVisitor visitor) : TermVisitor
{
    /// <inheritdoc/>
    public override void Visit(ReadOnlySpan<byte> term, float weight, in TermEntry entry)
    {
        if (pattern.Accepts(term))
        {
            visitor.Visit(term, weight, entry);
        }
    }
}
