using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Tests.Serving;

/// <summary>What the API's document says of answers, keys and values is what happens.</summary>
public sealed class ApiAnswerTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    private const string Json = "application/json";

    /// <summary>At least one request of each route that is answered, and one that is refused, in their order.</summary>
    private static readonly (string Method, string Path, string? Body, string Type, string? Header)[] Requests =
    [
        ("PUT", "/v1/items/1", """{"title":"Rain"}""", Json, null),
        ("PUT", "/v1/items/1", """{"title":"Rain again"}""", Json, null),
        ("PUT", "/v1/items/1", "{", Json, null),
        ("PUT", "/v1/items/1", "{}", Json, null),
        ("PUT", "/v1/items/1", "{}", "text/plain", null),
        ("PUT", "/v1/items/1", """{"title":"Rain"}""", Json, "If-Match: \"x\""),
        ("GET", "/v1/items/1", null, Json, null),
        ("GET", "/v1/items/2", null, Json, null),
        ("GET", "/v1/items/1/similar", null, Json, null),
        ("GET", "/v1/items/2/similar", null, Json, null),
        ("POST", "/v1/items", """{"id":"3","title":"Fog"}""", "application/x-ndjson", null),
        ("POST", "/v1/items", """[{"id":"3","title":"Fog"}]""", Json, null),
        ("POST", "/v1/items", """{"id":"4","title":"Fog"}""", Json, null),
        ("POST", "/v1/items", """{"delete":{"id":"5"}}""", Json, null),
        ("POST", "/v1/items", """{"id":"5"}""", Json, null),
        ("POST", "/v1/items", "{", Json, null),
        ("POST", "/v1/items", "{}", "text/plain", null),
        ("POST", "/v1/articles", "Dam is full\n\nThe dam was full on Tuesday, officials said.", "text/plain", null),
        ("POST", "/v1/articles", "", "text/plain", null),
        ("POST", "/v1/articles", "x", "image/png", null),
        ("GET", "/v1/people", null, Json, null),
        ("GET", "/v1/people?x=1", null, Json, null),
        ("POST", "/v1/people", "{}", Json, null),
        ("POST", "/v1/people", "[", Json, null),
        ("POST", "/v1/backup", "{}", Json, null),
        ("POST", "/v1/search", """{"q":"rain"}""", Json, null),
        ("POST", "/v1/search", """{"x":"rain"}""", Json, null),
        ("POST", "/v1/search", "{}", "text/plain", null),
        ("GET", "/v1/suggest?q=ra", null, Json, null),
        ("GET", "/v1/suggest?x=ra", null, Json, null),
        ("GET", "/v1/facets/country", null, Json, null),
        ("GET", "/v1/facets/nothing", null, Json, null),
        .. from path in new[] { "search", "search.atom", "search.rss", "search.json", "search.csv", "search.ndjson" }
           from query in new[] { "?q=rain", "?size=x" }
           select ("GET", $"/v1/{path}{query}", (string?)null, Json, (string?)null),
        ("GET", "/v1/timeline", null, Json, null),
        ("GET", "/v1/timeline?size=x", null, Json, null),
        .. from path in new[] { "/health/live", "/health/ready", "/metrics", "/opensearch.xml" }
           from name in new[] { "localhost", "elsewhere.example" }
           select ("GET", path, (string?)null, Json, (string?)$"Host: {name}"),
        ("DELETE", "/v1/items/1", null, Json, null),
        ("DELETE", "/v1/items/1", null, Json, null),
    ];

    [Fact]
    public async Task Every_route_answers_and_refuses_as_the_document_says()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConfiguredHost.StartAsync(new ServeOptions { LocalKey = "local" });
        var document = await DescribedAnswers.Document;
        var met = new HashSet<(string? Operation, bool Refused)>();
        string backup = JsonSerializer.Serialize(new { directory = folder.At("backup") });
        foreach (var (method, path, body, type, header) in Requests.Append(("POST", "/v1/backup", backup, Json, null)))
        {
            using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.Relative));
            request.Headers.Add("X-Api-Key", "local");
            if (body is not null)
            {
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
            }

            if (header?.Split(": ") is [var name, var value])
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            // The client holds each answer against the document.
            using var answer = await server.Client.SendAsync(request);
            met.Add((DescribedAnswers.Operation(document, request.Method, path.Split('?')[0]),
                (int)answer.StatusCode >= 400));
        }

        var described = from path in document.GetProperty("paths").EnumerateObject()
                        from operation in path.Value.EnumerateObject()
                        from refused in new[] { false, true }
                        select ((string?)$"{operation.Name} {path.Name}", refused);
        Assert.Empty(described.Except(met));
    }

    [Fact]
    public async Task Each_value_that_the_document_allows_is_taken_and_the_next_is_not()
    {
        var parameters = (await DescribedAnswers.Document).GetProperty("paths").GetProperty("/v1/search")
            .GetProperty("get").GetProperty("parameters").EnumerateArray();
        int tried = 0;
        foreach (var parameter in parameters)
        {
            string name = parameter.GetProperty("name").GetString()!;
            var schema = parameter.GetProperty("schema");
            string[] taken = [], refused = [];
            if (schema.TryGetProperty("enum", out var words))
            {
                (taken, refused) = ([.. words.EnumerateArray().Select(word => word.GetString()!)], ["nonsense"]);
                Assert.All(taken, word => Assert.Contains(
                    word, parameter.GetProperty("description").GetString(), StringComparison.Ordinal));
            }
            else if (schema.TryGetProperty("minimum", out var minimum))
            {
                int least = minimum.GetInt32(), most = schema.GetProperty("maximum").GetInt32();
                (taken, refused) = ([$"{least}", $"{most}"], [$"{least - 1}", $"{most + 1}"]);
                Assert.True(name == "page" || parameter.GetProperty("description").GetString()!.Contains(
                    $"{least} to {most}", StringComparison.Ordinal), name);
            }

            tried += taken.Length;
            foreach (var (value, status) in taken.Select(v => (v, 200)).Concat(refused.Select(v => (v, 400))))
            {
                string size = name == "page" ? "&size=1" : "";
                await host.GetAsync($"/v1/search?{name}={value}{size}", status);
            }
        }

        Assert.InRange(tried, 25, 100);
    }

    [Theory]
    [InlineData("get", "/v1/search", "|bearer|key")]
    [InlineData("post", "/v1/search", "|bearer|key")]
    [InlineData("put", "/v1/items/{id}", "bearer|key")]
    [InlineData("post", "/v1/backup", "bearer|key")]
    [InlineData("get", "/health/live", null)]
    public async Task The_document_says_what_needs_a_key(string method, string path, string? keys)
    {
        var operation = (await DescribedAnswers.Document).GetProperty("paths").GetProperty(path).GetProperty(method);

        var security = operation.GetProperty("security").EnumerateArray()
            .Select(way => string.Concat(way.EnumerateObject().Select(scheme => scheme.Name)));

        Assert.Equal(keys?.Split('|') ?? [], security);
    }
}
