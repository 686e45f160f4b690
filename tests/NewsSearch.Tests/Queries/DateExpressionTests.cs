using NewsSearch.Queries;
using NewsSearch.Storage;

namespace NewsSearch.Tests.Queries;

/// <summary>The forms of <c>published:</c>.</summary>
public class DateExpressionTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-04-10", "2025-04-10", "2025-04-10")]
    [InlineData("2025-4-1", "2025-04-01", "2025-04-01")]
    [InlineData("2025/04/10", "2025-04-10", "2025-04-10")]
    [InlineData("2025-04..2025-06", "2025-04-01", "2025-06-30")]
    [InlineData("2025-04 .. 2025-06", "2025-04-01", "2025-06-30")]
    [InlineData("2025-04.. 2025-06", "2025-04-01", "2025-06-30")]
    [InlineData("2025-04 ..2025-06", "2025-04-01", "2025-06-30")]
    [InlineData(".. today", null, "-0")]
    [InlineData("2025-04..", "2025-04-01", null)]
    [InlineData("..2025", null, "2025-12-31")]
    [InlineData(">2025-04-10", "2025-04-11", null)]
    [InlineData(">2025-04", "2025-05-01", null)]
    [InlineData(">=2025-04", "2025-04-01", null)]
    [InlineData(">= 2025-04", "2025-04-01", null)]
    [InlineData("<2025-04", null, "2025-03-31")]
    [InlineData("<=2025-04", null, "2025-04-30")]
    [InlineData("today", "-0", "-0")]
    [InlineData("yesterday", "-1", "-1")]
    [InlineData("7d", "-7", "--14h")]
    [InlineData("2w", "-14", "--14h")]
    [InlineData("1y", "-365", "--14h")]
    [InlineData("12h", "-12h", "--14h")]
    [InlineData("1d", "-1", "--14h")]
    [InlineData("0d", "-0", "--14h")]
    [InlineData("0h", "-0h", "--14h")]
    [InlineData("7d..", "-7", null)]
    [InlineData(">=7d", "-7", null)]
    [InlineData(">=12h", "-12h", null)]
    [InlineData("<12h", null, "-12h")]
    [InlineData("7d..12h", "-7", "-12h")]
    [InlineData("{12h TO 6h]", "-12h", "-6h")]
    [InlineData("{12h TO 12h}", "-12h", "-12h")]
    [InlineData(">yesterday", "-0", null)]
    [InlineData("<7d", null, "-8")]
    [InlineData("7d..yesterday", "-7", "-1")]
    [InlineData("2025..today", "2025-01-01", "-0")]
    [InlineData("[2025-01 TO 2025-03]", "2025-01-01", "2025-03-31")]
    [InlineData("{2025-01 TO 2025-03}", "2025-02-01", "2025-02-28")]
    [InlineData("[2025-01 TO 2025-03}", "2025-01-01", "2025-02-28")]
    [InlineData("[* TO 2025-03]", null, "2025-03-31")]
    [InlineData("{2025-01-01 TO *]", "2025-01-02", null)]
    [InlineData("{2025 TO 2025-03}", "2026-01-01", "2025-12-31")]
    [InlineData("\"2025-04\"", "2025-04-01", "2025-04-30")]
    [InlineData("*", null, null)]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("2025-04-10T10:30Z", "2025-04-10T10:30:00Z", "2025-04-10T10:31:00Z")]
    [InlineData("2025-04-10T10:30:15+05:00", "2025-04-10T05:30:15Z", "2025-04-10T05:30:16Z")]
    [InlineData(">=2025-04-10T10:30", "2025-04-10T10:30:00Z", null)]
    [InlineData("<2025-04-10T10:30Z", null, "2025-04-10T10:30:00Z")]
    [InlineData(">9999-12-31", "9999-12-31T23:59:59.9999999Z", null)]
    [InlineData("<0001", null, "0001-01-01T00:00:00Z")]
    public void Reads(string text, string? from, string? to)
    {
        var query = NewsQuery.Parse("published:" + text);

        Assert.Equal(new DateQuery(Bound(from), Bound(to)), query.Root);
        Assert.Empty(query.Warnings);
        Assert.Equal(query.Root, NewsQuery.Parse(query.Parsed).Root);
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("0000")]
    [InlineData("10000")]
    [InlineData("13/05/2025")]
    [InlineData("soon")]
    [InlineData("d")]
    [InlineData("99999999999d")]
    [InlineData("99999999999h")]
    [InlineData("1m")]
    [InlineData("2025..x")]
    [InlineData("[2025]")]
    [InlineData("[2025 TO 2026")]
    [InlineData(">")]
    [InlineData("2025-04-10T99:00")]
    public void Leaves_out_what_is_no_date(string text)
    {
        var query = NewsQuery.Parse("trade published:" + text);

        Assert.StartsWith("trade", query.Parsed, StringComparison.Ordinal);
        Assert.Equal(("bad-date", 16), (query.Warnings[0].Code, query.Warnings[0].Start));
    }

    [Theory]
    [InlineData("published:2025.. dam", "published:2025-01-01.. AND dam")]
    [InlineData("published:2025 .. dam", "published:2025-01-01..2025-12-31 AND dam")]
    [InlineData("published:2024..2025 2026", "published:2024-01-01..2025-12-31 AND 2026")]
    [InlineData("published:2024..2025 .. 2026", "published:2024-01-01..2025-12-31 AND 2026")]
    [InlineData("published:2025..^2 2026", "published:2025-01-01..^2 AND 2026")]
    public void Words_behind_a_date_are_no_end_of_it(string text, string parsed) =>
        Assert.Equal(parsed, NewsQuery.Parse(text).Parsed);

    [Fact]
    public void A_group_of_dates_is_any_of_them() =>
        Assert.Equal(
            "published:2024-01-01..2024-12-31 OR published:2025-04-01..2025-04-30",
            NewsQuery.Parse("published:(2024 OR 2025-04)").Parsed);

    [Fact]
    public void Hours_count_from_the_moment_of_the_search()
    {
        var query = Assert.IsType<DateQuery>(NewsQuery.Parse("published:[12h TO +1h]").Root);

        var range = query.Resolve(DateTimeOffset.Parse("2025-06-15T10:30:00Z", null), TimeZoneInfo.Utc);

        Assert.Equal(
            DateRange.Between(
                DateTimeOffset.Parse("2025-06-14T22:30:00Z", null), DateTimeOffset.Parse("2025-06-15T11:30:00Z", null)),
            range);
    }

    [Fact]
    public async Task An_age_ends_with_what_has_come_anywhere_by_now()
    {
        await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage() });
        string[] dates = ["2025-06-08T09:00Z", "2025-06-15T10:00Z", "2025-06-16", "2025-06-17", "2031"];
        await index.AddAsync(dates.Select(
            date => new NewsItem { Id = date, Title = "x", Published = NewsDate.Parse(date) }));
        await index.RefreshAsync();

        // On this evening in UTC it is the 16th east of it, where an offset is often not stated.
        var options = new SearchOptions
        {
            Now = DateTimeOffset.Parse("2025-06-15T20:30:00Z", null),
            Sort = SortOrder.Oldest,
        };
        Assert.Equal(dates[..3], Found("published:7d"));
        Assert.Equal(dates[1..3], Found("published:12h"));
        Assert.Equal(dates, Found("published:>=7d"));
        Assert.Equal(dates, Found("published:7d.."));

        IEnumerable<string> Found(string text) => index.Search(text, options).Hits.Select(hit => hit.Item.Id);
    }

    private static DateBound? Bound(string? text) => text switch
    {
        null => null,
        ['-', .. var hours, 'h'] =>
            new DateBound.HoursAgo(int.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)),
        ['-', .. var days] => new DateBound.DaysAgo(int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)),
        { Length: 10 } => new DateBound.Calendar(NewsDate.Parse(text).Day),
        _ => new DateBound.Moment(NewsDate.Parse(text).Instant),
    };
}
