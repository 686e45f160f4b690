using Microsoft.Playwright;

namespace NewsSearch.Host.Tests.Page.Browser;

/// <summary>That everybody can read and use the page: without script, by keyboard, on a phone, in the dark.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReadingTests(BrowserFixture browser)
{
    private static readonly string[] Paths =
    [
        "/", "/?q=quillwork", "/?q=quillwork&country=KE&country=BY&from=2031-01-01&to=2031-12-31&size=2",
        "/?q=wirewood", "/?q=nothingofthekind", "/?coutry=KE", "/items/quillwork%2F01?q=quillwork", "/items/script%2F1",
        "/?q=" + "averylongwordthatneverends0123456789averylongwordthatneverends0123456789",
    ];

    [BrowserFact]
    public Task Everything_works_without_script() => browser.BrowseAsync(
        "/",
        async page =>
        {
            await page.GetByLabel("Search the archive").FillAsync("quillwork");
            await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Belarus 4" }).ClickAsync();
            await Assertions.Expect(page.Locator(".hits > li")).ToHaveCountAsync(4);
            await page.Locator(".timeline svg a").First.ClickAsync();
            await Assertions.Expect(page.Locator(".hits > li")).ToHaveCountAsync(1);
            await page.GetByRole(AriaRole.Link, new() { Name = "Remove all" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Oldest", Exact = true }).ClickAsync();
            await page.GetByLabel("From", new() { Exact = true }).FillAsync("2031-03-01");
            await page.GetByRole(AriaRole.Button, new() { Name = "Apply dates" }).ClickAsync();
            await Assertions.Expect(page.Locator(".hits h2").First).ToContainTextAsync("Guild number 3 shows");
        },
        new() { JavaScriptEnabled = false });

    [BrowserFact]
    public Task The_keyboard_alone_is_enough() => browser.BrowseAsync("/items/quillwork%2F01", async page =>
    {
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("quillwork");
        await page.Keyboard.PressAsync("Enter");
        await BrowserFixture.AtAsync(page, "/?q=quillwork");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByText("Skip to the content")).ToBeInViewportAsync();
        await TabToAsync(page, "Belarus");
        Assert.NotEqual("none", await page.EvaluateAsync<string>(
            "getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        await BrowserFixture.AtAsync(page, "&country=BY");
        await TabToAsync(page, "2031: 1 item");
        await page.Keyboard.PressAsync("Enter");
        await BrowserFixture.AtAsync(page, "&from=2031-*");
        await TabToAsync(page, "Guild number");
        await page.Keyboard.PressAsync("Enter");
        await BrowserFixture.AtAsync(page, "/items/quillwork*");
    });

    [BrowserFact]
    public Task The_skip_link_leads_past_the_filters() => browser.BrowseAsync("/?q=quillwork", async page =>
    {
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    });

    [BrowserFact]
    public Task The_bars_of_the_timeline_can_be_skipped() =>
        browser.BrowseAsync("/?q=quillwork&timeline=month", async page =>
        {
            await TabToAsync(page, "Skip the timeline");
            await Assertions.Expect(page.GetByText("Skip the timeline")).ToBeInViewportAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Fold copies" })).ToBeFocusedAsync();
        });

    [BrowserFact]
    public Task Landmarks_and_headings_say_where_one_is() => browser.BrowseAsync("/?q=quillwork", async page =>
    {
        foreach (var role in new[]
        {
            AriaRole.Banner, AriaRole.Search, AriaRole.Main, AriaRole.Complementary, AriaRole.Contentinfo,
        })
        {
            await Assertions.Expect(page.GetByRole(role)).ToHaveCountAsync(1);
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        int nameless = await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('a, button, input:not([type=hidden])')].filter(element => "
            + "!(element.textContent.trim() || element.labels?.length || element.ariaLabel)).length");
        Assert.Equal(0, nameless);
        int repeated = await page.EvaluateAsync<int>(
            "(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))");
        Assert.Equal(0, repeated);
    });

    [BrowserFact]
    public Task On_a_phone_nothing_is_wider_than_the_screen() => browser.BrowseAsync(
        "/",
        async page =>
        {
            foreach (string path in Paths)
            {
                await page.GotoAsync(browser.Site + path);
                int wider = await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(wider <= 0, $"{path} is {wider} pixels wider than the screen.");
            }

            await page.GotoAsync(browser.Site + "/?q=quillwork");
            var belarus = page.GetByRole(AriaRole.Link, new() { Name = "Belarus 4" });
            await Assertions.Expect(belarus).ToBeHiddenAsync();
            await page.GetByText("Filters", new() { Exact = true }).ClickAsync();
            await belarus.ClickAsync();
            await Assertions.Expect(page.Locator(".hits > li")).ToHaveCountAsync(4);
            await Assertions.Expect(page.GetByText("Filters (1 on)")).ToBeVisibleAsync();
        },
        new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });

    [BrowserFact]
    public Task On_a_wide_page_the_filters_stand_open() => browser.BrowseAsync("/?q=quillwork", async page =>
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Belarus 4" })).ToBeInViewportAsync());

    [BrowserFact]
    public async Task Text_can_be_read_by_day_and_in_the_dark()
    {
        double[] papers = await Task.WhenAll(ContrastAsync(ColorScheme.Light), ContrastAsync(ColorScheme.Dark));
        Assert.InRange(papers[0], 0.8, 1);
        Assert.InRange(papers[1], 0, 0.05);
    }

    [BrowserFact]
    public Task Text_that_runs_from_the_right_does_so() => browser.BrowseAsync("/?q=zaytun", async page =>
    {
        const string direction = "element => getComputedStyle(element).direction";
        Assert.Equal("rtl", await page.Locator(".hits h2").First.EvaluateAsync<string>(direction));
        Assert.Equal("rtl", await page.Locator(".snippet").First.EvaluateAsync<string>(direction));
        await Assertions.Expect(page.Locator(".hits h2 mark").First).ToHaveTextAsync("zaytun");
        await page.Locator(".hits h2 a").First.ClickAsync();
        Assert.Equal("rtl", await page.Locator(".text p").First.EvaluateAsync<string>(direction));
        Assert.Equal("rtl", await page.Locator("h1").First.EvaluateAsync<string>(direction));
    });

    [BrowserFact]
    public Task Marks_and_the_chosen_completion_are_seen_in_forced_colors() => browser.BrowseAsync(
        "/?q=quillwork",
        async page =>
        {
            foreach (string place in new[] { ".hits h2 mark", ".snippet mark" })
            {
                string[] colors = await page.Locator(place).First.EvaluateAsync<string[]>(
                    "mark => ['color', 'backgroundColor'].map(name => getComputedStyle(mark)[name])");
                Assert.NotEqual(colors[0], colors[1]);
                Assert.NotEqual("rgba(0, 0, 0, 0)", colors[1]);
            }

            await page.GetByLabel("Search the archive").PressSequentiallyAsync("s");
            await page.GetByLabel("Search the archive").FillAsync("guil");
            await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("guild");
            await page.Keyboard.PressAsync("ArrowDown");
            Assert.Equal("solid", await page.Locator("[role=option][aria-selected=true]").EvaluateAsync<string>(
                "option => getComputedStyle(option).outlineStyle"));
        },
        new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });

    [BrowserFact]
    public Task Print_leaves_only_what_is_read() => browser.BrowseAsync("/?q=quillwork&country=KE", async page =>
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".filters")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".search")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".hits h2").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".fold")).ToBeHiddenAsync();

        // Paper is white and browsers print no backgrounds.
        Assert.Equal("rgb(0, 0, 0)", await page.Locator(".active a").First.EvaluateAsync<string>(
            "filter => getComputedStyle(filter).color"));
    });

    private static async Task TabToAsync(IPage page, string text)
    {
        for (int presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>("document.activeElement.textContent"))
                .Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key does not reach \"{text}\".");
    }

    // WCAG's contrast of every text that has an element of its own against the paper: at least 4.5 to 1.
    private async Task<double> ContrastAsync(ColorScheme scheme)
    {
        double paper = -1;
        await browser.BrowseAsync(
            "/?q=quillwork&country=KE",
            async page =>
            {
                paper = await page.EvaluateAsync<double>(Luminance + "luminance(paper)");
                string[] faint = await page.EvaluateAsync<string[]>(Luminance + """
                    [...document.querySelectorAll('p, a, h1, h2, span, strong, small, label, button, time')]
                      .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                      .filter(e => {
                        let back = e;
                        while (back && getComputedStyle(back).backgroundColor === 'rgba(0, 0, 0, 0)') {
                          back = back.parentElement;
                        }
                        const a = luminance(getComputedStyle(e).color);
                        const b = luminance(back ? getComputedStyle(back).backgroundColor : paper);
                        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
                      })
                      .map(e => e.className + ': ' + e.textContent.trim().slice(0, 40))
                    """);
                Assert.Empty(faint);
            },
            new() { ColorScheme = scheme });
        return paper;
    }

    private const string Luminance = """
        const paper = getComputedStyle(document.body).backgroundColor;
        const luminance = color => {
          const [r, g, b] = color.match(/[\d.]+/g).map(Number)
            .map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };

        """;
}
