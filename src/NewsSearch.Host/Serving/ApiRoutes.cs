using NewsSearch.Host.Admission;
using NewsSearch.Host.Articles;
using NewsSearch.Host.Backups;
using NewsSearch.Host.Exports;
using NewsSearch.Host.Feeds;
using NewsSearch.Host.Items;
using NewsSearch.Host.Keys;
using NewsSearch.Host.People;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;
using NewsSearch.Host.Telemetry;

namespace NewsSearch.Host.Serving;

/// <summary>The routes under <c>/v1</c>, the probes and the documents.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps all routes for programs.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/v1").WithTags("NewsSearch");
        var search = app.Services.GetRequiredService<SearchEndpoints>();
        api.MapGet("/search", (Delegate)search.GetAsync);
        api.MapPost("/search", (Delegate)search.PostAsync).WithMetadata(new RouteScope(KeyScopes.Search));
        api.MapGet("/facets/{field}", search.FacetAsync);
        api.MapGet("/timeline", (Delegate)search.TimelineAsync);

        var feeds = app.Services.GetRequiredService<FeedEndpoints>();
        api.MapGet("/search.atom", (Delegate)feeds.AtomAsync);
        api.MapGet("/search.rss", (Delegate)feeds.RssAsync);
        api.MapGet("/search.json", (Delegate)feeds.JsonAsync);

        var exports = app.Services.GetRequiredService<ExportEndpoints>();
        api.MapGet("/search.csv", (Delegate)exports.CsvAsync);
        api.MapGet("/search.ndjson", (Delegate)exports.NdjsonAsync);

        var suggest = app.Services.GetRequiredService<SuggestEndpoints>();
        api.MapGet("/suggest", (Delegate)suggest.SuggestAsync);

        var items = app.Services.GetRequiredService<ItemEndpoints>();
        api.MapPost("/items", (Delegate)items.PostAsync).RequireRateLimiting(RequestRate.Writes);
        api.MapGet("/items/{id}/similar", (HttpContext context, string id) =>
            suggest.SimilarAsync(context, ItemId.OfSimilar(context, id) ?? id));

        // The id of the routes below may be empty: that is the list, to which items are only posted.
        api.MapMethods("/items", [HttpMethods.Get, HttpMethods.Put, HttpMethods.Delete], OnlyPosted)
            .ExcludeFromDescription();

        // An id may have slashes that nobody escaped.
        api.MapGet("/items/{**id}", (HttpContext context, string id) => ItemId.OfSimilar(context, id) is { } item
            ? suggest.SimilarAsync(context, item)
            : items.GetAsync(context, id));
        api.MapPut("/items/{**id}", items.PutAsync).RequireRateLimiting(RequestRate.Writes);
        api.MapDelete("/items/{**id}", items.DeleteAsync).RequireRateLimiting(RequestRate.Writes);

        var articles = app.Services.GetRequiredService<ArticleEndpoints>();
        api.MapPost("/articles", (Delegate)articles.PostAsync).RequireRateLimiting(RequestRate.Writes);

        var people = app.Services.GetRequiredService<PeopleEndpoints>();
        api.MapGet("/people", (Delegate)people.GetAsync);
        api.MapPost("/people", (Delegate)people.PostAsync).RequireRateLimiting(RequestRate.Writes)
            .WithMetadata(new RouteScope(KeyScopes.Admin));

        var backups = app.Services.GetRequiredService<BackupEndpoints>();
        api.MapPost("/backup", (Delegate)backups.PostAsync)
            .WithMetadata(new RouteScope(KeyScopes.Admin) { Always = true });

        var probe = new RouteScope(KeyScopes.None);
        app.MapGet("/health/live", () => Status("live")).WithMetadata(probe);
        app.MapGet("/health/ready", Ready).WithMetadata(probe);
        app.MapGet("/metrics", (PrometheusMetrics metrics) =>
                Results.Text(metrics.Read(), PrometheusMetrics.ContentType))
            .WithMetadata(new RouteScope(KeyScopes.Search) { Remote = KeyScopes.Admin });
        app.MapGet(OpenSearchDescription.Path, OpenSearchDescription.Get);
        app.MapOpenApi("/openapi/{documentName}.json");
    }

    private static IResult OnlyPosted(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    private static IResult Ready(IHostApplicationLifetime life) => life.ApplicationStopping.IsCancellationRequested
        ? new Problem(StatusCodes.Status503ServiceUnavailable, "stopping", "The server is stopping.")
        : Status("ready");

    private static JsonAnswer Status(string word) => new(json =>
    {
        json.WriteStartObject();
        json.WriteString("status", word);
        json.WriteEndObject();
    });
}
