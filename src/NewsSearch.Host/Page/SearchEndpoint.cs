using System.Diagnostics;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Host.Serving;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>Answers <c>/</c>: the front page, or what a search finds. It takes the parameters of search.</summary>
internal sealed class SearchEndpoint(
    INewsIndex index, SearchRunner runner, FacetFinder finder, NewsVocabulary vocabulary, TimeProvider clock,
    ServeOptions options)
{
    /// <summary>The page of results; what cannot be taken is said on a page too.</summary>
    public async Task<IResult> GetAsync(HttpContext context)
    {
        var asked = SearchAddress.From(context.Request.Query);
        var finds = FacetFinder.Read(asked, index.FacetFields);
        var address = asked.Dropping(index.FacetFields.Select(FacetFinder.Parameter));
        var (request, errors) = SearchRequestReader.Read(
            WithPanels(address, index.FacetFields), index.FacetFields, clock.GetUtcNow());
        if (request is null)
        {
            return Refusal(address, Problem.BadRequest(errors));
        }

        long start = Stopwatch.GetTimestamp();
        var (results, problem) = await runner.RunAsync(request, "page", context.RequestAborted);
        if (results is null || problem is not null)
        {
            return Refusal(address, problem!);
        }

        double tookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return PageResult.Search(new SearchView
        {
            Address = address,
            Text = request.Text,
            Options = request.Options,
            Results = results,
            Found = await finder.FindAsync(request, finds, context.RequestAborted),
            Copies = await CopiesAsync(results, context.RequestAborted),
            Vocabulary = vocabulary,
            Statistics = await index.GetStatisticsAsync(context.RequestAborted),
            TookMs = tookMs,
            Page = request.Page ?? 1,
            Site = $"{context.Request.Scheme}://{context.Request.Host}",
            Index = IndexOption.For(context, options.Index),
        });
    }

    // The copies that hits stand for, to be named by their sources; a page has a few at most.
    private async Task<IReadOnlyDictionary<string, NewsItem>> CopiesAsync(NewsResults results, CancellationToken stop)
    {
        var copies = new Dictionary<string, NewsItem>();
        var ids = results.Hits.SelectMany(hit => hit.Duplicates?.Ids.Take(SearchView.MostCopies) ?? []);
        foreach (string id in ids)
        {
            if (await index.GetAsync(id, stop) is { } copy)
            {
                copies[id] = copy;
            }
        }

        return copies;
    }

    // The page shows all facet fields and a timeline where the address does not say otherwise.
    private static List<KeyValuePair<string, string>> WithPanels(
        SearchAddress address, IReadOnlyList<string> facetFields)
    {
        var pairs = address.Pairs.ToList();
        if (address.First("facets") is null)
        {
            pairs.Add(new("facets", string.Join(',', facetFields)));
        }

        if (address.First("timeline") is null)
        {
            pairs.Add(new("timeline", "auto"));
        }

        return pairs;
    }

    private static IResult Refusal(SearchAddress address, Problem problem)
    {
        string text = address.First("q") ?? "";
        if (problem.Status == StatusCodes.Status410Gone)
        {
            return PageResult.Error(
                problem.Status,
                "This page of results is no longer held",
                [new(null, "The archive has moved on since its first page was shown.")],
                text,
                address.Without());
        }

        string[] refused = [.. problem.Errors.Select(error => error.Parameter).OfType<string>().Distinct()];
        return PageResult.Error(
            problem.Status,
            "This search cannot be done",
            problem.Errors.Count > 0
                ? [.. problem.Errors.Select(error => new PageError(error.Parameter, error.Detail))]
                : [new(null, problem.Detail)],
            text,
            refused.Length > 0 ? address.Without(refused) : null);
    }
}
