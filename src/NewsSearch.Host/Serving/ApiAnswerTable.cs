using NewsSearch.Host.Feeds;
using NewsSearch.Host.Keys;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Serving;

/// <summary>The answers of each route, for the API's document.</summary>
internal static class ApiAnswerTable
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    /// <summary>Answers of searches that may be asked for again by their tags.</summary>
    private static readonly ApiAnswer[] OfSearch = [new(304), .. Wrong(400, 410)];

    /// <summary>Answers of what has a body.</summary>
    private static readonly ApiAnswer[] OfBody = Wrong(400, 413, 415, 422);

    private static readonly Dictionary<(string Path, string Method), ApiAnswer[]> Own = new()
    {
        [("/v1/search", "GET")] = [new(200, Json), .. OfSearch],
        [("/v1/search", "POST")] = [new(200, Json), .. OfSearch, .. Wrong(413, 415)],
        [("/v1/search.atom", "GET")] = [new(200, AtomFeed.ContentType), .. OfSearch],
        [("/v1/search.rss", "GET")] = [new(200, RssFeed.ContentType), .. OfSearch],
        [("/v1/search.json", "GET")] = [new(200, JsonFeed.ContentType), .. OfSearch],
        [("/v1/search.csv", "GET")] = [new(200, "text/csv"), .. OfSearch],
        [("/v1/search.ndjson", "GET")] = [new(200, Lines), .. OfSearch],
        [("/v1/suggest", "GET")] = [new(200, Json), .. Wrong(400)],
        [("/v1/timeline", "GET")] = [new(200, Json), .. Wrong(400, 410)],
        [("/v1/facets/{field}", "GET")] = [new(200, Json), .. Wrong(400, 404, 410)],
        [("/v1/items", "POST")] =
        [
            new(200, Lines, Json), new(201, Json), new(404, Json), new(422, Problem.ContentType, Json),
            .. Wrong(400, 413, 415),
        ],
        [("/v1/items/{id}", "GET")] = [new(200, Json), new(304), .. Wrong(400, 404)],
        [("/v1/items/{id}", "PUT")] = [new(200, Json), new(201, Json), .. OfBody, .. Wrong(412)],
        [("/v1/items/{id}", "DELETE")] = [new(204), .. Wrong(400, 404, 412)],
        [("/v1/items/{id}/similar", "GET")] = [new(200, Json), .. OfSearch, .. Wrong(404)],
        [("/v1/articles", "POST")] = [new(200, Json), .. OfBody],
        [("/v1/people", "GET")] = [new(200, Json), .. Wrong(400)],
        [("/v1/people", "POST")] = [new(200, Json), .. OfBody, .. Wrong(409)],
        [("/v1/backup", "POST")] = [new(200, Json), .. OfBody, .. Wrong(409, 501)],
        [("/health/live", "GET")] = [new(200, Json)],
        [("/health/ready", "GET")] = [new(200, Json)],
        [("/metrics", "GET")] = [new(200, "text/plain")],
        [("/opensearch.xml", "GET")] = [new(200, OpenSearchDescription.ContentType)],
    };

    /// <summary>Any route may be asked under a wrong name or in a hurry, and find the index or itself in trouble.</summary>
    private static readonly ApiAnswer[] Always = Wrong(421, 429, 500, 503);

    /// <summary>The answers of a route that needs a scope.</summary>
    public static IEnumerable<ApiAnswer> Of(string path, string method, KeyScopes scope) =>
        Own[(path, method)].Concat(Wrong(401, 403).Where(_ => scope != KeyScopes.None)).Concat(Always)
            .OrderBy(answer => answer.Status);

    private static ApiAnswer[] Wrong(params int[] statuses) =>
        [.. statuses.Select(status => new ApiAnswer(status, Problem.ContentType))];
}
