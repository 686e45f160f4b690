using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

[Collection(BrowserTests.Name)]
public sealed class SearchingTests(BrowserFixture browser)
{
    [BrowserFact]
    public Task A_search_shows_its_hits_with_marks() => browser.BrowseAsync("/", async page =>
    {
        await page.GetByLabel("Search the archive").FillAsync("quillwork guild");
        await page.GetByLabel("Search the archive").PressAsync("Enter");
        await BrowserFixture.AtAsync(page, "/?q=quillwork+guild");
        await TotalAsync(page, 12);
        await Assertions.Expect(page.Locator(".hits > li")).ToHaveCountAsync(12);
        var first = page.Locator(".hits > li").First;
        await Assertions.Expect(first.Locator("h2 mark")).ToHaveTextAsync(["Guild", "quillwork"]);
        await Assertions.Expect(first.Locator(".snippet mark").First).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("quillwork guild – NewsSearch");
    });

    [BrowserFact]
    public Task A_facet_value_narrows_and_a_second_one_of_its_field_widens() =>
        browser.BrowseAsync("/?q=quillwork", async page =>
        {
            var countries = page.GetByRole(AriaRole.Region, new() { Name = "Countries" });
            await countries.GetByRole(AriaRole.Link, new() { Name = "Belarus 4" }).ClickAsync();
            await BrowserFixture.AtAsync(page, "/?q=quillwork&country=BY");
            await TotalAsync(page, 4);
            await Assertions.Expect(countries.Locator("[aria-current]")).ToHaveTextAsync(["Belarus 4"]);

            // The counts of a field leave its own filter out: Kenya has its seven items still.
            await countries.GetByRole(AriaRole.Link, new() { Name = "Kenya 7" }).ClickAsync();
            await TotalAsync(page, 10);

            // Another field narrows again.
            await page.GetByRole(AriaRole.Region, new() { Name = "Sources" })
                .GetByRole(AriaRole.Link, new() { Name = "The Even Gazette" }).ClickAsync();
            await TotalAsync(page, 5);
            await countries.GetByRole(AriaRole.Link, new() { Name = "Belarus" }).ClickAsync();
            await TotalAsync(page, 3);
        });

    [BrowserFact]
    public Task Filters_that_are_on_are_shown_and_removed_one_by_one() =>
        browser.BrowseAsync("/?q=quillwork&country=belarus&source=The+Odd+Gazette&from=2031-01-01", async page =>
        {
            await TotalAsync(page, 2);
            var active = page.GetByRole(AriaRole.Region, new() { Name = "Filters that are on" });
            await Assertions.Expect(active.GetByRole(AriaRole.Link)).ToHaveCountAsync(4);
            await active.GetByText("from 1 January 2031").ClickAsync();
            await TotalAsync(page, 2);
            await active.GetByText("Belarus").ClickAsync();
            await TotalAsync(page, 6);
            await active.GetByText("The Odd Gazette").ClickAsync();
            await TotalAsync(page, 12);
            await Assertions.Expect(active).ToHaveCountAsync(0);
        });

    [BrowserFact]
    public Task A_bar_of_the_timeline_leads_to_its_days() =>
        browser.BrowseAsync("/?q=quillwork&timeline=month", async page =>
        {
            var bars = page.Locator(".timeline svg a");
            await Assertions.Expect(bars).ToHaveCountAsync(11);
            await page.GetByRole(AriaRole.Link, new() { Name = "March 2031: 1 item" }).ClickAsync();
            await BrowserFixture.AtAsync(page, "&from=2031-03-01&to=2031-03-31");
            await TotalAsync(page, 1);
            await Assertions.Expect(page.GetByLabel("From", new() { Exact = true })).ToHaveValueAsync("2031-03-01");
            await page.GetByRole(AriaRole.Link, new() { Name = "All dates" }).ClickAsync();
            await TotalAsync(page, 12);
            await page.GetByRole(AriaRole.Link, new() { Name = "1 undated item" }).ClickAsync();
            await TotalAsync(page, 1);
        });

