using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using NewsSearch.Host.Admission;
using NewsSearch.Host.Items;
using NewsSearch.Host.Keys;
using NewsSearch.Host.Problems;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.Serving;

/// <summary>Tells the API's document what the routes themselves read from requests.</summary>
internal sealed class ApiDocument : IOpenApiDocumentTransformer
{
    private const string Bearer = "bearer";
    private const string Key = "key";

    private static readonly SearchParameter[] PeopleParameters =
        [new("merged", "true gives only people that have several names.", IsFlag: true)];

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
            [.. WriteRequest.Parameters, new("atomic", "true takes all lines, or none if one fails.", IsFlag: true)],
        [("/v1/items/{id}", "PUT")] = WriteRequest.Parameters,
        [("/v1/items/{id}", "DELETE")] = WriteRequest.Parameters,
        [("/v1/articles", "POST")] =
        [
            .. WriteRequest.Parameters,
            new("dryRun", "true only extracts.", IsFlag: true),
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
        document.AddComponent<IOpenApiSecurityScheme>(
            Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
        document.AddComponent<IOpenApiSecurityScheme>(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "X-Api-Key",
        });
        var scopes = context.DescriptionGroups.SelectMany(group => group.Items).ToDictionary(
            route => (Path(route), route.HttpMethod!), route => NeededScope.Of(route.ActionDescriptor.EndpointMetadata,
                route.HttpMethod!));
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                string name = method.Method.ToUpperInvariant();
                Complete(path, name, operation);
                AddAnswers(operation, [.. ApiAnswerTable.Of(path, name, scopes[(path, name)])]);
                operation.Security = Security(document, scopes[(path, name)]);
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
                Content = types.ToDictionary(t => t, _ => new OpenApiMediaType { Schema = Body(path) }),
            };
        }
    }

    /// <summary>A posted search has the parameters of the address as members.</summary>
    private static OpenApiSchema? Body(string path) =>
        path != "/v1/search" ? null : new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = SearchParameterTable.All.ToDictionary(p => p.Name, p => (IOpenApiSchema)Schema(p)),
        };

    private static void AddAnswers(OpenApiOperation operation, ApiAnswer[] answers)
    {
        operation.Responses = [];
        foreach (var answer in answers)
        {
            operation.Responses[answer.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(answer.Status),
                Content = answer.Types.ToDictionary(type => type, _ => new OpenApiMediaType()),
            };
        }

        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "What is wrong, as RFC 9457 with a code.",
            Content = new Dictionary<string, OpenApiMediaType> { [Problem.ContentType] = new() },
        };
        bool isTagged = Array.Exists(answers, answer => answer.Status == StatusCodes.Status304NotModified);
        bool isGuarded = Array.Exists(answers, answer => answer.Status == StatusCodes.Status412PreconditionFailed);
        if (isTagged || isGuarded)
        {
            operation.Parameters!.Add(Header("If-None-Match", isTagged
                ? "The ETag of an answer that is there already: 304 where it is still the same."
                : "* writes only where there is no such item."));
        }

        if (isGuarded)
        {
            operation.Parameters!.Add(Header("If-Match", "The ETag that the item must have; else 412."));
        }
    }

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    /// <summary>Reading needs a key only where the server was told so.</summary>
    private static List<OpenApiSecurityRequirement> Security(OpenApiDocument document, KeyScopes scope)
    {
        OpenApiSecurityRequirement[] withKey = scope == KeyScopes.None ? []
            :
            [
                new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
                new() { [new OpenApiSecuritySchemeReference(Key, document)] = [] },
            ];
        return scope == KeyScopes.Search ? [[], .. withKey] : [.. withKey];
    }

    /// <summary>The path as the document has it: without what tells the server that slashes belong to an id.</summary>
    private static string Path(ApiDescription route) =>
        "/" + route.RelativePath!.Replace("**", "", StringComparison.Ordinal);

    private static OpenApiParameter Of(SearchParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Schema = Schema(parameter),
    };

    private static OpenApiSchema Schema(SearchParameter parameter)
    {
        var value = new OpenApiSchema
        {
            Type = parameter.Range is not null ? JsonSchemaType.Integer
                : parameter.IsFlag ? JsonSchemaType.Boolean : JsonSchemaType.String,
            Minimum = parameter.Range?.Min.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Range?.Max.ToString(CultureInfo.InvariantCulture),
            Enum = parameter.Words?.Select(word => (JsonNode)word).ToList(),
        };
        return parameter.Repeatable
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value, MaxItems = NewsLimits.FilterValues }
            : value;
    }
}
