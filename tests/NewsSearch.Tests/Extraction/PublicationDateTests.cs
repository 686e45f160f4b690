namespace NewsSearch.Tests.Extraction;

public sealed class PublicationDateTests
{
    private const string Story = "Cranes were set up on the quay yesterday. The work ends in March 2031.";

    [Theory]
    [InlineData("Published May 13, 2025", "2025-05-13", DateProvenance.Byline)]
    [InlineData("Published: 13th of May, 2025 at 7.05 p.m.", "2025-05-13T19:05:00", DateProvenance.Byline)]
    [InlineData("Posted on Tuesday, 13 May 2025 | 18:50 GMT", "2025-05-13T18:50:00Z", DateProvenance.Byline)]
    [InlineData("12:05 am, Sept. 3, 2024", "2024-09-03T00:05:00", DateProvenance.Header)]
    [InlineData("published_time: 2025-05-13T07:11:02+05:00", "2025-05-13T07:11:00+05:00", DateProvenance.Metadata)]
    [InlineData("date 2025-05-13", "2025-05-13", DateProvenance.Header)]
    [InlineData("Date: 22/11/2024", "2024-11-22", DateProvenance.Header)]
    [InlineData("Date: 04/05/2024", "", DateProvenance.None)]
    [InlineData("Date: Thu, 06/11/2025", "2025-11-06", DateProvenance.Header)]
    [InlineData("Date: Wed, 06/11/2025", "2025-06-11", DateProvenance.Header)]
    [InlineData("Date: Monday, 06/11/2025", "", DateProvenance.None)]
    [InlineData("Published Monday, 01/10/2024 18:50", "", DateProvenance.None)]
    [InlineData("Published Tuesday, 01/10/2024 18:50", "2024-10-01T18:50:00", DateProvenance.Byline)]
    [InlineData("Published 01.10.2024 (Tues) | 6:50 pm", "2024-10-01T18:50:00", DateProvenance.Byline)]
    [InlineData("Published: Wednesday 10-01-2024, Updated: Saturday 10-02-2024", "2024-01-10", DateProvenance.Byline)]
    [InlineData("6:50 pm, Friday 05/04/2024", "2024-04-05T18:50:00", DateProvenance.Header)]
    [InlineData("Published 31 Feburary 2025", "", DateProvenance.None)]
    [InlineData("Published 13 May 2025, 1850hrs", "2025-05-13T18:50:00", DateProvenance.Byline)]
    [InlineData("13/05/2025 18:50 hours IST", "2025-05-13T18:50:00", DateProvenance.Header)]
    [InlineData("Released on 13 May 2025", "2025-05-13", DateProvenance.Byline)]
    [InlineData("Release Date: 13-05-2025", "2025-05-13", DateProvenance.Header)]
    [InlineData("Updated 9 sec ago", "", DateProvenance.None)]
    [InlineData("Published 2 hours ago", "", DateProvenance.None)]
    [InlineData("Updated May 13, 2025", "2025-05-13", DateProvenance.Byline)]
    [InlineData("New Delhi, Tuesday, 13 May 2025, 5:30 PM IST", "2025-05-13T17:30:00+05:30", DateProvenance.Header)]
    [InlineData("Oslo, May 13, 2025", "2025-05-13", DateProvenance.Header)]
    [InlineData("Ann Moore Published May 13, 2025 Updated about 4 hours ago", "2025-05-13", DateProvenance.Byline)]
    [InlineData("5 min read • 13 May 2025", "2025-05-13", DateProvenance.Header)]
    [InlineData("Updated May 14, 2025 10:00\nPublished May 13, 2025", "2025-05-13", DateProvenance.Byline)]
    public void Lines_above_a_story_date_it(string line, string date, DateProvenance provenance) =>
        Check($"A crane for the old quay\n{line}\n\n{Story}", new(), date, provenance);

    [Theory]
    [InlineData("OSLO, Jan 03 (NWA): ", "2025-01-03")]
    [InlineData("OSLO, Dec. 30 (NWA): ", "2024-12-30")]
    [InlineData("OSLO, 3 January 2023 (NWA) — ", "2023-01-03")]
    [InlineData("OSLO (NWA - 3rd Jan, 2023) ", "2023-01-03")]
    [InlineData("OSLO, January 3, 2023: ", "2023-01-03")]
    [InlineData("OSLO, 3 Jan 2023: ", "2023-01-03")]
    public void A_dateline_without_a_year_takes_it_from_the_reference_date(string dateline, string date)
    {
        var options = new ExtractionOptions { ReferenceDate = new DateOnly(2025, 1, 4) };
        Check(dateline + Story, options, date, DateProvenance.Dateline);
    }

