using Microsoft.AspNetCore.Routing;
using NewsSearch.Host.Search;

namespace NewsSearch.Host.Tests.Serving;

public sealed class ApiDocumentTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    [Fact]
    public async Task The_document_has_every_route_for_programs_and_no_other()
    {
        var document = await host.GetAsync("/openapi/v1.json");
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()
                .Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));

        Assert.Equal(Routes().Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_document_names_every_parameter_and_says_what_each_does()
    {
        var paths = (await host.GetAsync("/openapi/v1.json")).GetProperty("paths");
        foreach (string path in new[] { "/v1/search", "/v1/search.atom", "/v1/search.rss", "/v1/search.json" })
        {
            var parameters = paths.GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray();
            Assert.Equal(
                SearchParameterTable.All.Select(p => p.Name),
                parameters.Where(p => p.GetProperty("in").GetString() == "query")
                    .Select(p => p.GetProperty("name").GetString()));
            Assert.All(parameters, p => Assert.NotEqual("", p.GetProperty("description").GetString()));
        }
    }

    private IEnumerable<string> Routes() =>
        from endpoint in host.Endpoints
        where endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null
            or { ExcludeFromDescription: false }
        where endpoint.RoutePattern.RawText != "/openapi/{documentName}.json"
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/').Replace("**", "", StringComparison.Ordinal)}";
}
