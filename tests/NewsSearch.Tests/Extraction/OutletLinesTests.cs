namespace NewsSearch.Tests.Extraction;

/// <summary>Pages as they are pasted from outlets of many countries, written for these tests.</summary>
public sealed class OutletLinesTests
{
    private const string Story = "A crane for Lamu was tested today. It lifts twenty tonnes, the port said.";

    [Fact]
    public void A_place_behind_the_date_of_publication_is_the_dateline()
    {
        var item = Read("""
            Crane for the old port tested by the state
            Updated - June 18, 2025 09:14 pm IST - KOCHI
            The Coastal Bureau
            A crane at the quay of the old port on Wednesday. | Photo Credit: S. Nandan
            READ LATER
            Remove
            """ + "\n" + Story);
        Assert.Equal("KOCHI", item.Dateline);
        Assert.Equal("2025-06-18T21:14:00+05:30", item.Published.ToString());
        Assert.Equal("The Coastal Bureau", item.Author);
        Assert.Equal("IN", Assert.Single(item.Countries!).Code);
        Assert.Equal(Story, item.Body);
    }

    [Fact]
    public void A_name_in_capitals_behind_the_date_is_no_dateline() =>
        Assert.Null(Read("Crane for the old port tested\nUpdated June 18, 2025 - ANN MOORE\n" + Story).Dateline);

    [Theory]
    [InlineData("More on this story", "22 November 2025")]
    [InlineData("More Stories From Norway", "2 days ago")]
    [InlineData("Related topic:", "By Ann Moore | 22 November 2025")]
    public void A_date_in_a_list_of_other_articles_dates_nothing(string opening, string date)
    {
        string text = $"Crane for the old port is tested\n\n{Story}\n{opening}\nOld crane is sold for scrap\n{date}";
        var item = Read(text, new() { ReferenceDate = new DateOnly(2025, 11, 25) });
        Assert.Null(item.Published);
        Assert.Null(item.Author);
        Assert.Equal(Story, item.Body);
    }

    [Fact]
    public void The_line_of_the_paper_below_such_a_list_dates_it()
    {
        string text = $"Crane for the old port is tested\n\n{Story}\nRead more\nOld crane is sold for scrap\n"
            + "Published in Coast, June 18th, 2025";
        Assert.Equal("2025-06-18", Read(text).Published.ToString());
    }

    [Theory]
    [InlineData("All News 16:02 November 18, 2025")]
    [InlineData("Tuesday, 18 November 2025 16:02 - - 312")]
    public void Lines_of_publication_may_name_a_section_or_count_readers(string line)
    {
        var item = Read($"(2nd LD) Crane for the old port is tested\n{line}\n\n{Story}\n(END)\nKeywords\n#crane #port");
        Assert.Equal("Crane for the old port is tested", item.Title);
        Assert.Equal("2025-11-18T16:02:00", item.Published.ToString());
        Assert.Equal(Story, item.Body);
    }

    [Theory]
    [InlineData("(LEAD) Crane is tested", "Crane is tested")]
    [InlineData("UPDATE 2-Crane is tested", "Crane is tested")]
    [InlineData("(Old) Crane is tested", "(Old) Crane is tested")]
    [InlineData("UPDATE on a crane is due", "UPDATE on a crane is due")]
    public void Marks_of_versions_are_no_part_of_a_headline(string title, string expected) =>
        Assert.Equal(expected, Read($"{title}\nPublished May 13, 2025\n\n{Story}").Title);

