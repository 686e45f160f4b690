using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Html;

public sealed partial class NewsPageTests
{
    public static TheoryData<string> Pages => [.. ExpectedPage.Names];

    private static NewsItem ReadFile(string name) => NewsPage.Read(ExpectedPage.Read(name).Html).Item!;

    private static NewsPage Read(params ReadOnlySpan<string> html) =>
        NewsPage.Read(System.Text.Encoding.UTF8.GetBytes(string.Concat(html)));

    [Fact]
    public void There_are_pages_in_the_manner_of_ten_outlets() => Assert.True(ExpectedPage.Names.Count() >= 10);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_text_of_a_page_is_what_a_person_reads(string name)
    {
        string body = ExpectedPage.Read(name).Body;

        Assert.InRange(TokenF1(ReadFile(name).Body!, body), 0.95, 1);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_data_of_a_page_are_what_it_says(string name)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            NewsItemJson.Write(json, ReadFile(name));
        }

        using var written = JsonDocument.Parse(bytes.ToArray());

        foreach (var member in ExpectedPage.Read(name).Expected.EnumerateObject().Where(m => m.Name != "body"))
        {
            Assert.Equal(
                $"{member.Name}: {member.Value}", $"{member.Name}: {written.RootElement.GetProperty(member.Name)}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void All_that_a_page_shows_is_in_its_item_or_accounted_for(string name)
    {
        byte[] html = ExpectedPage.Read(name).Html;
        var page = NewsPage.Explain(html);
        var item = page.Item!;
        string found = Letters(string.Join(' ', [item.Title, item.Body, .. page.Dropped.Select(part => part.Text)]));

        // A decoder of its own would prove nothing: these pages say what they are written in, and most in UTF-8.
        string shown = Unshown().Replace(System.Text.Encoding.UTF8.GetString(html), " ");
        foreach (string text in Tags().Split(shown).Select(part => Letters(System.Net.WebUtility.HtmlDecode(part))))
        {
            Assert.True(text.Contains('\uFFFD') || found.Contains(text, StringComparison.Ordinal), text);
        }

        Assert.All(page.Dropped, part => Assert.NotEmpty(part.Reason));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_accounted_for_only_where_that_is_asked_for(string name)
    {
        byte[] html = ExpectedPage.Read(name).Html;

        Assert.Empty(NewsPage.Read(html).Dropped);
        Assert.Equal(
            NewsItemJson.ToUtf8(NewsPage.Read(html).Item!), NewsItemJson.ToUtf8(NewsPage.Explain(html).Item!));
    }

    [Fact]
    public void The_data_of_a_page_are_trusted_in_order()
    {
        const string shown = "<p class=byline>By Ann Shown</p><p>The dam of Ervet is full again, an office said.</p>";
        const string meta =
            "<meta property=article:published_time content=2025-02-02><meta name=author content='Bea Meta'>";
        const string data = """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"The dam is full",
            "datePublished":"2025-01-01","author":{"name":"Cy Data"}}</script>
            """;

        var all = Read(meta, data, "<h1>The dam is full</h1>", shown).Item!;
        var two = Read(meta, "<h1>The dam is full</h1>", shown).Item!;
        var one = Read("<h1>The dam is full</h1>", shown).Item!;

        Assert.Equal(("2025-01-01", "Cy Data"), (all.Published.ToString(), all.Author));
        Assert.Equal(("2025-02-02", "Bea Meta"), (two.Published.ToString(), two.Author));
        Assert.Equal((null, "Ann Shown", DateProvenance.None), (one.Published, one.Author, one.Provenance));
        Assert.All([all, two, one], i => Assert.Equal("The dam is full", i.Title));
    }

    [Fact]
    public void What_the_lines_around_the_text_say_was_extracted_and_what_the_data_say_was_given()
    {
        const string story = "<p>By Ann Shown</p><p>Published May 13, 2025</p>"
            + "<p>OSLO: The dam of Ervet is full again, an office said, and the county will open it on Sunday.</p>";
        var shown = Read("<h1>The dam is full</h1>", story).Item!;
        var told = Read("<meta name=author content='Bea Meta'><h1>The dam is full</h1>", story).Item!;
        var dated = Read("<meta name=date content=2025-05-12><h1>The dam is full</h1>", story).Item!;

        Assert.Equal(("Ann Shown", "2025-05-13"), (shown.Author, shown.Published.ToString()));
        Assert.Equal(
            ["published", "dateline", "author", "ministers", "countries", "sectors", "mentions"],
            shown.Extracted!.Members);
        Assert.Equal(("Bea Meta", false, true), (
            told.Author, told.Extracted!.Contains("author"), told.Extracted.Contains("published")));
        Assert.Equal(("2025-05-12", true, false), (
            dated.Published.ToString(), dated.Extracted!.Contains("author"), dated.Extracted.Contains("published")));
    }

    [Fact]
    public void A_date_that_the_text_mentions_is_not_the_date_of_the_page()
    {
        var item = Read(
            "<h1>The bridge of Ervet</h1><p>The bridge was opened on <time datetime=1998-05-01>1 May 1998</time> ",
            "by the mayor of that time, who walked over it with a brass band, two donkeys and the oldest citizen of ",
            "the town; it has been closed ever since for want of a road on its other side, and will stay so for some ",
            "time to come, as the county said again this week.</p>").Item!;

        Assert.Null(item.Published);
        Assert.Equal(DateProvenance.None, item.Provenance);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("soon")]
    [InlineData("03/04/2025")]
    public void A_date_that_is_none_or_ambiguous_is_left_unread(string date) =>
        Assert.Null(Read($"<meta name=date content='{date}'><p>The dam of Ervet is full again.").Item!.Published);

    [Theory]
    [InlineData("Tue, 13 May 2025 07:11:00 GMT", "2025-05-13T07:11:00Z")]
    [InlineData("20250513", "2025-05-13")]
    [InlineData("May 13, 2025", "2025-05-13")]
    [InlineData("2025-05-13T07:11:00+0500", "2025-05-13T07:11:00+05:00")]
    public void Dates_of_data_are_read_in_the_forms_that_sites_write(string date, string expected) => Assert.Equal(
        expected, Read($"<meta name=date content='{date}'><p>The dam of Ervet is full.").Item!.Published.ToString());

    [Fact]
    public void Lines_lists_and_rows_are_kept_apart()
    {
        var item = Read(
            "<h1>Rain in Ervet at last</h1><p>First line of the rain song,<br>second line of it.</p>",
            "<h2>Where it fell</h2><ol><li>On the hill<li>In the <b>val</b>ley</ol>",
            "<p>Rain &amp; wind went on until the evening&nbsp;hours.</p>",
            "<table><tr><td>Monday<td>4 mm<tr><td>Tuesday<td>9 mm</table>",
            "<p>The rain song was sung again.</p>").Item!;

        Assert.Equal(
            "First line of the rain song,\nsecond line of it.\nWhere it fell\n1. On the hill\n2. In the valley\n"
            + "Rain & wind went on until the evening hours.\nMonday, 4 mm\nTuesday, 9 mm\n"
            + "The rain song was sung again.",
            item.Body);
    }

    [Fact]
    public void What_is_hidden_or_no_text_is_not_read()
    {
        var item = Read(
            "<h1>The well of Ervet</h1><p>The well was dug by hand in a single summer, the county said.</p>",
            "<p hidden>Hidden words.</p><p style='display: none'>Hidden words.</p>",
            "<div aria-hidden=true>Hidden words.</div>",
            "<script>document.write('Hidden words.')</script><style>p{content:'Hidden words.'}</style>",
            "<template><p>Hidden words.</template><!-- Hidden words. --><button>Hidden words.</button>",
            "<nav>Hidden words.</nav><p>It gives sweet water to this day, even in the driest of years.</p>").Item!;

        Assert.DoesNotContain("Hidden", item.Body, StringComparison.Ordinal);
        Assert.Contains("sweet water", item.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_kept_where_names_of_classes_lie()
    {
        var item = Read(
            "<body class='sidebar-none'><div class='share-layout comments-open'><h1>The kiln of Ervet</h1>",
            "<div class='promo-theme'><p>The kiln was lit on Sunday for the first time in a century, and smoked.</p>",
            "<p class='lead-ad'>The potters of the town had waited for it since their grandfathers' days.</p>",
            "<p>Bread was baked in it on the third day, because it was right for neither pots nor bricks, and ",
            "it was good bread; some of it was still warm when the judges came, who gave it the second prize of the ",
            "county. The first went to a loaf from the next village, which nobody in town has tasted. ",
            "The potters say that they will try again at Easter, with drier wood, and with the door of the kiln shut ",
            "this time, as the old books tell one to do; and with the baker kept away from it until it is cold.</p>",
            "</div></div>").Item!;

        Assert.Contains("smoked", item.Body, StringComparison.Ordinal);
        Assert.Contains("door of the kiln", item.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_aside_is_left_out_unless_it_holds_the_article()
    {
        const string Text = "<p>The mill of Ervet ground its first flour in a century on Monday, the miller said.</p>"
            + "<p>Its stones had been found in the river, where they had lain since the flood.</p>";
        const string Box = "<aside><h3>The mill</h3><p>Built in 1820 of oak, it burned down twice.</p></aside>";

        var within = Read("<article><h1>Flour from the mill</h1>", Text, Box, "</article>").Item!;
        var around = Read("<nav>A</nav><aside><h1>Flour from the mill</h1>", Text, "</aside><p>Ervet Post</p>").Item!;

        Assert.DoesNotContain("1820", within.Body, StringComparison.Ordinal);
        Assert.EndsWith("the flood.", within.Body, StringComparison.Ordinal);
        Assert.Equal(("Flour from the mill", within.Body), (around.Title, around.Body));
    }

    [Fact]
    public void Encodings_are_told_by_marks_before_statements_and_by_bytes_where_statements_are_wrong()
    {
        const string Page = "<meta charset=windows-1251><p>The café of Ervet – “open”, it said.";
        const string Expected = "The café of Ervet – “open”, it said.";
        var western = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        string Body(byte[] bytes, string? charset = null) => NewsPage.Read(bytes, charset).Item!.Body!;
        byte[] Encoded(System.Text.Encoding encoding) => [.. encoding.Preamble, .. encoding.GetBytes(Page)];

        Assert.Equal(Expected, Body(Encoded(System.Text.Encoding.UTF8), "iso-8859-2"));
        Assert.Equal(Expected, Body(Encoded(System.Text.Encoding.Unicode)));
        Assert.Equal(Expected, Body(Encoded(System.Text.Encoding.BigEndianUnicode), "latin1"));
        Assert.Equal(Expected, Body(System.Text.Encoding.UTF8.GetBytes(Page), "windows-1252"));
        Assert.Equal(Expected, Body(System.Text.Encoding.UTF8.GetBytes(Page), "utf-8"));
        Assert.Equal(Expected, Body(System.Text.Encoding.UTF8.GetBytes(Page)));
        Assert.Equal(Expected, Body(western.GetBytes(Page), "iso-8859-1"));
        Assert.Equal(Expected, Body(western.GetBytes(Page.Replace("windows-1251", "ascii", StringComparison.Ordinal))));
        Assert.Equal(Expected, Body(western.GetBytes(Page.Replace("windows-1251", "utf-8", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("<meta charset=iso-8859-2>", "ż", 0xBF)]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", "ж", 0xE6)]
    [InlineData("<?xml version='1.0' encoding='iso-8859-7'?>", "α", 0xE1)]
    [InlineData("<meta charset=latin1>", "“", 0x93)]
    [InlineData("<meta charset=utf-8>", "é", 0xE9)]
    [InlineData("<meta charset=nonsense>", "é", 0xE9)]
    public void The_encoding_is_what_the_page_states_unless_its_bytes_say_otherwise(
        string statement, string letter, byte value)
    {
        byte[] page =
            [.. System.Text.Encoding.ASCII.GetBytes(statement), .. "<p>The word is "u8, value, .. " today."u8];

        Assert.Equal($"The word is {letter} today.", NewsPage.Read(page).Item!.Body);
    }

    [Fact]
    public void What_is_stated_beside_the_page_counts_before_what_it_states() => Assert.Equal(
        "The word is α today.",
        NewsPage.Read([.. "<meta charset=latin1><p>The word is "u8, 0xE1, .. " today."u8], "iso-8859-7").Item!.Body);

    [Fact]
    public void A_page_takes_its_id_from_the_caller_then_from_itself_then_from_its_text()
    {
        byte[] page = "<p>The dam of Ervet is full again."u8.ToArray();
        byte[] named = [.. "<link rel=canonical href=https://e.example/dam>"u8, .. page];
        var options = new ExtractionOptions { Id = "dam.html" };

        Assert.Equal("dam.html", NewsPage.Read(named, null, options).Item!.Id);
        Assert.Equal("https://e.example/dam", NewsPage.Read(named).Item!.Id);
        Assert.Equal("dam.html", NewsPage.Read(page, null, options).Item!.Id);
        Assert.StartsWith("sha256:", NewsPage.Read(page).Item!.Id, StringComparison.Ordinal);
    }

    private static double TokenF1(string read, string expected)
    {
        var left = Word().Matches(read).CountBy(m => m.Value).ToDictionary();
        var right = Word().Matches(expected).CountBy(m => m.Value).ToDictionary();
        double both = left.Sum(w => Math.Min(w.Value, right.GetValueOrDefault(w.Key)));
        return 2 * both / (left.Values.Sum() + right.Values.Sum());
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(
        "<!--.*?-->|<!doctype.*?>|"
        + "<(head|script|style|template|noscript|iframe|svg|select|textarea)\\b.*?</\\1>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unshown();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    private static string Letters(string text) =>
        string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c == '\uFFFD'));
}
