using Microsoft.Playwright;
using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page.Browser;

[Collection(BrowserTests.Name)]
public sealed class SafetyTests(BrowserFixture browser)
{
    [BrowserFact]
    public Task Markup_in_items_and_queries_stays_text() => browser.BrowseAsync("/?q=wirewood", async page =>
    {
        await Assertions.Expect(page.Locator(".hits h2")).ToContainTextAsync(BrowserItems.Script);
        await Assertions.Expect(page.Locator(".snippet").First).ToContainTextAsync("<script>alert(1)</script>");
        await Assertions.Expect(page.Locator(".hits mark").First).ToHaveTextAsync("Wirewood");
        await Assertions.Expect(page.Locator(".chip.minister")).ToContainTextAsync("<script>");
        await page.Locator(".hits h2 a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(BrowserItems.Script);
        await Assertions.Expect(page.Locator(".text p").Last).ToHaveTextAsync("wirewood \"><svg onload=alert(3)>");
        await Assertions.Expect(page.Locator("a[href^='javascript']")).ToHaveCountAsync(0);
        await page.GetByLabel("Search the archive").FillAsync($"\"wirewood {BrowserItems.Script}");
        await page.GetByLabel("Search the archive").PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Search the archive"))
            .ToHaveValueAsync($"\"wirewood {BrowserItems.Script}");
        await Assertions.Expect(page.Locator("body script, body img, body svg[onload]")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Every_page_has_a_policy_that_forbids_what_is_not_its_own() => browser.BrowseAsync("/", async page =>
    {
        foreach (string path in new[] { "/", "/?q=quillwork", "/items/quillwork%2F01", "/items/none", "/?coutry=KE" })
        {
            var answer = await page.GotoAsync(browser.Site + path);
            string policy = answer!.Headers["content-security-policy"];
            Assert.Equal(PageHeaders.ContentSecurityPolicy, policy);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
            Assert.StartsWith("text/html", answer.Headers["content-type"], StringComparison.Ordinal);
        }
    });

    [BrowserFact]
    public Task Files_are_kept_by_the_browser_and_pages_are_light() => browser.BrowseAsync("/", async page =>
    {
        var answer = await page.GotoAsync(browser.Site + "/?q=the+OR+minister");
        byte[] html = await answer!.BodyAsync();
        Assert.InRange(html.Length, 5_000, 60_000);
        string path = await page.Locator("link[rel=stylesheet]").GetAttributeAsync("href") ?? "";
        var style = await page.APIRequest.GetAsync(browser.Site + path);
        Assert.Equal("public, max-age=31536000, immutable", style.Headers["cache-control"]);
        Assert.InRange((await style.BodyAsync()).Length, 5_000, 25_000);
    });
}