    [Fact]
    public void A_dateline_on_a_line_of_its_own_begins_another_article()
    {
        var items = RawNews.Parse($"""
            Crane for the old port is tested
            NAIROBI: {Story}

            Trekkers want their fees back
            KATHMANDU, July 21 (RSS)
            Trekkers in Nepal asked for their fees after a flood. The state will answer on Sunday.
            """, new() { ReferenceDate = new DateOnly(2025, 7, 22) });
        Assert.Equal(["NAIROBI", "KATHMANDU"], items.Select(item => item.Dateline));
        Assert.Equal(("2025-07-21", DateProvenance.Dateline), (items[1].Published.ToString(), items[1].Provenance));
        Assert.StartsWith("Trekkers in Nepal", items[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_role_address_and_counter_above_the_date_are_no_text()
    {
        var item = Read("Crane for the old port is tested\nAnn Moore\nPorts correspondent\n@annmoore\n"
            + $"Tue 18 Nov 2025 10.15 GMT\nShare\n12\n\n{Story}\n(With inputs from Coastwire)\nLike Loading...");
        Assert.Equal(("Ann Moore", Story), (item.Author, item.Body));
        Assert.Equal("2025-11-18T10:15:00Z", item.Published.ToString());
    }

    [Fact]
    public void A_role_without_a_name_is_the_author() => Assert.Equal("Ports correspondent",
        Read($"Crane for the old port is tested\nPorts correspondent\nTue 18 Nov 2025\n\n{Story}").Author);

    [Fact]
    public void Datelines_with_a_separator_between_begin_two_articles()
    {
        var items = RawNews.Parse($"OSLO: {Story}\n\n*****\n\nNAIROBI: Rain fell on the port of Lamu.");
        Assert.Equal(["OSLO", "NAIROBI"], items.Select(item => item.Dateline));
        Assert.Single(RawNews.Parse($"OSLO: {Story}\n\n*****\n\nRain fell on the port of Lamu."));
    }

    [Fact]
    public void A_label_of_news_is_no_dateline() => Assert.Null(Read($"NEWS ALERT: {Story}").Dateline);

    [Fact]
    public void A_city_alone_in_capitals_above_the_story_is_the_dateline()
    {
        var item = Read($"Crane for the old port is tested\nAnn Moore |18.11.2025\nISTANBUL\n{Story}");
        Assert.Equal(("ISTANBUL", Story), (item.Dateline, item.Body));
        Assert.Equal("EXCLUSIVE\n" + Story, Read($"Crane for the old port is tested\nEXCLUSIVE\n{Story}").Body);
    }

    [Fact]
    public void A_city_in_capitals_may_have_its_country_beside_it() =>
        Assert.Equal("MANILA, Philippines", Read("Crane is tested again\nMANILA, Philippines — " + Story).Dateline);

    [Fact]
    public void Behind_a_date_an_agency_may_stand_without_brackets()
    {
        var item = Read("Crane is tested again\nAccra, Nov. 18, 2025, GNA – " + Story);
        Assert.Equal(("Accra", "GNA", "2025-11-18"), (item.Dateline, item.Source, item.Published.ToString()));
    }

    [Fact]
    public void A_headline_below_its_own_breadcrumb_is_the_headline()
    {
        var item = Read($"Home » Nation » Crane for the old port is tested\nCrane for the old port is tested\n{Story}");
        Assert.Equal(("Crane for the old port is tested", Story), (item.Title, item.Body));
    }

    [Theory]
    [InlineData("HYDERABAD: The metro of Telangana will buy a crane.", "IN")]
    [InlineData("HYDERABAD: The metro will buy a crane.", "PK")]
    public void Cities_of_one_name_are_told_apart_by_the_text(string story, string country) =>
        Assert.Equal(country, Assert.Single(Read("Metro will buy a crane\n" + story).Countries!).Code);

    [Theory]
    [InlineData("[1/2] A crane at Lamu, March 3, 2024. REUTERS/Ann Moore/File Photo Purchase Licensing Rights")]
    [InlineData("Item 1 of 2 A crane at Lamu, March 3, 2024. REUTERS/Ann Moore")]
    [InlineData("PA Media A crane at Lamu\nPA Media")]
    [InlineData("AFP via Getty Images")]
    public void Captions_and_credits_are_left_out(string caption) =>
        Assert.Equal(Story, Read($"Crane for the old port is tested\n{caption}\n{Story}").Body);

    [Theory]
    [InlineData("Reporting by Ann Moore in Lamu; Editing by Jo Lee")]
    [InlineData("-- BERNAMA")]
    [InlineData("MA/MA")]
    [InlineData("ab/cd")]
    [InlineData("bur-ab/cde")]
    [InlineData("WAM/Ann Moore")]
    [InlineData("Kindly share this story:")]
    [InlineData("==Kyodo")]
    [InlineData("9:00 AM MYT")]
    [InlineData("The Daily Briefing newsletter has all the news. Sign up here.")]
    [InlineData("For all latest news, follow The Coast's Google News channel.")]
    public void Lines_of_agencies_below_a_story_are_left_out(string line) =>
        Assert.Equal(Story, Read($"Crane for the old port is tested\n\n{Story}\n{line}").Body);

    [Theory]
    [InlineData("Reporting by the port has been slow this year.")]
    [InlineData("Read on Sunday, the letter moved many a docker of Lamu to tears.")]
    [InlineData("Remove the crane, they said.")]
    public void Sentences_that_begin_like_them_stay(string sentence) =>
        Assert.EndsWith(sentence, Read($"Crane for the old port is tested\n\n{Story}\n{sentence}").Body,
            StringComparison.Ordinal);

    private static NewsItem Read(string text, ExtractionOptions? options = null) =>
        Assert.Single(RawNews.Parse(text, options));
}
