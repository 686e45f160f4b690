using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching;

public sealed class DateFilterTests
{
    // Clock changes at midnight, to and fro; a whole day left out; a change of half an hour.
    [Theory]
    [InlineData("America/Sao_Paulo")]
    [InlineData("America/Havana")]
    [InlineData("Africa/Cairo")]
    [InlineData("Asia/Beirut")]
    [InlineData("Asia/Amman")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Pyongyang")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Europe/London")]
    public void A_day_begins_with_its_first_second(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        for (var day = new DateOnly(1995, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            long start = DateFilter.StartOfDay(day, zone);
            Assert.True(Local(start, zone) >= day, $"{day:O} begins too early in {id}");
            Assert.True(Local(start - 1, zone) < day, $"{day:O} begins too late in {id}");
        }
    }

    private static DateOnly Local(long seconds, TimeZoneInfo zone) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), zone).DateTime);
}
