using System.Diagnostics;
using NewsSearch.Host.Problems;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.Search;

/// <summary>Search over HTTP: <c>/v1/search</c>, <c>/v1/facets/{field}</c>, <c>/v1/timeline</c>.</summary>
internal sealed class SearchEndpoints(
    INewsIndex index, SearchRunner runner, NewsVocabulary vocabulary, TimeProvider clock)
{
    /// <summary>Searches.</summary>
    public Task<IResult> GetAsync(HttpContext context) =>
        SearchAsync(context, RequestParameters.OfAddress(context.Request), inBody: false);

    /// <summary>Searches; the parameters are members of a JSON object.</summary>
    public async Task<IResult> PostAsync(HttpContext context)
    {
        var (parameters, problem) = await RequestParameters.OfBodyAsync(context.Request);
        return problem ?? await SearchAsync(context, parameters, inBody: true);
    }

    /// <summary>Counts the values of one facet field with the filters of search; also by prefix.</summary>
    public async Task<IResult> FacetAsync(HttpContext context, string field)
    {
        if (!index.FacetFields.Contains(field))
        {
            return new Problem(StatusCodes.Status404NotFound, "unknown-facet",
                $"There is no facet field {field}. Did you mean {NearestName.Of(field, index.FacetFields)}?");
        }

        var parameters = RequestParameters.OfAddress(context.Request);
        string prefix = parameters.LastOrDefault(p => p.Key == "prefix").Value ?? "";
        parameters.RemoveAll(p => p.Key == "prefix");
        var (request, errors) = SearchRequestReader.Read(
            parameters, index.FacetFields, clock.GetUtcNow(), further: ["prefix"]);
        if (request is null)
        {
            return Problem.BadRequest(errors);
        }

        var run = await runner.RunAsync(request with
        {
            Options = request.Options with
            {
                Take = 0,
                Skip = 0,
                FacetFields = [field],
                Timeline = TimelineInterval.None,
                FacetPrefix = prefix,
                Suggest = false,
            },
        }, "facet", context.RequestAborted);
        if (run.Problem is not null)
        {
            return run.Problem;
        }

        var facet = run.Results!.Facets[0];
        return new JsonAnswer(json => new SearchResponseWriter(json, vocabulary).WriteFacet(facet));
    }

    /// <summary>Counts items over time with the filters of search.</summary>
    public async Task<IResult> TimelineAsync(HttpContext context)
    {
        var parameters = RequestParameters.OfAddress(context.Request);
        var (request, errors) = SearchRequestReader.Read(parameters, index.FacetFields, clock.GetUtcNow());
        if (request is null)
        {
            return Problem.BadRequest(errors);
        }

        var interval = request.Options.Timeline;
        var run = await runner.RunAsync(request with
        {
            Options = request.Options with
            {
                Take = 0,
                Skip = 0,
                FacetFields = [],
                Suggest = false,
                Timeline = interval == TimelineInterval.None ? TimelineInterval.Auto : interval,
            },
        }, "timeline", context.RequestAborted);
        return run.Problem ?? (IResult)new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", run.Results!.Total ?? 0);
            json.WritePropertyName("timeline");
            new SearchResponseWriter(json, vocabulary).WriteTimeline(run.Results.Timeline ?? new Timeline());
            json.WriteEndObject();
        });
    }

    private async Task<IResult> SearchAsync(
        HttpContext context, List<KeyValuePair<string, string>> parameters, bool inBody)
    {
        var (request, errors) = SearchRequestReader.Read(parameters, index.FacetFields, clock.GetUtcNow());
        if (request is null)
        {
            return Problem.BadRequest(errors, inBody);
        }

        long start = Stopwatch.GetTimestamp();
        var (results, problem, tag) = await runner.RunUnlessKnownAsync(request, "search", context);
        if (problem is not null)
        {
            return problem with { InBody = inBody };
        }

        double tookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return results is null
            ? new NotModified(tag)
            : new JsonAnswer(json => new SearchResponseWriter(json, vocabulary).Write(request, results, tookMs), tag);
    }
}
