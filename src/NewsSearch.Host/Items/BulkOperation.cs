using NewsSearch.Host.Problems;
using NewsSearch.Ingest;

namespace NewsSearch.Host.Items;

/// <summary>What one line of a bulk asks for, or why it cannot be understood.</summary>
/// <param name="Line">The physical line, from 1; in a list, the place of the element.</param>
/// <param name="Id">The id that it is about, where it is known.</param>
/// <param name="Item">The item to insert or replace; null for a removal.</param>
/// <param name="Error">Why the line cannot be taken.</param>
/// <param name="Unknown">Values that the vocabulary does not know.</param>
internal sealed record BulkOperation(
    long Line, string? Id, NewsItem? Item, Problem? Error = null, IReadOnlyList<UnknownValue>? Unknown = null);
