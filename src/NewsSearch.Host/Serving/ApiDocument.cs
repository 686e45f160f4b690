using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.Serving;

/// <summary>Tells the API's document what the routes themselves read from requests.</summary>
internal sealed class ApiDocument : IOpenApiDocumentTransformer
{
    private static readonly SearchParameter[] PeopleParameters =
        [new("merged", "true gives only people that have several names.")];

    private static readonly SearchParameter[] WriteParameters =
    [
        new("extract", "Which members extraction fills in: missing (default), all or none."),
        new("refresh", "wait: an answered write is durable and searchable."),
        new("referenceDate", "When the text was fetched: gives the year to dates without one."),
        new("dateOrder", "How dates such as 04/05/2024 are read: dayfirst, monthfirst or none (default: not at all)."),
    ];

    private static readonly Dictionary<(string Path, string Method), SearchParameter[]> Parameters = new()
    {
        [("/v1/search", "GET")] = SearchParameterTable.All,
        [("/v1/search.atom", "GET")] = SearchParameterTable.All,
        [("/v1/search.rss", "GET")] = SearchParameterTable.All,
        [("/v1/search.json", "GET")] = SearchParameterTable.All,
        [("/v1/search.csv", "GET")] = SearchParameterTable.OfExports,
        [("/v1/search.ndjson", "GET")] = SearchParameterTable.OfExports,
        [("/v1/suggest", "GET")] = SuggestEndpoints.Parameters,
        [("/v1/timeline", "GET")] = SearchParameterTable.All,
        [("/v1/facets/{field}", "GET")] =
        [
            new(
                "prefix",
                "Only values, of all that there are, with a word of the key or label that begins so, or of this alias; "
                + "case, accents, spaces and punctuation do not count."),
            .. SearchParameterTable.All,
        ],
        [("/v1/items/{id}/similar", "GET")] =
            [.. SearchParameterTable.All.Where(parameter => parameter.Name is not ("q" or "cursor"))],
        [("/v1/people", "GET")] = PeopleParameters,
        [("/v1/people", "POST")] = PeopleParameters,
        [("/v1/items", "POST")] =
            [.. WriteParameters, new("atomic", "true takes all lines, or none if one fails.")],
        [("/v1/items/{id}", "PUT")] = WriteParameters,
        [("/v1/articles", "POST")] =
        [
            .. WriteParameters,
            new("dryRun", "true only extracts."),
            new("source", "The outlet, where the text does not name it."),
            new("id", "The id of the first item; else its own, or a hash of its text."),
        ],
    };

    private static readonly Dictionary<(string Path, string Method), string[]> Bodies = new()
    {
        [("/v1/search", "POST")] = ["application/json"],
        [("/v1/items", "POST")] = ["application/x-ndjson", "application/json"],
        [("/v1/items/{id}", "PUT")] = ["application/json"],
        [("/v1/people", "POST")] = ["application/json"],
        [("/v1/backup", "POST")] = ["application/json"],
        [("/v1/articles", "POST")] = Articles.ArticleType.Names,
    };

    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "NewsSearch",
            Version = "1",
            Description = "Search in archives of dated news.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            ["key"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "X-Api-Key",
            },
        };
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                Complete(path, method.Method.ToUpperInvariant(), operation);
            }
        }

        return Task.CompletedTask;
    }

    private static void Complete(string path, string method, OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        if (Parameters.TryGetValue((path, method), out var parameters))
        {
            foreach (var parameter in parameters)
            {
                operation.Parameters.Add(Of(parameter));
            }
        }

        if (Bodies.TryGetValue((path, method), out string[]? types))
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = types.ToDictionary(t => t, _ => new OpenApiMediaType()),
            };
        }

        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "What is wrong, as RFC 9457 with a code.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problems.Problem.ContentType] = new OpenApiMediaType(),
            },
        };
    }

    private static OpenApiParameter Of(SearchParameter parameter)
    {
        var value = new OpenApiSchema { Type = parameter.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String };
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Schema = parameter.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
        };
    }
}
