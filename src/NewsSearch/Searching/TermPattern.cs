using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>What one scoring part of a query looks for in a text, after analysis.</summary>
/// <remarks>The matcher and the highlighter share it, so that what is marked is what was found.</remarks>
internal abstract record TermPattern(QueryField Field);
