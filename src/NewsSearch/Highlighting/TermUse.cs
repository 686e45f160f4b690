namespace NewsSearch.Highlighting;

/// <summary>What the patterns of a query want of one term.</summary>
internal sealed class TermUse
{
    /// <summary>The number of the pattern that is this one word; -1 where there is none.</summary>
    public int Word { get; set; } = -1;

    /// <summary>Where tokens with the term are collected by their numbers; null where no phrase holds it.</summary>
    public List<int>? Places { get; set; }
}
