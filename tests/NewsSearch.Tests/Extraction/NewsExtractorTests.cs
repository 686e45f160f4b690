namespace NewsSearch.Tests.Extraction;

public sealed class NewsExtractorTests
{
    private const string Body =
        "OSLO: Norwegian Fisheries Minister Tor Vikstad opened a fish market for trawlers and cod.";

    [Fact]
    public void Absent_members_are_filled_and_given_ones_stay()
    {
        var item = NewsExtractor.Fill(new NewsItem
        {
            Id = "1",
            Title = "Cod",
            Body = Body,
            Published = new DateOnly(2020, 2, 1),
            Countries = [new Country("Belarus"), new Country("Atlantis")],
            Author = "",
        });
        Assert.Equal(["BY", "Atlantis"], item.Countries!.Select(country => country.Code));
        Assert.Equal("Tor Vikstad", Assert.Single(item.Ministers!).Name);
        Assert.Contains("fisheries", item.Sectors!);
        Assert.Equal("2020-02-01", item.Published.ToString());
        Assert.Equal("OSLO", item.Dateline);
        Assert.Equal("", item.Author);
    }

    [Fact]
    public void Empty_answers_stay_unless_all_is_asked_for()
    {
        var given = new NewsItem { Id = "1", Title = "Cod", Body = Body, Countries = [], Ministers = [], Sectors = [] };
        var missing = NewsExtractor.Fill(given);
        Assert.Empty(missing.Countries!);
        Assert.Empty(missing.Ministers!);
        Assert.Empty(missing.Mentions!);
        var all = NewsExtractor.Fill(given, ExtractMode.All);
        Assert.Equal("NO", Assert.Single(all.Countries!).Code);
        Assert.Single(all.Ministers!);
        Assert.Same(given, NewsExtractor.Fill(given, ExtractMode.None));
    }

    [Fact]
    public void A_given_text_is_cleaned_only_where_all_is_extracted()
    {
        var given = new NewsItem
        {
            Id = "1",
            Title = "Cod is back - Business - COASTPAPER.COM",
            Body = "BERGEN: The cod\u00ad is back.\n\nBoats\u00a0left\n“We sail,” she said.\n\n"
                + "Published in Coast Paper, May 3rd, 2024\n(adsbygoogle=window.adsbygoogle||[]).push({});",
        };
        var filled = NewsExtractor.Fill(given);
        Assert.Equal((given.Title, given.Body), (filled.Title, filled.Body));
        Assert.Equal("2024-05-03", filled.Published.ToString());

        var item = NewsExtractor.Fill(given, ExtractMode.All);
        Assert.Equal("Cod is back", item.Title);
        Assert.Equal("BERGEN: The cod is back.\nBoats left\n“We sail,” she said.", item.Body);
        Assert.Equal("2024-05-03", item.Published.ToString());
        Assert.Equal("Coast Paper", item.Source);
    }

    [Fact]
    public void An_undated_answer_is_not_overruled()
    {
        string dated = "Published May 3, 2024\n" + Body;
        var given = new NewsItem { Id = "1", Body = dated, Provenance = DateProvenance.None };
        Assert.Null(NewsExtractor.Fill(given).Published);
        Assert.Equal("2024-05-03", NewsExtractor.Fill(given, ExtractMode.All).Published.ToString());
    }

    [Fact]
    public void The_name_of_the_site_behind_a_headline_is_no_part_of_the_story()
    {
        var item = NewsExtractor.Fill(new NewsItem
        {
            Id = "1",
            Title = "Nurses wanted - Business - POST.COM",
            Body = "Hospitals ask for nurses and doctors.",
            Source = "Post",
        });
        Assert.DoesNotContain(item.Mentions!, mention => mention.In == "title" && mention.Start > 13);
        Assert.Equal(["health"], item.Sectors!);
    }
}
