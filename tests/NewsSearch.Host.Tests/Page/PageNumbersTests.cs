using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 9, "1 2 0 9")]
    [InlineData(4, 9, "1 2 3 4 5 0 9")]
    [InlineData(5, 9, "1 0 4 5 6 0 9")]
    [InlineData(9, 9, "1 0 8 9")]
    [InlineData(40, 9, "1 0 9")]
    public void Ends_and_neighbours_are_offered_and_a_gap_of_one_is_filled(int page, int last, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', PageNumbers.Around(page, last)));

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(20, 1, false)]
    [InlineData(21, 2, false)]
    [InlineData(10_000, 500, false)]
    [InlineData(10_001, 500, true)]
    public void Pages_end_where_the_search_stops_turning_them(long total, int last, bool cut)
    {
        var view = SampleResults.View("", SampleResults.Results with { Total = total });
        Assert.Equal(last, view.LastPage);
        Assert.Equal(cut, view.IsCut);
    }
}
