using NewsSearch.Queries;
using NewsSearch.Terms;

namespace NewsSearch.Searching;

/// <summary>A pattern that stands for every term of the dictionary that it accepts.</summary>
internal abstract record ExpandingPattern(QueryField Field) : TermPattern(Field)
{
    /// <summary>Whether a term in UTF-8 is accepted.</summary>
    public abstract bool Accepts(ReadOnlySpan<byte> term);

    /// <summary>Visits the terms of a dictionary that are accepted, in ascending order.</summary>
    /// <remarks>Does what asking <see cref="Accepts"/> of every term does, only faster.</remarks>
    public abstract void Expand(TermDictionary dictionary, TermVisitor visitor);
}
