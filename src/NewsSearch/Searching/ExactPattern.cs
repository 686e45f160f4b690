using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>One term.</summary>
/// <param name="Term">The analysed term in UTF-8.</param>
/// <param name="Field">Where it is looked for.</param>
internal sealed record ExactPattern(byte[] Term, QueryField Field) : TermPattern(Field);
