using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

[Collection(BrowserTests.Name)]
public sealed class NarrowingTests(BrowserFixture browser)
{
    [BrowserFact]
    public Task A_value_that_is_not_listed_is_found_by_typing() =>
        browser.BrowseAsync("/?q=sedgegrass", async page =>
        {
            var sources = page.GetByRole(AriaRole.Region, new() { Name = "Sources" });
            await Assertions.Expect(sources.GetByRole(AriaRole.Link, new() { Name = "Lea Herald" }))
                .ToHaveCountAsync(0);
            await page.GetByLabel("Find in Sources").PressSequentiallyAsync("lea");
            await Assertions.Expect(sources.Locator("li")).ToHaveTextAsync(["Lea Herald 1"]);
            await Assertions.Expect(page.Locator("#said")).ToHaveTextAsync("1 value");
            await page.GetByLabel("Find in Sources").PressSequentiallyAsync("x");
            await Assertions.Expect(sources).ToContainTextAsync("None begins so.");
            await page.GetByLabel("Find in Sources").PressAsync("Backspace");
            await sources.GetByRole(AriaRole.Link, new() { Name = "Lea Herald" }).ClickAsync();
            await BrowserFixture.AtAsync(page, "/?q=sedgegrass&source=Lea%20Herald");
            await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("1 item");
        });

    [BrowserFact]
    public Task Values_are_found_without_a_script() => browser.BrowseAsync(
        "/?q=sedgegrass",
        async page =>
        {
            await page.GetByLabel("Find in Sources").FillAsync("LEA");
            await page.GetByLabel("Find in Sources").PressAsync("Enter");
            await page.GetByRole(AriaRole.Link, new() { Name = "Lea Herald 1" }).ClickAsync();
            await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("1 item");
            Assert.DoesNotContain("find.", page.Url, StringComparison.Ordinal);
        },
        new() { JavaScriptEnabled = false });

    [BrowserFact]
    public Task Filters_stay_open_on_a_phone_where_a_value_is_looked_for() => browser.BrowseAsync(
        "/?q=sedgegrass&find.source=lea",
        async page => await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Lea Herald 1" }))
            .ToBeVisibleAsync(),
        new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 740 } });

    [BrowserFact]
    public Task A_range_is_dragged_over_the_timeline() =>
        browser.BrowseAsync("/?q=quillwork&timeline=month", async page =>
        {
            var drawing = page.Locator(".timeline svg");
            var box = (await drawing.BoundingBoxAsync())!;
            float bar = box.Width / 11;
            await page.Mouse.MoveAsync(box.X + (bar * 2.5f), box.Y + 20);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(box.X + (bar * 4.5f), box.Y + 30, new() { Steps = 5 });
            await Assertions.Expect(page.Locator(".timeline .choose"))
                .ToHaveTextAsync("Show 1 March 2031 – 31 May 2031 (3)");
            await page.Mouse.UpAsync();
            await BrowserFixture.AtAsync(page, "from=2031-03-01&to=2031-05-31");
            await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("3 items");
        });

    [AxeFact]
    public Task A_range_is_chosen_by_keys() =>
        browser.BrowseAsync("/?q=quillwork&timeline=month", async page =>
        {
            var first = page.GetByRole(AriaRole.Slider, new() { Name = "First day" });
            var last = page.GetByRole(AriaRole.Slider, new() { Name = "Last day" });
            await first.FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(first).ToHaveAttributeAsync("aria-valuetext", "1 March 2031");
            await last.FocusAsync();
            await page.Keyboard.PressAsync("ArrowLeft");
            await Assertions.Expect(last).ToHaveAttributeAsync("aria-valuetext", "31 October 2031");
            Assert.Empty(await AccessibilityRules.ViolationsAsync(page));
            await BrowserFixture.KeepAsync(page, "range");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator(".timeline .choose")).ToBeFocusedAsync();
            await last.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await BrowserFixture.AtAsync(page, "from=2031-03-01&to=2031-10-31");
            await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("8 items");
        });

    [BrowserFact]
    public Task The_handles_stand_at_the_edges_of_few_bars() =>
        browser.BrowseAsync("/?q=quillwork&timeline=month&from=2031-01-01&to=2031-03-31", async page =>
        {
            var drawing = (await page.Locator(".timeline svg").BoundingBoxAsync())!;
            var handles = (await page.Locator(".timeline .range").BoundingBoxAsync())!;
            Assert.Equal(drawing.X, handles.X + 12, 1f);
            Assert.Equal(drawing.X + drawing.Width, handles.X + handles.Width - 12, 1f);
        });

    [BrowserFact]
    public Task Copies_are_folded_and_listed() => browser.BrowseAsync("/?q=sedgegrass", async page =>
    {
        await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("12 items");
        await page.GetByRole(AriaRole.Link, new() { Name = "Fold copies" }).ClickAsync();
        await Assertions.Expect(page.Locator(".count")).ToContainTextAsync("1 item");
        await Assertions.Expect(page.Locator(".count")).ToContainTextAsync("and 11 folded copies");
        await page.GetByText("11 more copies").ClickAsync();
        await Assertions.Expect(page.Locator(".copies li")).ToHaveCountAsync(6);
        Assert.Matches(
            "delta [A-Z][a-z]+ Herald, 1 April 2031", await page.Locator(".copies li").First.InnerTextAsync());
        await page.Locator(".copies a").First.ClickAsync();
        await BrowserFixture.AtAsync(page, "/items/copy%2F*");
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show copies" }).ClickAsync();
        await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("12 items");
    });
}
