using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>A pattern that stands for every term of the dictionary that it accepts.</summary>
internal abstract record ExpandingPattern(QueryField Field) : TermPattern(Field)
{
    /// <summary>Every accepted term begins with these bytes; bounds the range of the dictionary to look at.</summary>
    public abstract ReadOnlySpan<byte> CommonPrefix { get; }

    /// <summary>Whether a term in UTF-8 is accepted.</summary>
    public abstract bool Accepts(ReadOnlySpan<byte> term);
}
