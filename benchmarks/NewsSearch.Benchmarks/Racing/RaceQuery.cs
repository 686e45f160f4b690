using NewsSearch.Searching;

namespace NewsSearch.Benchmarks.Racing;

/// <summary>A query of a race, analysed and ready to run.</summary>
/// <param name="Class">Its class, such as and2.</param>
/// <param name="Text">Its text as it stands in the file.</param>
/// <param name="Request">What to search for; the ten best.</param>
/// <param name="Patterns">What to highlight.</param>
internal sealed record RaceQuery(
    string Class, string Text, SearchRequest Request, IReadOnlyList<TermPattern> Patterns)
{
    /// <summary>The same, without a total.</summary>
    public SearchRequest Uncounted { get; } = Request with { CountsAll = false };

    /// <summary>Whether hits are ordered by date.</summary>
    public bool IsSorted => Request.Sort == SortOrder.Newest;
}
