using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSearch.Host.Page.Components;

namespace NewsSearch.Host.Tests.Page;

public sealed class RenderedPageTests
{
    private const string Script = "<script>alert('x')</script>";

    [Fact]
    public async Task Marks_of_the_library_stand_and_everything_else_is_text()
    {
        var hit = SampleResults.Hit(1, "A &lt;b&gt; <mark>trade</mark>", "A <b> trade");
        var item = hit.Item with
        {
            Id = Script,
            Source = Script,
            Ministers = [new(Script, Script)],
            Countries = [new("BY", Script)],
            Sectors = [Script],
        };
        string html = await SearchAsync("?q=" + Uri.EscapeDataString(Script), SampleResults.Results with
        {
            Hits = [hit with { Item = item }],
            Parsed = Script + " OR b",
            Warnings = [new("unclosed-quote", 0, 8, Script)],
            Facets = [SampleResults.Facet("country", (Script, Script, 1))],
        });
        Assert.Contains("A &lt;b&gt; <mark>trade</mark>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);

        // Window title, field, heading, warning and its part of the query, reading, source, minister and portfolio,
        // country, sector, facet value.
        Assert.Equal(12, Regex.Count(html, "&lt;script&gt;"));
    }

    [Fact]
    public async Task An_items_page_escapes_its_text()
    {
        string html = await ItemAsync(new()
        {
            Id = "1",
            Title = Script,
            Body = $"{Script}\n{Script}",
            Author = Script,
            Dateline = Script,
            Url = "javascript:alert(1)",
        });
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chips_name_and_note_are_words_apart()
    {
        string list = await SearchAsync("?q=trade", SampleResults.Results);
        Assert.Contains("Jam Kamal Khan</bdi> <small>Commerce</small>", list, StringComparison.Ordinal);
        string page = await ItemAsync(SampleResults.Hit(1, "", "A").Item);
        Assert.Contains("Jam Kamal Khan</bdi> <small>Commerce</small>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_inline_that_the_policy_forbids()
    {
        string html = await SearchAsync("?q=trade&from=2025-01-01", SampleResults.Results);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=", html);
        Assert.DoesNotContain("//", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_of_all_scripts_are_written_as_they_are()
    {
        string html = await ItemAsync(new() { Id = "1", Title = "وزير التجارة", Body = "Министр торговли" });
        Assert.Contains("وزير التجارة", html, StringComparison.Ordinal);
        Assert.Contains("Министр торговли", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Highlights_that_were_not_asked_for_leave_plain_text()
    {
        var hit = SampleResults.Hit(1, "", "Rock & roll") with { Snippets = [new("a < b", [], "")] };
        string html = await SearchAsync("?highlight=none", SampleResults.Results with { Hits = [hit] });
        Assert.Contains("Rock &amp; roll", html, StringComparison.Ordinal);
        Assert.Contains("a &lt; b", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=trade", "trade", false)]
    [InlineData("?q=free+trade", "(free AND trade)", false)]
    [InlineData("?q=free+trade+OR+barter", "free AND (trade OR barter)", true)]
    [InlineData("?q=a+b+OR+c", "a AND (b OR d)", true)]
    [InlineData("?q=%22trade", "\"trade\"", true)]
    public async Task How_a_query_was_read_is_said_where_it_may_surprise(string query, string parsed, bool said)
    {
        string html = await SearchAsync(query, SampleResults.Results with { Parsed = parsed });
        Assert.Equal(said, html.Contains("Read as", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The port opened.", "The port opened.")]
    [InlineData("The port opened and", "The port opened and<span class=\"gap\">&nbsp;…</span>")]
    [InlineData("of the port.", "<span class=\"gap\"> … </span>of the port.")]
    public async Task A_passage_shows_where_it_breaks_off(string text, string shown)
    {
        var hit = SampleResults.Hit(1, "A", "A") with { Snippets = [new(text, [], text)] };
        string html = await SearchAsync("?q=port", SampleResults.Results with { Hits = [hit] });
        Assert.Contains($"<p class=\"snippet\" dir=\"auto\">{shown}</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_of_a_paragraphs_length_is_cut_in_lists_and_whole_on_its_own_page()
    {
        string title = "The trade " + string.Concat(Enumerable.Repeat("minister spoke ", 20)) + "at last";
        var hit = SampleResults.Hit(1, "", title) with { TitleSpans = [new(4, 5), new(title.Length - 4, 4)] };
        string list = await SearchAsync("?q=trade+last", SampleResults.Results with { Hits = [hit] });
        Assert.Contains("The <mark>trade</mark> minister", list, StringComparison.Ordinal);
        Assert.Contains("minister…</a>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("at last", list, StringComparison.Ordinal);
        Assert.Contains("at last</h1>", await ItemAsync(hit.Item), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_items_language_is_that_of_its_own_words_only()
    {
        var item = new NewsItem { Id = "1", Title = "وزير", Body = "قال", Author = "مراسل", Language = "ar" };
        string page = await ItemAsync(item);
        Assert.Contains("<h1 dir=\"auto\" lang=\"ar\">وزير</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"text\" lang=\"ar\">", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"author\">By <bdi>مراسل</bdi></p>", page, StringComparison.Ordinal);
        Assert.Contains("<article>", page, StringComparison.Ordinal);
        string list = await SearchAsync("", SampleResults.Results with { Hits = [new() { Item = item }] });
        Assert.Contains("<h2 dir=\"auto\" lang=\"ar\">", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "NewsSearch", "Latest items")]
    [InlineData("?sort=oldest", "NewsSearch", "Oldest items")]
    [InlineData("?q=trade&country=BY", "trade – NewsSearch", "Items found for trade")]
    [InlineData("?country=BY&source=Dawn", "Belarus, Dawn – NewsSearch", "Items found for Belarus, Dawn")]
    [InlineData("?q=trade&page=2", "trade – page 2 – NewsSearch", "Items found for trade")]
    public async Task A_page_is_named_by_what_was_asked(string query, string title, string heading)
    {
        var options = new SearchOptions { Sort = query.Contains("oldest") ? SortOrder.Oldest : SortOrder.Relevance };
        if (query.Contains("BY"))
        {
            options.Facets["country"] = ["BY"];
        }

        if (query.Contains("Dawn"))
        {
            options.Facets["source"] = ["Dawn"];
        }

        var view = SampleResults.View(query, options: options) with { Page = query.Contains("page") ? 2 : 1 };
        string html = await RenderAsync<SearchPage>(new() { [nameof(SearchPage.View)] = view });
        Assert.Contains($"<title>{title}</title>", html, StringComparison.Ordinal);
        Assert.Contains($"<h1 class=\"unseen\">{heading}</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_past_the_last_leads_back_and_gives_no_other_advice()
    {
        var results = SampleResults.Results with { Hits = [] };
        var view = SampleResults.View("?q=free+trade&page=9", results) with { Page = 9 };
        string html = await RenderAsync<SearchPage>(new() { [nameof(SearchPage.View)] = view });
        Assert.Contains("?q=free%20trade&amp;page=3\">Go to the last page", html, StringComparison.Ordinal);
        Assert.DoesNotContain("with a star", html, StringComparison.Ordinal);
        Assert.DoesNotContain("page 9 of 3", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_without_hits_says_what_else_to_try()
    {
        string html = await SearchAsync("?q=%22free+trade%22", new NewsResults { Total = 0 });
        Assert.Contains("Nothing found", html, StringComparison.Ordinal);
        Assert.Contains("match=any", html, StringComparison.Ordinal);
        Assert.Contains("Search without the quotation marks", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Fold copies", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"Order\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_index_says_how_it_is_filled()
    {
        var view = SampleResults.View("", new NewsResults { Total = 0 }) with { Statistics = new() };
        string html = await RenderAsync<SearchPage>(new() { [nameof(SearchPage.View)] = view });
        Assert.Contains("newssearch ingest FOLDER<", html, StringComparison.Ordinal);
        Assert.Contains("curl http://127.0.0.1:5080/v1/articles", html, StringComparison.Ordinal);
        Assert.DoesNotContain("autofocus", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_that_fills_an_index_of_another_name_names_it()
    {
        var view = SampleResults.View("", new NewsResults { Total = 0 });
        view = view with { Statistics = new(), Index = "my.index" };
        string html = await RenderAsync<SearchPage>(new() { [nameof(SearchPage.View)] = view });
        Assert.Contains("newssearch ingest FOLDER --index my.index<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_twenty_hits_with_ten_facet_values_weighs_less_than_60_KB()
    {
        var hits = Enumerable.Range(0, 20).Select(number => SampleResults.Hit(number, "A <mark>b</mark>", "A b"));
        var values = Enumerable.Range(0, 10)
            .Select(number => ($"Somebody Somewhere {number}", "Somebody", 9L)).ToArray();
        string html = await SearchAsync("?q=trade&from=2024-01-01&to=2025-12-31", SampleResults.Results with
        {
            Hits = [.. hits],
            Facets = [.. new[] { "minister", "country", "sector", "source" }
                .Select(field => SampleResults.Facet(field, values))],
        });
        Assert.InRange(html.Length, 10_000, 60_000);
    }

    private static Task<string> SearchAsync(string query, NewsResults results) => RenderAsync<SearchPage>(
        new() { [nameof(SearchPage.View)] = SampleResults.View(query, results) });

    private static Task<string> ItemAsync(NewsItem item) => RenderAsync<ItemPage>(
        new() { [nameof(ItemPage.Hit)] = new NewsHit { Item = item } });

    private static async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }
}
