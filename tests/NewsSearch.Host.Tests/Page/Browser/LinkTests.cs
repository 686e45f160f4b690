using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

[Collection(BrowserTests.Name)]
public sealed class LinkTests(BrowserFixture browser)
{
    [BrowserFact]
    public Task Every_link_to_a_search_answers_with_it() => browser.BrowseAsync(
        "/?q=quillwork&country=KE&size=3&page=2&sort=oldest",
        async page =>
        {
            foreach (var link in await page.Locator(".links a, link[rel=alternate]").AllAsync())
            {
                string href = await link.GetAttributeAsync("href") ?? "";
                var answer = await page.APIRequest.GetAsync(browser.Site + href);
                Assert.True(answer.Ok, $"{href}: {answer.Status}");
                Assert.Contains("quillwork", await answer.TextAsync(), StringComparison.Ordinal);
            }
        },
        new() { JavaScriptEnabled = false });

    [BrowserFact]
    public Task A_link_is_copied_whole() => browser.BrowseAsync(
        "/?q=quillwork",
        async page =>
        {
            await page.GetByText("Links to this search").ClickAsync();
            await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Atom feed" })
                .GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
            await Assertions.Expect(page.Locator("#said")).ToHaveTextAsync("Copied");
            Assert.Equal(
                browser.Site + "/v1/search.atom?q=quillwork",
                await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        },
        new() { Permissions = ["clipboard-read", "clipboard-write"] });

    [BrowserFact]
    public Task An_item_leads_to_others_like_it() => browser.BrowseAsync(
        "/items/quillwork%2F01?q=quillwork",
        async page =>
        {
            var similar = page.GetByRole(AriaRole.Region, new() { Name = "Similar items" }).GetByRole(AriaRole.Link);
            await Assertions.Expect(similar).ToHaveCountAsync(5);
            await similar.Filter(new() { HasText = "Guild number" }).First.ClickAsync();
            await BrowserFixture.AtAsync(page, "/items/quillwork%2F*?q=quillwork");
            await Assertions.Expect(page.Locator("h1")).Not.ToContainTextAsync("Guild number 1 shows");
        },
        new() { JavaScriptEnabled = false });
}
