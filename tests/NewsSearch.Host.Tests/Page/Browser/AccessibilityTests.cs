using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>That axe-core finds nothing to object to, and that nothing moves, in any state of the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private static readonly Dictionary<string, string> Views = new()
    {
        ["front"] = "/",
        ["results"] = "/?q=the+OR+minister",
        ["filters"] = "/?q=quillwork&country=KE&country=BY&from=2031-01-01&to=2031-12-31&size=2",
        ["warning"] = "/?q=%22quillwork+a+OR",
        ["right-to-left"] = "/?q=zaytun",
        ["empty"] = "/?q=nothingofthekind&country=KE",
        ["error"] = "/?coutry=KE",
        ["item"] = "/items/quillwork%2F01?q=quillwork",
        ["evidence"] = "/items/fair%2F1?q=weavers#place-3",
        ["find"] = "/?q=quillwork+OR+sedgegrass&find.source=g",
        ["folded"] = "/?q=sedgegrass&collapse=duplicates",
        ["markup"] = "/items/script%2F1",
        ["no-item"] = "/items/none",
    };

    [AxeFact]
    public Task By_day_no_rule_is_broken() => CheckAsync("day", new() { ColorScheme = ColorScheme.Light });

    [AxeFact]
    public Task In_the_dark_no_rule_is_broken() => CheckAsync("dark", new() { ColorScheme = ColorScheme.Dark });

    [AxeFact]
    public Task On_a_phone_no_rule_is_broken() => CheckAsync("phone", new()
    {
        ViewportSize = new() { Width = 360, Height = 740 },
        HasTouch = true,
        IsMobile = true,
    });

    [AxeFact]
    public async Task An_empty_archive_breaks_no_rule()
    {
        string folder = Directory.CreateTempSubdirectory("newssearch-empty-").FullName;
        try
        {
            await using var host = await ListeningHost.StartAsync("--index", Path.Combine(folder, "index"));
            await browser.BrowseAsync(
                host.Address, page => CheckAsync(page, "first-run"), null, "first-run");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // All that is wrong is said at once.
    private Task CheckAsync(string variant, BrowserNewContextOptions options) => browser.BrowseAsync(
        "/",
        async page =>
        {
            foreach (var (name, path) in Views)
            {
                await page.GotoAsync(browser.Site + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                await CheckAsync(page, $"{name}-{variant}");
            }
        },
        options,
        "front-" + variant);

    private static async Task CheckAsync(IPage page, string name)
    {
        string[] shifts = await page.EvaluateAsync<string[]>("""
            new Promise(resolve => {
              const told = [];
              const name = node => node?.outerHTML?.slice(0, 80) ?? node?.nodeName;
              new PerformanceObserver(list => list.getEntries().forEach(entry => {
                told.push(`${entry.value}: ${entry.sources.map(source => name(source.node)).join(', ')}`);
              })).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(told), 100);
            })
            """);
        await BrowserFixture.KeepAsync(page, name);
        string[] violations = await AccessibilityRules.ViolationsAsync(page);
        Assert.True(violations.Length == 0, $"{name}: {string.Join('\n', violations)}");
        Assert.True(shifts.Length == 0, $"{name}: things moved after they were shown: {string.Join('\n', shifts)}");
    }
}