    [BrowserFact]
    public Task The_order_switches_between_relevance_newest_and_oldest() =>
        browser.BrowseAsync("/?q=quillwork", async page =>
        {
            var first = page.Locator(".hits h2").First;
            await page.GetByRole(AriaRole.Link, new() { Name = "Oldest", Exact = true }).ClickAsync();
            await Assertions.Expect(first).ToContainTextAsync("Guild number 1 shows");
            await page.GetByRole(AriaRole.Link, new() { Name = "Newest", Exact = true }).ClickAsync();
            await Assertions.Expect(first).ToContainTextAsync("Guild number 11 shows");
            await Assertions.Expect(page.Locator(".hits h2").Last).ToContainTextAsync("Guild number 12 shows");
            await Assertions.Expect(page.Locator(".sort [aria-current]")).ToHaveTextAsync("Newest");
        });

    [BrowserFact]
    public Task Dates_are_entered_beside_what_is_chosen_already() =>
        browser.BrowseAsync("/?q=quillwork&country=KE&page=1", async page =>
        {
            await page.GetByLabel("From", new() { Exact = true }).FillAsync("2031-06-15");
            await page.GetByRole(AriaRole.Button, new() { Name = "Apply dates" }).ClickAsync();
            await BrowserFixture.AtAsync(page, "from=2031-06-15*");
            await TotalAsync(page, 2);
            Assert.DoesNotContain("to=", page.Url, StringComparison.Ordinal);
            Assert.DoesNotContain("page=", page.Url, StringComparison.Ordinal);
        });

    [BrowserFact]
    public Task Pages_are_turned() => browser.BrowseAsync("/?q=quillwork&size=5&sort=oldest", async page =>
    {
        var pages = page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" });
        await pages.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits h2").First).ToContainTextAsync("Guild number 6 shows");
        await pages.GetByRole(AriaRole.Link, new() { Name = "Page 3" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits > li")).ToHaveCountAsync(2);
        await Assertions.Expect(pages.Locator("[aria-current=page]")).ToContainTextAsync("3");
        await Assertions.Expect(pages.GetByRole(AriaRole.Link, new() { Name = "Next page" })).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task An_item_shows_its_whole_text_and_leads_back() =>
        browser.BrowseAsync("/?q=quillwork&sort=oldest", async page =>
        {
            await page.Locator(".hits h2 a").First.ClickAsync();
            await BrowserFixture.AtAsync(page, "/items/quillwork%2F01?q=quillwork&sort=oldest");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToHaveTextAsync("Guild number 1 shows its quillwork");
            await Assertions.Expect(page.Locator(".text p")).ToHaveTextAsync(
                ["The guild opened hall 1.", "Its quillwork will be shown until the summer ends."]);
            await Assertions.Expect(page.Locator("h1 mark")).ToHaveTextAsync("quillwork");
            await Assertions.Expect(page.Locator(".text mark")).ToHaveTextAsync("quillwork");
            await Assertions.Expect(page.Locator("article time")).ToHaveTextAsync("15 January 2031");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Original at example.org" }))
                .ToHaveAttributeAsync("href", "https://example.org/quillwork");
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to the search" }).ClickAsync();
            await BrowserFixture.AtAsync(page, "/?q=quillwork&sort=oldest");
            await TotalAsync(page, 12);
        });

    [BrowserFact]
    public Task What_cannot_be_taken_is_said_kindly() => browser.BrowseAsync("/?q=%22quillwork", async page =>
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "How the search was read" }))
            .ToBeVisibleAsync();
        await TotalAsync(page, 12);
        await page.GotoAsync(browser.Site + "/?q=quillwork&coutry=KE");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("This search cannot be done");
        await Assertions.Expect(page.Locator("main li")).ToContainTextAsync("country");
        await page.GetByRole(AriaRole.Link, new() { Name = "Search without it" }).ClickAsync();
        await TotalAsync(page, 12);
        await page.GotoAsync(browser.Site + "/?q=quillwork+unfindableword");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing found" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Find items with any of these words" }).ClickAsync();
        await TotalAsync(page, 12);
        var answer = await page.GotoAsync(browser.Site + "/items/nothing-here");
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "There is no such item" }))
            .ToBeVisibleAsync();
    });

    private static Task TotalAsync(IPage page, int total) => Assertions.Expect(page.Locator(".count strong"))
        .ToHaveTextAsync(total == 1 ? "1 item" : $"{total} items");
}
