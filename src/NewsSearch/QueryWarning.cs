namespace NewsSearch;

/// <summary>Something in a query that could not be taken as written, and how it was taken.</summary>
/// <param name="Code">A stable word for programs, such as "unclosed-quote".</param>
/// <param name="Start">Where in the query's text, in UTF-16 units.</param>
/// <param name="Length">How many units.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record QueryWarning(string Code, int Start, int Length, string Message)
{
    /// <summary>
    /// The facet field of the filter, or to be counted, that it is about; null where it is about the query's text.
    /// </summary>
    public string? Filter { get; init; }
}
