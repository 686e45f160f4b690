namespace NewsSearch.Tests.Extraction;

public sealed class RawNewsTests
{
    private static readonly string[] Page =
    [
        " date 2024-06-03 HARBCO 88.10 Increased By ▲ 1.15 (1.3%)",
        "Business",
        "",
        "Ferry fares to rise as fuel levy returns",
        "Desk Reporter Published June 4, 2024 Updated June 5, 2024 09:30am",
        "",
        "Ferry Fares To Rise As Fuel Levy Returns",
        "",
        "GWADAR: Passengers on the coastal ferry will pay more from next week, the port authority said.",
        "",
        "“The levy was set on May 1, 2019,” a clerk said.",
        "Share on Facebook",
        "Copyright Harbour Gazette, 2024",
    ];

    [Fact]
    public void A_scraped_page_gives_headline_paragraphs_and_the_date_of_its_line_of_publication()
    {
        var item = Assert.Single(Check(Page));
        Assert.Equal("Ferry fares to rise as fuel levy returns", item.Title);
        Assert.False(item.TitleDerived);
        Assert.Equal(2, item.Body!.Split('\n').Length);
        Assert.StartsWith("GWADAR: Passengers", item.Body, StringComparison.Ordinal);
        Assert.EndsWith("a clerk said.", item.Body, StringComparison.Ordinal);
        Assert.Equal("2024-06-04", item.Published.ToString());
        Assert.Equal(DateProvenance.Byline, item.Provenance);
        Assert.Equal("2024-06-05T09:30:00", item.Updated.ToString());
        Assert.Equal("GWADAR", item.Dateline);
        Assert.Equal("Desk Reporter", item.Author);
    }

    [Fact]
    public void Every_line_is_in_the_item_or_among_the_dropped_with_a_reason()
    {
        var explanation = RawNews.Explain(string.Join('\n', Page));
        Assert.Equal(
            ["header", "ticker", "name of a section", "line of publication", "repeated headline", "page element",
            "copyright line"],
            explanation.Dropped.Select(line => line.Reason));
        Assert.Equal([1, 1, 2, 5, 7, 12, 13], explanation.Dropped.Select(line => line.Line));
    }

    [Fact]
    public void Two_articles_in_one_text_become_two_items_each_with_its_own_date()
    {
        var items = Check(
        [
            "Harbour pilots end strike",
            "Published 3 March 2023",
            "OSLO: Pilots went back to work.",
            "Talks go on next week.",
            "",
            "Snow closes two mountain roads",
            "Updated 5 min ago",
            "Follow",
            "Snow closes two mountain roads",
            "BERN: Two roads were closed, the canton said on Monday.",
        ]);
        Assert.Equal(["Harbour pilots end strike", "Snow closes two mountain roads"], items.Select(item => item.Title));
        Assert.Equal("2023-03-03", items[0].Published.ToString());
        Assert.Null(items[1].Published);
        Assert.Equal(DateProvenance.None, items[1].Provenance);
        Assert.Equal("file.txt", items[0].Id);
        Assert.Equal("file.txt#2", items[1].Id);
    }

    [Fact]
    public void A_text_without_headline_gets_one_from_its_first_sentence_that_is_marked_as_derived()
    {
        var item = Assert.Single(Check(
            ["LISBON (COASTWIRE REPORT):Dr. A. Reis opened the new fish market. Stalls are full."]));
        Assert.Equal("Dr. A. Reis opened the new fish market", item.Title);
        Assert.True(item.TitleDerived);
        Assert.Equal("COASTWIRE", item.Source);
        Assert.Null(item.Published);
    }

    [Fact]
    public void A_crosshead_does_not_begin_another_article()
    {
        var item = Assert.Single(Check(
        [
            "Tram line reaches the airport",
            "PRAGUE: The first tram arrived on time.",
            "Fares stay the same",
            "A ticket costs as much as before.",
        ]));
        Assert.Contains("Fares stay the same", item.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("National Kelp Board (NKB) has sent divers.")]
    [InlineData("Captain (R) Odd Lunde welcomed the divers on Monday.")]
    [InlineData("USD 10.70 10.80")]
    [InlineData("Read more books, she told the pupils, and they did so at once and with great pleasure.")]
    [InlineData("Follow the river for two days and you come to the last ferry.")]
    public void What_only_resembles_chrome_or_another_article_stays(string line)
    {
        var item = Assert.Single(Check(["OSLO, May 3 (NWA): The kelp forest grows.", line, "It is green."]));
        Assert.Equal($"OSLO, May 3 (NWA): The kelp forest grows.\n{line}\nIt is green.", item.Body);
    }

    [Fact]
    public void The_same_text_has_the_same_id_whatever_its_line_ends()
    {
        string id = RawNews.Parse("One line.\r\nAnother line.")[0].Id;
        Assert.Matches("^sha256:[0-9a-f]{16}$", id);
        Assert.Equal(id, RawNews.Parse("One line.\nAnother line.\n")[0].Id);
        Assert.NotEqual(id, RawNews.Parse("One line.\nAnother lime.")[0].Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("Open Menu\nShare\n")]
    public void A_text_without_an_article_gives_no_item(string text) => Assert.Empty(RawNews.Parse(text));

    [Fact]
    public void Characters_that_copying_broke_are_repaired()
    {
        var item = Assert.Single(Check(
            ["The port\u00adauthority\u2019s\u00a0plan &amp; the cityâ€™s cafÃ© were praised."]));
        Assert.Equal("The portauthority’s plan & the city’s café were praised.", item.Body);
    }

    private static IReadOnlyList<NewsItem> Check(string[] lines) =>
        RawNews.Parse(string.Join('\n', lines), new ExtractionOptions { Id = "file.txt" });
}
