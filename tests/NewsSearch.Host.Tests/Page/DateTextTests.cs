using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("2025-05", "May 2025")]
    [InlineData("2025-05-03", "3 May 2025")]
    [InlineData("2025-05-03T07:11:00", "3 May 2025, 07:11")]
    [InlineData("2025-05-03T07:11:00Z", "3 May 2025, 07:11 UTC")]
    [InlineData("2025-05-03T07:11:00+05:30", "3 May 2025, 07:11 UTC+05:30")]
    [InlineData("2025-05-03T23:59:00-03:00", "3 May 2025, 23:59 UTC−03:00")]
    [InlineData("0001-01-01", "1 January 0001")]
    [InlineData("9999-12-31", "31 December 9999")]
    public void A_date_is_as_precise_as_it_is_known(string date, string text) =>
        Assert.Equal(text, DateText.Of(NewsDate.Parse(date)));

    [Fact]
    public void Lists_leave_the_time_of_day_out() =>
        Assert.Equal("3 May 2025", DateText.Short(NewsDate.Parse("2025-05-03T07:11:00+05:00")));

    [Theory]
    [InlineData("2025-05-03", "2025-05-03", "3 May 2025")]
    [InlineData("2025-05-01", "2025-05-31", "May 2025")]
    [InlineData("2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2025-02-01", "2025-02-27", "1 February 2025 – 27 February 2025")]
    [InlineData("2025-01-01", "2025-12-31", "2025")]
    [InlineData("2024-01-01", "2025-12-31", "1 January 2024 – 31 December 2025")]
    [InlineData("2025-05-01", null, "from 1 May 2025")]
    [InlineData(null, "2025-05-01", "until 1 May 2025")]
    [InlineData(null, null, "any date")]
    public void A_range_is_said_in_as_few_words_as_it_needs(string? from, string? to, string text) =>
        Assert.Equal(text, DateText.Of(new DateRange(Day(from), Day(to))));

    [Fact]
    public void A_range_of_instants_ends_before_its_end() => Assert.Equal(
        "from 1 May 2025, 06:00 UTC before 1 May 2025, 18:00 UTC",
        DateText.Of(DateRange.Between(
            new(2025, 5, 1, 6, 0, 0, TimeSpan.Zero), new(2025, 5, 1, 18, 0, 0, TimeSpan.Zero))));

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