    [Theory]
    [InlineData("Yesterday at 5:30 pm", "2025-01-03T17:30:00")]
    [InlineData("Posted today, 9.15am GMT", "2025-01-04T09:15:00Z")]
    [InlineData("5:30 pm yesterday", "2025-01-03T17:30:00")]
    [InlineData("Published yesterday", "2025-01-03")]
    public void A_relative_day_with_a_time_goes_by_the_reference_date(string line, string date) => Check(
        $"A crane for the old quay\n{line}\n\n{Story}",
        new() { ReferenceDate = new DateOnly(2025, 1, 4) }, date, DateProvenance.Relative);

    [Theory]
    [InlineData("Issued on: 10/07/2025")]
    [InlineData("Issued on: 10/07/2025 - 14:20")]
    [InlineData("Posted on: 5/6/2025 4:30 PM")]
    [InlineData("By Ann Moore | 10/07/2025")]
    [InlineData("10/07/2025")]
    [InlineData("10.07.2025 | 17:30 hrs")]
    [InlineData("Date: 10/07/2025")]
    [InlineData("Release Date: 05-06-2025")]
    [InlineData("Yesterday at 5:30 pm")]
    [InlineData("Updated 3 hours ago")]
    public void A_date_that_stays_unread_is_no_part_of_the_story(string line)
    {
        var item = Assert.Single(RawNews.Parse($"A crane for the old quay\n{line}\n\n{Story}"));
        Assert.Null(item.Published);
        Assert.Equal(Story, item.Body);
        Assert.Equal("A crane for the old quay", item.Title);
    }

    [Theory]
    [InlineData("The quay, 13 May 1945")]
    [InlineData("Oslo, 13 May 1945 and later")]
    public void A_line_that_says_more_than_a_city_and_a_date_dates_nothing(string line) =>
        Check($"A crane for the old quay\n{line}\n\n{Story}", new(), "", DateProvenance.None);

    [Fact]
    public void A_city_and_a_date_between_paragraphs_date_nothing() =>
        Check($"A crane for the old quay\n\nIt is old.\n\nOslo, 13 May 1945\n\n{Story}", new(), "",
            DateProvenance.None);

    [Fact]
    public void A_dateline_without_a_year_dates_nothing_by_itself() =>
        Check("OSLO, Jan 03 (NWA): " + Story, new(), "", DateProvenance.None);

    [Fact]
    public void Declared_order_zone_and_reference_are_followed()
    {
        const string figures = "Published 04/05/2024\n" + Story;
        Check(figures, new() { DateOrder = DateOrder.DayFirst }, "2024-05-04", DateProvenance.Byline);
        Check(figures, new() { DateOrder = DateOrder.MonthFirst }, "2024-04-05", DateProvenance.Byline);
        Check("Published May 4, 2024 10:00\n" + Story, new() { Offset = TimeSpan.FromHours(5) },
            "2024-05-04T10:00:00+05:00", DateProvenance.Byline);
        var fetched = new DateTimeOffset(2024, 5, 4, 1, 30, 0, TimeSpan.Zero);
        Check("Published 2 hours ago\n" + Story, new() { ReferenceDate = fetched },
            "2024-05-03T23:30:00Z", DateProvenance.Relative);
    }

    [Theory]
    [InlineData("Thu, 06/11/2025", DateOrder.DayFirst, "2025-11-06")]
    [InlineData("Thu, 06/11/2025", DateOrder.MonthFirst, "")]
    [InlineData("Wed, 06/11/2025", DateOrder.MonthFirst, "2025-06-11")]
    [InlineData("Fri, 06/11/2025", DateOrder.DayFirst, "")]
    [InlineData("Fri, 05/05/2025", DateOrder.None, "2025-05-05")]
    [InlineData("Fri, 22/11/2024", DateOrder.MonthFirst, "2024-11-22")]
    public void A_weekday_settles_the_order_of_figures_and_never_overrules_a_declared_one(
        string figures, DateOrder order, string date) => Check(
        $"A crane for the old quay\nPublished {figures}\n\n{Story}",
        new() { DateOrder = order }, date, date.Length > 0 ? DateProvenance.Byline : DateProvenance.None);

    [Fact]
    public void A_weekday_that_begins_a_story_says_nothing_of_the_figures_before_it()
    {
        // 6 November 2025 was a Thursday.
        var item = Assert.Single(RawNews.Parse("date 06/11/2025 Thursday was a fine day for the quay. " + Story));
        Assert.Null(item.Published);
        Assert.Contains("Thursday was", item.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_date_of_the_text_says_nothing_of_the_order_of_figures() =>
        Check("A crane for the old quay\nPublished 06/11/2025\nUpdated 13/11/2025\n\n" + Story, new(),
            "2025-11-13", DateProvenance.Byline);

    private static void Check(string text, ExtractionOptions options, string date, DateProvenance provenance)
    {
        var item = Assert.Single(RawNews.Parse(text, options));
        Assert.Equal(date, item.Published?.ToString() ?? "");
        Assert.Equal(provenance, item.Provenance);
        Assert.EndsWith("2031.", item.Body, StringComparison.Ordinal);
    }
}
