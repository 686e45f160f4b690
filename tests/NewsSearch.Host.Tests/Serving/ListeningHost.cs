using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Tests.Serving;

/// <summary>A server that listens on a free port in this process, over an index of its own.</summary>
public sealed class ListeningHost : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex? _index;
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = new();

    public INewsIndex Index => _index!;

    /// <summary>The routes that the server answers.</summary>
    public IEnumerable<RouteEndpoint> Endpoints =>
        ((IEndpointRouteBuilder)_app!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public async Task InitializeAsync()
    {
        _index = await NewsIndex.OpenAsync(_folder.At("index"));
        _app = NewsSearchServer.Build(_index, new ServeOptions { Urls = "http://127.0.0.1:0" });
        await _app.StartAsync();
        Client = new HttpClient(new DescribedAnswers()) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        await _index!.DisposeAsync();
        _folder.Dispose();
    }

    public async Task<JsonElement> GetAsync(string path, int status = 200)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(response, status);
    }

    public async Task<JsonElement> SendAsync(
        HttpMethod method, string path, string? body, int status, string type = "application/json")
    {
        using var response = await SendAsync(method, path, body, type);
        return await ReadAsync(response, status);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body, string type = "application/json",
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>Sends lines as a bulk and gives the answer lines.</summary>
    public async Task<List<JsonElement>> BulkAsync(string lines, string parameters = "")
    {
        using var response = await SendAsync(HttpMethod.Post, "/v1/items" + parameters, lines, "application/x-ndjson");
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        string text = await response.Content.ReadAsStringAsync();
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, int status)
    {
        string text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        if (status >= 400)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }

        return text.Length == 0 ? default : JsonElement.Parse(text);
    }
}
