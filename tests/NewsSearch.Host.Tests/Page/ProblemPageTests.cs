using System.Text;
using NewsSearch.Host.Keys;
using NewsSearch.Host.Page;
using NewsSearch.Host.Serving;
using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.Page;

public sealed class ProblemPageTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/nothing", Browser, true)]
    [InlineData("/nothing", "application/json;q=0.5, text/html", true)]
    [InlineData("/nothing", "text/html;q=0.5, application/problem+json", false)]
    [InlineData("/nothing", "*/*", false)]
    [InlineData("/nothing", "nonsense", false)]
    [InlineData("/nothing", null, false)]
    [InlineData("/v1/nothing", Browser, false)]
    [InlineData("/health/nothing", Browser, false)]
    public async Task What_is_not_there_is_said_in_the_form_that_is_asked_for(string path, string? accept, bool isPage)
    {
        await using var host = await ConfiguredHost.StartAsync(new ServeOptions());

        using var answer = await GetAsync(host, path, ("Accept", accept));

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal(
            isPage ? "text/html" : "application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"There is nothing at {path}.", text, StringComparison.Ordinal);
        Assert.Equal(isPage, answer.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(isPage, text.Contains("<h1>There is no such page</h1>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_asks_for_the_key_and_gives_it_as_a_password()
    {
        await using var host = await ConfiguredHost.StartAsync(
            new ServeOptions { RequireKey = true },
            prepare: path => KeyFile.Write(
                path, [new ApiKey("a1", "reader", KeyScopes.Search, default, KeyText.Hash("nsk_s"))]));

        using var refused = await GetAsync(host, "/", ("Accept", Browser));
        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Equal("Basic", refused.Headers.WwwAuthenticate.Single().Scheme);
        string page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("<h1>A key is needed</h1>", page, StringComparison.Ordinal);
        using var style = await GetAsync(host, PageAssets.Stylesheet.Path);
        Assert.Equal(200, (int)style.StatusCode);

        // The script of a page would make a browser ask again and again.
        using var script = await GetAsync(host, "/v1/suggest?q=a", ("Accept", "*/*"));
        Assert.Equal("Bearer", script.Headers.WwwAuthenticate.Single().Scheme);

        foreach (var (credentials, status) in new[]
        {
            (Base64("anybody:nsk_s"), 200), (Base64("nsk_s"), 200), (Base64("anybody:nsk_t"), 401),
            (Base64("nsk_s:"), 401), ("nsk_s", 401), ("%", 401), ("", 401),
        })
        {
            using var answer = await GetAsync(
                host, "/", ("Accept", Browser), ("Authorization", "Basic " + credentials));
            Assert.True(status == (int)answer.StatusCode, $"{credentials}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Too_many_requests_are_refused_with_a_page_that_keeps_the_query()
    {
        await using var host = await ConfiguredHost.StartAsync(new ServeOptions { Rate = 1 });
        string page = "";
        for (int requests = 0; requests < 1_000 && page.Length == 0; requests++)
        {
            using var answer = await GetAsync(host, "/?q=jute", ("Accept", Browser));
            if ((int)answer.StatusCode == 429)
            {
                Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
                page = await answer.Content.ReadAsStringAsync();
            }
        }

        Assert.Contains("<h1>Too many requests</h1>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"jute\"", page, StringComparison.Ordinal);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static Task<HttpResponseMessage> GetAsync(
        ConfiguredHost host, string path, params (string Name, string? Value)[] headers) =>
        host.SendAsync(
            HttpMethod.Get, path, null, [.. headers.Where(h => h.Value is not null).Select(h => (h.Name, h.Value!))]);
}
