using NewsSearch.Host.Articles;
using NewsSearch.Host.Items;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.Serving;

/// <summary>The routes under <c>/v1</c>, the probes and the documents.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps all routes for programs.</summary>
    public static void MapApi(this WebApplication app)
    {
        var search = app.Services.GetRequiredService<SearchEndpoints>();
        app.MapGet("/v1/search", (Delegate)search.GetAsync).WithSummary("Searches.");
        app.MapPost("/v1/search", (Delegate)search.PostAsync)
            .WithSummary("Searches; the parameters are members of a JSON object.");
        app.MapGet("/v1/facets/{field}", search.FacetAsync)
            .WithSummary("Counts the values of one facet field with the filters of search; also by prefix.");
        app.MapGet("/v1/timeline", (Delegate)search.TimelineAsync)
            .WithSummary("Counts items over time with the filters of search.");

        var items = app.Services.GetRequiredService<ItemEndpoints>();
        app.MapPost("/v1/items", (Delegate)items.PostAsync)
            .WithSummary("Takes many items: NDJSON, answered line by line, or a JSON array or object.");
        app.MapGet("/v1/items/{**id}", items.GetAsync).WithSummary("Gives an item.");
        app.MapPut("/v1/items/{**id}", items.PutAsync).WithSummary("Inserts or replaces an item.");
        app.MapDelete("/v1/items/{**id}", items.DeleteAsync).WithSummary("Removes an item.");

        var articles = app.Services.GetRequiredService<ArticleEndpoints>();
        app.MapPost("/v1/articles", (Delegate)articles.PostAsync)
            .WithSummary("Extracts the articles of a raw text and indexes them.");

        app.MapGet("/health/live", () => Status("live")).WithSummary("Whether the process answers.");
        app.MapGet("/health/ready", Ready).WithSummary("Whether the index can be searched.");
        app.MapOpenApi("/openapi/{documentName}.json");
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
