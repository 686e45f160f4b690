using NewsSearch.Duplicates;
using NewsSearch.Segments;

namespace NewsSearch.Searching;

/// <summary>Searches so that of several copies that match, the fullest only is found.</summary>
/// <remarks>
/// A first way through all matches notes the copies among them; a second one searches the state without those that are
/// not shown, so that hits, totals, facets, timeline and cursors know nothing of them. A facet field that the search
/// filters by is counted without its own filter, where other groups match, and fuller copies: it gets two ways of its
/// own. A group that is shown counts there for the copy that is shown, any other for its fullest. So each counts once,
/// and a value that was chosen is never 0 beside hits that have it.
/// </remarks>
/// <param name="snapshot">The state; the caller holds it.</param>
/// <param name="schema">How the index scores.</param>
/// <param name="groups">The copies of the state.</param>
internal sealed class CollapsedSearch(Snapshot snapshot, IndexSchema schema, DuplicateGroups groups)
{
    // Many copies of one text would make a page long; their number says all that is of use.
    private const int MostIds = 100;

    private FoldedCopies? _copies;

    /// <summary>How many items match, copies included.</summary>
    public long TotalItems { get; private set; }

    /// <summary>Finds what a request asks for.</summary>
    /// <exception cref="OperationCanceledException">Between windows.</exception>
    public SearchOutcome Search(SearchRequest request, CancellationToken cancellationToken)
    {
        _copies = new(groups);
        var shown = request with
        {
            CountsAll = true,
            Collectors = [.. request.Collectors.Where(collector => !IsFiltered(request, collector))],
        };
        (TotalItems, var outcome) = Run(shown, _copies, cancellationToken);
        foreach (var collector in request.Collectors.Where(collector => IsFiltered(request, collector)))
        {
            var others = request with
            {
                Facets = [.. request.Facets.Where(filter => filter.Field != collector.IgnoredFilter)],
                Count = 0,
                CountsAll = true,
                Collectors = [collector],
            };
            Run(others, new(groups, _copies), cancellationToken);
        }

        return outcome;
    }

    /// <summary>What a hit of this search stands for.</summary>
    public NewsDuplicates CopiesOf(in FoundDocument hit)
    {
        var reader = hit.Segment;
        int segment = 0;
        while (snapshot.Segments[segment].Reader != reader)
        {
            segment++;
        }

        (int Segment, int Document)[] copies = [.. _copies!.CopiesOf(segment, hit.Document)];
        return new(
            copies.Length,
            [.. copies.Take(MostIds).Select(copy => snapshot.Segments[copy.Segment].Reader.Keys.Text(copy.Document))]);
    }

    private static bool IsFiltered(SearchRequest request, IHitCollector collector) =>
        request.Facets.Any(filter => filter.Field == collector.IgnoredFilter);

    private (long Items, SearchOutcome Outcome) Run(
        SearchRequest request, FoldedCopies copies, CancellationToken cancellationToken)
    {
        // Where a page begins says nothing about which copies match.
        var all = request with { Count = 0, CountsAll = true, After = null, Recency = null, Collectors = [copies] };
        long items = new Searcher(snapshot, schema).Search(all, cancellationToken).Total;
        var folded = copies.Without(snapshot);
        try
        {
            return (items, new Searcher(folded, schema).Search(request, cancellationToken));
        }
        finally
        {
            folded.Release();
        }
    }
}
