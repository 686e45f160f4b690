using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using NewsSearch.Host.Serving;

namespace NewsSearch.Host.Tests.Serving;

/// <summary>A listening server with options of its own, for one test.</summary>
internal sealed class ConfiguredHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly NewsIndex _index;
    private readonly WebApplication _app;

    private ConfiguredHost(TemporaryFolder folder, NewsIndex index, WebApplication app)
    {
        (_folder, _index, _app) = (folder, index, app);
        Client = new HttpClient(new DescribedAnswers()) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public INewsIndex Index => _index;

    public string KeyFile => _folder.At("index/keys.json");

    public static async Task<ConfiguredHost> StartAsync(
        ServeOptions options, NewsIndexOptions? indexOptions = null, Action<string>? prepare = null)
    {
        var folder = new TemporaryFolder();
        string keys = folder.At("index/keys.json");
        var index = await NewsIndex.OpenAsync(folder.At("index"), indexOptions ?? new NewsIndexOptions());
        prepare?.Invoke(keys);
        var app = NewsSearchServer.Build(index, options with { Urls = "http://127.0.0.1:0", KeyFile = keys });
        await app.StartAsync();
        return new ConfiguredHost(folder, index, app);
    }

    /// <summary>Sends a request, and gives the status and the code of the problem, if it is one.</summary>
    public async Task<(int Status, string? Code)> AskAsync(
        HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(method, path, body, headers);
        string text = await response.Content.ReadAsStringAsync();
        bool isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return ((int)response.StatusCode,
            isProblem ? JsonElement.Parse(text).GetProperty("code").GetString() : null);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Version = HttpVersion.Version11,
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _index.DisposeAsync();
        _folder.Dispose();
    }
}
