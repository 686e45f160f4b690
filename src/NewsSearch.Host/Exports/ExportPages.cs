using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.Exports;

/// <summary>Goes through a whole result by cursor: one state of the index, a page in memory at a time.</summary>
internal sealed class ExportPages(SearchRequest request, SearchRunner runner, long most)
{
    private const int FirstPage = 100;

    /// <summary>A page is to hold about so many UTF-16 units of text; long items come in short pages.</summary>
    private const long PageLength = 4 * 1024 * 1024;

    private long _given;
    private int _take = FirstPage;

    /// <summary>The page.</summary>
    public NewsResults Results { get; private set; } = new();

    /// <summary>Whether there is another page.</summary>
    public bool HasNext => Results.Cursor is not null && _given < most;

    /// <summary>Goes to the first or next page.</summary>
    /// <returns>What is wrong, or null.</returns>
    public async Task<Problem?> NextAsync(CancellationToken stop)
    {
        var options = request.Options with
        {
            Take = (int)Math.Min(_take, most - _given),
            Skip = 0,
            Cursor = Results.Cursor,
        };
        var (results, problem) = await runner.RunAsync(request with { Options = options }, "export", stop);
        if (problem is not null)
        {
            return problem;
        }

        Results = results!;
        _given += Results.Hits.Count;
        long length = Results.Hits.Sum(hit => 1L + (hit.Item.Title?.Length ?? 0) + (hit.Item.Body?.Length ?? 0));
        long mean = Math.Max(1, length / Math.Max(1, Results.Hits.Count));
        _take = (int)Math.Clamp(PageLength / mean, 1, SearchOptions.MaxTake);
        return null;
    }
}
