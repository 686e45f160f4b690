using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Html;

/// <summary>Pages that show nothing until a script has drawn them from the data within them.</summary>
public sealed class HydratedPageTests
{
    private const string Dam =
        "The dam of Ervet is full again, the water office said on Monday, for the first time since the "
        + "dry year, and the mills below it may run until the winter comes; the miller of Oster said that he had "
        + "oiled his wheel every week of all that time, and that his wife had laughed at him for it.";

    private const string Tram =
        "The tram of Vell will run on Sundays again, its drivers said, who have been found among the "
        + "retired postmen of the town; they know every street and like to rise early, and one of them has asked "
        + "whether he might keep his bag, as he would not know what to do with his left hand without it.";

    private static NewsItem? Read(string html) => NewsPage.Read(Encoding.UTF8.GetBytes(html)).Item;

    private static string Page(string json, string head = "", string body = "") =>
        $"<html><head>{head}</head><body>{body}<script type=application/json>{json}</script></body></html>";

    [Theory]
    [InlineData("{\"a\":{\"title\":\"Dam is full\",\"body\":\"@\"}}")]
    [InlineData("[[{\"headline\":\"Dam is full\",\"articleBody\":\"<p>@</p>\"}]]")]
    [InlineData("{\"post\":{\"title\":{\"rendered\":\"Dam is full\"},\"content\":{\"rendered\":\"<p>@</p>\"}}}")]
    [InlineData("{\"title\":\"Dam is full\",\"content\":[{\"html\":\"@\"},\"It rained.\"]}")]
    [InlineData("{\"title\":\"Dam is full\",\"text\":\"@\",\"more\":{\"title\":\"Other\",\"text\":\"Too short.\"}}")]
    public void An_object_with_a_headline_and_a_long_text_is_the_article(string json)
    {
        var item = Read(Page(json.Replace("@", Dam, StringComparison.Ordinal)))!;

        Assert.Equal("Dam is full", item.Title);
        Assert.StartsWith(Dam, item.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("window.__NUXT__={\"data\":[@]};(function(){})()", true)]
    [InlineData("window.__STATE__ = @", true)]
    [InlineData("window.a = {}; window.b=[1,; window.__STATE__=@;", true)]
    [InlineData("window.__NUXT__=(function(a){return @})(1)", false)]
    [InlineData("if (window.__STATE__ == @) {}", false)]
    public void What_a_script_assigns_is_read_where_it_is_plain_json(string script, bool isRead)
    {
        string json = $"{{\"title\":\"Dam is full\",\"body\":\"{Dam}\"}}";
        var item = Read($"<title>Post</title><script>{script.Replace("@", json, StringComparison.Ordinal)}</script>");

        Assert.Equal(isRead ? Dam : null, string.IsNullOrEmpty(item?.Body) ? null : item.Body);
    }

    [Theory]
    [InlineData("<link rel=canonical href='https://p.example/news/tram/'>", "Tram")]
    [InlineData("<title>Dam is full again - The Post</title>", "Dam")]
    [InlineData("<meta property=og:title content='Tram runs on Sundays'>", "Tram")]
    [InlineData("<title>The Post</title>", null)]
    [InlineData("", null)]
    public void Among_several_articles_the_address_or_the_headline_decides_and_nothing_else(string head, string? which)
    {
        string json = $"[{{\"title\":\"Dam is full again\",\"slug\":\"dam\",\"body\":\"{Dam}\"}},"
            + $"{{\"title\":\"Tram runs on Sundays\",\"slug\":\"tram\",\"body\":\"{Tram}\"}}]";
        string body = Read(Page(json, head))?.Body ?? "";

        Assert.Equal(which switch { "Dam" => Dam, "Tram" => Tram, _ => "" }, body);
    }

    [Fact]
    public void The_longest_by_far_is_the_article_where_nothing_else_says_which()
    {
        string all = string.Join("\\n\\n", Enumerable.Range(1, 5).Select(i => $"Part {i}. {Dam}"));
        string json = $"[{{\"title\":\"Dam is full again\",\"body\":\"{all}\"}},"
            + $"{{\"title\":\"Tram\",\"body\":\"{Tram}\"}}]";

        Assert.StartsWith("Part 1. The dam", Read(Page(json))!.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<article><h1>Rain at last</h1><p>It rained in Ervet on Monday, for the first time in a year.</p>")]
    [InlineData("<p>Rain came to Ervet on Monday, and it stayed until the evening, to the joy of all its ducks.</p>")]
    public void A_page_that_shows_a_short_text_is_read_as_it_shows_itself(string shown)
    {
        string body = Read(Page($"{{\"title\":\"Dam is full again\",\"body\":\"{Dam}\"}}", body: shown))!.Body!;

        Assert.Contains("Ervet on Monday", body, StringComparison.Ordinal);
        Assert.DoesNotContain("dam", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_alone_is_no_headline() => Assert.True(string.IsNullOrEmpty(
        Read(Page($"{{\"name\":\"Privacy\",\"text\":\"{Dam}\"}}", "<title>x</title>"))?.Body));

    [Theory]
    [InlineData("{\"a\":", "}", 100_000)]
    [InlineData("[", "]", 100_000)]
    [InlineData("{\"title\":\"t\",\"body\":[", "]}", 50)]
    [InlineData("[{\"title\\ud800\":1,\"body\":\"\\udc00\"},", "]", 40)]
    public void Deep_and_odd_data_are_read_or_passed_over(string open, string close, int count)
    {
        string json = string.Concat(Enumerable.Repeat(open, count)) + "1"
            + string.Concat(Enumerable.Repeat(close, count));
        foreach (string page in new[] { Page(json), $"<script>window.a={json}</script>" })
        {
            var read = NewsPage.Read(Encoding.UTF8.GetBytes(page));
            Assert.True(read.Item is not null || read.Note is { Length: > 20 });
        }
    }

    [Fact]
    public void Many_assignments_that_are_no_json_take_linear_time()
    {
        string script = string.Concat(Enumerable.Repeat("window.a={\"k\":[\"", 200_000));

        Assert.Null(Read($"<script>{script}</script>"));
    }
}
