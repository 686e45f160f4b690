using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

[Collection(BrowserTests.Name)]
public sealed class TypingTests(BrowserFixture browser)
{
    [AxeFact]
    public Task Results_follow_what_is_typed() => browser.BrowseAsync("/?country=KE", async page =>
    {
        var field = page.GetByLabel("Search the archive");
        await field.PressSequentiallyAsync("quillwork");
        await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("7 items");
        await BrowserFixture.AtAsync(page, "/?q=quillwork&country=KE");
        await Assertions.Expect(page).ToHaveTitleAsync("quillwork – NewsSearch");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#said")).ToHaveTextAsync("7 items");
        Assert.Empty(await AccessibilityRules.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await page.ReloadAsync();
        await Assertions.Expect(field).ToHaveValueAsync("quillwork");
        await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("7 items");
    });

    [BrowserFact]
    public Task One_step_back_is_what_was_shown_before_typing() =>
        browser.BrowseAsync("/?q=sedgegrass", async page =>
        {
            var field = page.GetByLabel("Search the archive");
            await field.FillAsync("");
            await field.PressSequentiallyAsync("quillwork", new() { Delay = 250 });
            await BrowserFixture.AtAsync(page, "/?q=quillwork");
            await page.GoBackAsync();
            await BrowserFixture.AtAsync(page, "/?q=sedgegrass");
            await Assertions.Expect(field).ToHaveValueAsync("sedgegrass");
            await Assertions.Expect(page.Locator(".hits h2").First).ToContainTextAsync("Sedgegrass");
            await page.GoForwardAsync();
            await Assertions.Expect(field).ToHaveValueAsync("quillwork");
            await Assertions.Expect(page.Locator(".hits h2").First).ToContainTextAsync("Guild");
        });

    [BrowserFact]
    public Task Results_that_come_late_leave_the_focus_in_the_page() => browser.BrowseAsync("/", async page =>
    {
        var gate = new TaskCompletionSource();
        await page.RouteAsync("**/?q=quillwork", async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        await page.GetByLabel("Search the archive").PressSequentiallyAsync("quillwork");
        await page.WaitForRequestAsync("**/?q=quillwork");
        await page.GetByLabel("To", new() { Exact = true }).FocusAsync();
        await Assertions.Expect(page.Locator(".sheet")).ToHaveAttributeAsync("aria-busy", "true");
        gate.SetResult();
        await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("12 items");
        await Assertions.Expect(page.GetByLabel("To", new() { Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".sheet")).ToHaveAttributeAsync("aria-busy", "false");
    });

    [BrowserFact]
    public Task A_word_that_is_half_typed_finds_what_begins_so() => browser.BrowseAsync("/", async page =>
    {
        await page.GetByLabel("Search the archive").PressSequentiallyAsync("guild quillwo");
        await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("12 items");
        await BrowserFixture.AtAsync(page, "/?q=guild+quillwo*");
    });

    [BrowserFact]
    public Task A_completion_is_chosen_by_the_arrows() => browser.BrowseAsync("/", async page =>
    {
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the archive" });
        await field.PressSequentiallyAsync("quillw");
        var option = page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(option).ToContainTextAsync("quillwork");
        await Assertions.Expect(option).ToContainTextAsync("12 items");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "completion-0");
        await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await BrowserFixture.AtAsync(page, "/?q=quillwork");
        await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("12 items");
    });

    [BrowserFact]
    public Task Escape_closes_the_completions_and_leaves_what_was_typed() => browser.BrowseAsync("/", async page =>
    {
        var field = page.GetByLabel("Search the archive");
        await field.PressSequentiallyAsync("quillw");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveValueAsync("quillw");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
    });

    [BrowserFact]
    public Task A_completion_is_chosen_by_pointing() => browser.BrowseAsync("/items/quillwork%2F01", async page =>
    {
        await page.GetByLabel("Search the archive").PressSequentiallyAsync("kenya");
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Country" }).First.ClickAsync();
        await BrowserFixture.AtAsync(page, "/?q=country%3A*");
    });

    [AxeFact]
    public Task Letters_lead_through_the_items_and_can_be_switched_off() =>
        browser.BrowseAsync("/?q=quillwork&sort=oldest", async page =>
        {
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("k");
            await Assertions.Expect(page.Locator(".hits h2 a").Nth(1)).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("?");
            await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
            Assert.Empty(await AccessibilityRules.ViolationsAsync(page));
            await BrowserFixture.KeepAsync(page, "keys");
            await page.GetByLabel("Single letters and signs are keys").UncheckAsync();
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator(".hits h2 a").Nth(1)).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("j");
            await Assertions.Expect(page.Locator(".hits h2 a").Nth(1)).ToBeFocusedAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
            await page.GetByLabel("Single letters and signs are keys").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
            await page.Keyboard.PressAsync("/");
            await Assertions.Expect(page.GetByLabel("Search the archive")).ToBeFocusedAsync();
        });

    [BrowserFact]
    public Task A_close_query_is_offered() => browser.BrowseAsync("/?q=quilwork", async page =>
    {
        await page.GetByText("Did you mean").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".count strong")).ToHaveTextAsync("12 items");
    });
}
