using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>A listening host over the corpus with some items of the tests' own, and a browser to look at it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    // A folder to which each test's last view is saved, for looking at.
    private const string Screenshots = "NEWSSEARCH_SCREENSHOTS";

    private readonly string _folder = Directory.CreateTempSubdirectory("newssearch-browser-").FullName;

    private ListeningHost? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the host listens, without a slash at the end.</summary>
    public string Site => _host!.Address.GetLeftPart(UriPartial.Authority);

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        _host = await ListeningHost.StartAsync(
            "--index", Path.Combine(_folder, "index"), "--corpus", Path.Combine(Repository.Folder, "corpus", "items"));
        await AddAsync(BrowserItems.Ndjson);

        // The tests of other classes run beside these and may take the processors for a while.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a page and looks at it; it may neither complain nor ask another site for anything.</summary>
    public Task BrowseAsync(
        string path,
        Func<IPage, Task> look,
        BrowserNewContextOptions? options = null,
        [CallerMemberName] string test = "") => BrowseAsync(new Uri(Site + path), look, options, test);

    /// <summary>The same for a page of any host.</summary>
    public async Task BrowseAsync(
        Uri address, Func<IPage, Task> look, BrowserNewContextOptions? options, string test)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(look);
        string site = address.GetLeftPart(UriPartial.Authority) + "/";
        await using var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += (_, dialog) =>
        {
            complaints.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site, StringComparison.Ordinal))
            {
                complaints.Add("request to " + request.Url);
            }
        };
        await page.GotoAsync(address.AbsoluteUri);
        if (options?.JavaScriptEnabled != false)
        {
            // The browser may drop keys that come before it has painted for the first time.
            await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }

        try
        {
            await look(page);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            throw new InvalidOperationException($"At {page.Url}: {string.Join("; ", complaints)}", error);
        }

        await KeepAsync(page, test);

        // An error status is what some tests look for, and the browser writes a line about each.
        complaints.RemoveAll(
            text => text.Contains("the server responded with a status of 4", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    /// <summary>Saves what is to be seen, where the environment names a folder for it.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (Environment.GetEnvironmentVariable(Screenshots) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    /// <summary>Waits until the page's address is of a form, with * for any characters.</summary>
    /// <remarks>
    /// Asking again and again, since waiting for a navigation misses one that has ended before the wait begins.
    /// </remarks>
    public static Task AtAsync(IPage page, string form) => Assertions.Expect(page).ToHaveURLAsync(
        new Regex(Regex.Escape(form).Replace("\\*", ".*", StringComparison.Ordinal) + "$"));

    private async Task AddAsync(string ndjson)
    {
        using var client = new HttpClient { BaseAddress = _host!.Address };
        using var content = new StringContent(ndjson);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await client.PostAsync("/v1/items?extract=none", content);
        string lines = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode && lines.Contains("\"failed\":0", StringComparison.Ordinal), lines);
    }
}
