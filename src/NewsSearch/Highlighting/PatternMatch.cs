namespace NewsSearch.Highlighting;

/// <summary>A stretch of a text that a pattern matched.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Pattern">The number of the pattern.</param>
internal readonly record struct PatternMatch(int Start, int End, int Pattern) : IComparable<PatternMatch>
{
    /// <summary>By start, then end, then pattern.</summary>
    public int CompareTo(PatternMatch other) =>
        Start != other.Start ? Start.CompareTo(other.Start)
        : End != other.End ? End.CompareTo(other.End)
        : Pattern.CompareTo(other.Pattern);
}
