using System.Diagnostics;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Page;

/// <summary>Answers <c>/</c>: the front page, or what a search finds. It takes the parameters of search.</summary>
internal sealed class SearchEndpoint(INewsIndex index, NewsVocabulary vocabulary, TimeProvider clock)
{
    /// <summary>The page of results; what cannot be taken is said on a page too.</summary>
    public async Task<IResult> GetAsync(HttpContext context)
    {
        var address = SearchAddress.From(context.Request.Query);
        var (request, errors) = SearchRequestReader.Read(
            WithPanels(address, index.FacetFields), index.FacetFields, clock.GetUtcNow());
        if (request is null)
        {
            return Refusal(address, errors);
        }

        try
        {
            var view = await SearchAsync(context, address, request);
            return request.Strict && view.Results.Warnings.Count > 0
                ? Refusal(address, [.. view.Results.Warnings.Select(
                    warning => new RequestError(warning.Code, "q", warning.Message, warning.Start))])
                : PageResult.Search(view);
        }
        catch (CursorExpiredException)
        {
            return PageResult.Error(
                StatusCodes.Status410Gone,
                "This page of results is no longer held",
                [new(null, "The archive has moved on since its first page was shown.")],
                request.Text,
                address.Without());
        }
        catch (ArgumentException error)
        {
            return Refusal(address, ArgumentProblem.Of(error, request).Errors);
        }
    }

    private async Task<SearchView> SearchAsync(HttpContext context, SearchAddress address, SearchRequest request)
    {
        var cancellationToken = context.RequestAborted;
        long start = Stopwatch.GetTimestamp();
        var results = await index.SearchAsync(request.Query, request.Options, cancellationToken);
        double tookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new SearchView
        {
            Address = address,
            Text = request.Text,
            Options = request.Options,
            Results = results,
            Vocabulary = vocabulary,
            Statistics = await index.GetStatisticsAsync(cancellationToken),
            TookMs = tookMs,
            Page = request.Page ?? 1,
            Site = $"{context.Request.Scheme}://{context.Request.Host}",
        };
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

    private static IResult Refusal(SearchAddress address, IReadOnlyList<RequestError> errors)
    {
        string[] refused = [.. errors.Select(error => error.Parameter).OfType<string>().Distinct()];
        return PageResult.Error(
            StatusCodes.Status400BadRequest,
            "This search cannot be done",
            [.. errors.Select(error => new PageError(error.Parameter, error.Detail))],
            address.First("q") ?? "",
            refused.Length > 0 ? address.Without(refused) : null);
    }
}
