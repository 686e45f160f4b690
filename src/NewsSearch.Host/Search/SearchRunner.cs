using System.Diagnostics;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Serving;
using NewsSearch.Host.Telemetry;

namespace NewsSearch.Host.Search;

/// <summary>Runs searches within the host's limits, and turns what the library refuses into answers.</summary>
internal sealed class SearchRunner(INewsIndex index, ServeOptions options, HostMeter meter)
{
    /// <summary>Runs a search, unless the client says that it has the answer already.</summary>
    /// <returns>The results, or the problem, or neither where the answer is known; and the answer's tag.</returns>
    public Task<(NewsResults? Results, Problem? Problem, string Tag)> RunUnlessKnownAsync(
        SearchRequest request, string kind, HttpContext context) =>
        UnlessKnownAsync(stop => RunAsync(request, kind, stop), request, context);

    /// <summary>Finds items like one, unless the client says that it has the answer already.</summary>
    /// <returns>The results, or the problem, or neither where the answer is known; and the answer's tag.</returns>
    public async Task<(NewsResults? Results, Problem? Problem, string Tag)> SimilarUnlessKnownAsync(
        string id, SearchRequest request, HttpContext context)
    {
        var missing = new Problem(
            StatusCodes.Status404NotFound, "not-found", $"There is no item with the id {id}.");
        var answer = await UnlessKnownAsync(
            async stop => await SimilarAsync(id, request, stop) switch
            {
                (null, null) => (null, missing),
                var found => found,
            },
            request,
            context);

        // Who has an answer already, whatever it is, may still ask for an item that there is not.
        bool isKnown = answer is { Results: null, Problem: null };
        return isKnown && await index.GetAsync(id, context.RequestAborted) is null ? (null, missing, "") : answer;
    }

    private async Task<(NewsResults? Results, Problem? Problem, string Tag)> UnlessKnownAsync(
        Func<CancellationToken, Task<(NewsResults? Results, Problem? Problem)>> run,
        SearchRequest request,
        HttpContext context)
    {
        // Without a cursor the generation to be searched is known, and a search may be spared.
        string tag = SearchTag.Of(request, index.Generation, index.PeopleVersion, request.Options.Now);
        if (request.Options.Cursor is null && SearchTag.IsKnown(context.Request, tag))
        {
            return (null, null, tag);
        }

        var (results, problem) = await run(context.RequestAborted);
        if (problem is not null)
        {
            return (null, problem, tag);
        }

        tag = SearchTag.Of(request, results!.Generation, results.PeopleVersion, results.Now);
        return (SearchTag.IsKnown(context.Request, tag) ? null : results, null, tag);
    }

    /// <summary>Runs a search.</summary>
    /// <param name="request">The search.</param>
    /// <param name="kind">What it is for, as metrics tell it.</param>
    /// <param name="stop">Stops it, as when the client has gone.</param>
    public Task<(NewsResults? Results, Problem? Problem)> RunAsync(
        SearchRequest request, string kind, CancellationToken stop) =>
        RunAsync(async limit => await index.SearchAsync(request.Query, request.Options, limit), request, kind, stop);

    /// <summary>Finds items like one; neither results nor a problem where there is no such item.</summary>
    /// <param name="id">The one.</param>
    /// <param name="request">What else they must be, and what to give of them.</param>
    /// <param name="stop">Stops it, as when the client has gone.</param>
    public Task<(NewsResults? Results, Problem? Problem)> SimilarAsync(
        string id, SearchRequest request, CancellationToken stop) =>
        RunAsync(limit => index.SimilarAsync(id, request.Options, limit), request, "similar", stop);

    private async Task<(NewsResults? Results, Problem? Problem)> RunAsync(
        Func<CancellationToken, Task<NewsResults?>> search, SearchRequest request, string kind, CancellationToken stop)
    {
        using var activity = HostMeter.Activities.StartActivity(kind);
        using var limit = new CancellationTokenSource(options.SearchTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        long start = Stopwatch.GetTimestamp();
        try
        {
            var results = await search(either.Token);
            activity?.SetTag("newssearch.total", results?.Total).SetTag("newssearch.generation", results?.Generation);
            return (results, request.Strict && results?.Warnings.Count > 0
                ? Problem.BadRequest([.. results.Warnings.Select(w => Refused(w, request))])
                : null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, new Problem(StatusCodes.Status503ServiceUnavailable, "time-limit",
                $"The search took longer than {options.SearchTimeout.TotalSeconds:0.###} seconds, the limit. "
                + "Ask for less: fewer wildcards, a shorter range of dates."));
        }
        catch (CursorExpiredException e)
        {
            return (null, new Problem(StatusCodes.Status410Gone, "cursor-expired", e.Message)
            {
                Errors = [new RequestError("cursor-expired", "cursor", e.Message)],
            });
        }
        catch (ArgumentException e)
        {
            return (null, ArgumentProblem.Of(e, request));
        }
        finally
        {
            meter.Searched(kind, Stopwatch.GetElapsedTime(start));
        }
    }

    private static RequestError Refused(QueryWarning warning, SearchRequest request) => warning.Filter switch
    {
        null => new(warning.Code, "q", warning.Message, warning.Start),
        var field => new(
            warning.Code, request.Options.Facets.ContainsKey(field) ? field : $"exclude.{field}", warning.Message),
    };
}
