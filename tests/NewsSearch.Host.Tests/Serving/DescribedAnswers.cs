using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Tests.Serving;

/// <summary>Holds every answer that a test gets against the API's document.</summary>
internal sealed class DescribedAnswers() : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly Lazy<Task<JsonElement>> Read = new(ReadAsync);

    /// <summary>The document; it is the same for all servers.</summary>
    public static Task<JsonElement> Document => Read.Value;

    /// <summary>The operation that a request asks for, as method and path of the document; null for none.</summary>
    public static string? Operation(JsonElement document, HttpMethod method, string path)
    {
        string verb = method == HttpMethod.Head ? "get" : method.Method.ToLowerInvariant();
        return document.GetProperty("paths").EnumerateObject()
            .Where(route => route.Value.TryGetProperty(verb, out _))
            .Select(route => route.Name)
            .Where(name => Regex.IsMatch(path, Pattern(name), RegexOptions.IgnoreCase))
            .OrderByDescending(name => name.Length)
            .Select(name => $"{verb} {name}")
            .FirstOrDefault();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var response = await base.SendAsync(request, stop);
        var document = await Document;
        if (Operation(document, request.Method, request.RequestUri!.AbsolutePath) is { } operation)
        {
            string[] name = operation.Split(' ');
            var answers = document.GetProperty("paths").GetProperty(name[1]).GetProperty(name[0])
                .GetProperty("responses");
            string met = $"{operation} answers {(int)response.StatusCode}";
            Assert.True(answers.TryGetProperty($"{(int)response.StatusCode}", out var answer), met);
            if (response.Content.Headers.ContentType?.MediaType is { } type)
            {
                Assert.True(
                    answer.TryGetProperty("content", out var content) && content.TryGetProperty(type, out _),
                    $"{met} as {type}");
            }
        }

        return response;
    }

    /// <summary>Ids may have slashes, fields have none.</summary>
    private static string Pattern(string route)
    {
        string fixedParts = Regex.Escape(route).Replace(@"\{id}", ".+", StringComparison.Ordinal);
        return "^" + fixedParts.Replace(@"\{field}", "[^/]+", StringComparison.Ordinal) + "/?$";
    }

    private static async Task<JsonElement> ReadAsync()
    {
        using var folder = new TemporaryFolder();
        await using var index = await NewsIndex.OpenAsync(folder.At("index"));
        await using var app = NewsSearchServer.Build(index, new ServeOptions { Urls = "http://127.0.0.1:0" });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        return JsonElement.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
    }
}
