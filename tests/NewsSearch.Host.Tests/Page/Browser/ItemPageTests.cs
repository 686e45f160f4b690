using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

[Collection(BrowserTests.Name)]
public sealed class ItemPageTests(BrowserFixture browser)
{
    [BrowserFact]
    public Task A_chip_of_a_hit_says_where_the_text_names_it() => browser.BrowseAsync("/?q=fleecewort", async page =>
    {
        var reasons = page.Locator(".hits .why li");
        await Assertions.Expect(reasons.First).ToBeHiddenAsync();
        await page.GetByText("Where the text says so").ClickAsync();
        await Assertions.Expect(reasons).ToHaveTextAsync(
            ["Kenya adjective Kenyan", "Belarus name Belarus"]);
    });

    [BrowserFact]
    public Task A_quotation_leads_to_its_place_in_the_text() => browser.BrowseAsync(
        "/items/fair%2F1?q=weavers",
        async page =>
        {
            var kenya = page.Locator(".values > li").Filter(new() { HasText = "Kenya" }).First;
            await kenya.GetByText("2 more places").ClickAsync();
            await kenya.GetByRole(AriaRole.Link, new() { Name = "Weavers from Kenya" }).ClickAsync();
            await Assertions.Expect(page.Locator(".text .place:target")).ToHaveTextAsync("Kenya");
            await Assertions.Expect(page.Locator("h1 .place")).ToHaveTextAsync("Kenyan");
            await Assertions.Expect(page.Locator(".text mark")).ToHaveTextAsync("Weavers");
            await Assertions.Expect(page.Locator(".values > li").Filter(new() { HasText = "Uganda" }))
                .ToContainTextAsync("given with the item");
            const string border = "element => getComputedStyle(element).borderBottomStyle";
            Assert.Equal("none", await page.Locator(".text .place").First.EvaluateAsync<string>(border));
            await page.GetByLabel("Show the places in the text").CheckAsync();
            Assert.Equal("dotted", await page.Locator(".text .place").First.EvaluateAsync<string>(border));
        },
        new() { JavaScriptEnabled = false });
}
