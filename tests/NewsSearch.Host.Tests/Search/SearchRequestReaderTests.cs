using NewsSearch.Host.Search;

namespace NewsSearch.Host.Tests.Search;

public sealed class SearchRequestReaderTests
{
    private static readonly string[] Fields = ["minister", "country", "sector", "source", "organisation", "size"];

    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "20", "99999999999999999999", "NaN", "x", "7d", "0d", "99999999d", "1y", "2025",
        "2025-05-13", "2025-05-13T07:11:00 05:00", "2025-05-13T07:11:00+14:00", "0001-01-01",
        "9999-12-31T23:59:59", "2025-05-13T", "UTC", "Asia/Karachi", "America/New_York", "../etc/passwd",
        "true", "false", "html", "newest", "day", "date", "country,sector,,x", "\ud800", "\0", "\"a b", "((((",
        "a OR OR b", ".", "0.x", "7fffffffffffffff.x", "-1.x", "any",
    ];

    [Fact]
    public void Any_parameters_are_read_or_refused_with_a_reason()
    {
        string[] names = [.. SearchParameterTable.Names(Fields), "", "facet.", "exclude.", "Q", "q ", new('x', 5_000)];
        int seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 20_000; i++)
        {
            var parameters = Enumerable.Range(0, random.Next(1, 5))
                .Select(_ => KeyValuePair.Create(
                    names[random.Next(names.Length)], Values[random.Next(Values.Length)]))
                .ToList();
            var now = new DateTimeOffset(random.NextInt64(DateTime.UnixEpoch.Ticks, DateTime.MaxValue.Ticks), default);

            var (request, errors) = SearchRequestReader.Read(parameters, Fields, now);

            Assert.True(request is null == errors.Count > 0, string.Join('&', parameters));
            Assert.All(
                errors, error => Assert.True(error is { Code.Length: > 0, Detail.Length: > 0, Parameter: not null }));
            read += request is null ? 0 : 1;
        }

        Assert.InRange(read, 100, 19_900);
    }

    [Theory]
    [InlineData("from", "9999-12-31T23:59:59-12:00", "out-of-range", "9999-12-31T23:59:59Z")]
    [InlineData("to", "0001-01-01T00:00:00 01:00", "out-of-range", "0001-01-01T00:00:00Z")]
    [InlineData("to", "2025-05-13T00:00:00+15:00", "out-of-range", "+14:00")]
    [InlineData("to", "2025-05-32T00:00:00+01:00", "invalid-value", "ISO 8601")]
    [InlineData("to", "2025-05-13T00:00:00+1x:00", "invalid-value", "ISO 8601")]
    [InlineData("recency", "0d", "out-of-range", "from 1h to 100000d")]
    [InlineData("since", "100001d", "out-of-range", "from 1h to 100000d")]
    public void What_is_out_of_range_is_told_from_what_is_none(string name, string value, string code, string detail)
    {
        var (_, errors) = SearchRequestReader.Read([new(name, value)], Fields, DateTimeOffset.UnixEpoch);

        var error = Assert.Single(errors);
        Assert.Equal(code, error.Code);
        Assert.Contains(detail, error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_named_like_a_parameter_is_filtered_by_with_its_prefix()
    {
        var (request, _) = SearchRequestReader.Read(
            [new("size", "5"), new("facet.size", "large")], Fields, DateTimeOffset.UnixEpoch);
        Assert.Equal(5, request!.Options.Take);
        Assert.Equal(["large"], request.Options.Facets["size"]);
    }

    [Fact]
    public void The_clock_is_rounded_down_to_the_minute_and_stays_that_of_the_first_page()
    {
        var now = new DateTimeOffset(2025, 11, 21, 10, 0, 59, default);
        var (first, _) = SearchRequestReader.Read([new("since", "1d")], Fields, now);
        var minute = new DateTimeOffset(2025, 11, 21, 10, 0, 0, default);
        Assert.Equal(minute, first!.Options.Now);
        Assert.Equal(minute.AddDays(-1), first.Options.Published!.Value.FromInstant);

        string cursor = PinnedCursor.Write(minute, "abc");
        var (next, _) = SearchRequestReader.Read([new("since", "1d"), new("cursor", cursor)], Fields, now.AddHours(5));
        Assert.Equal(minute, next!.Options.Now);
        Assert.Equal(first.Options.Published, next.Options.Published);
        Assert.Equal("abc", next.Options.Cursor);
    }
}
