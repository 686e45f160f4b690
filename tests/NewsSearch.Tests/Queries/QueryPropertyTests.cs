using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Queries;

namespace NewsSearch.Tests.Queries;

/// <summary>What holds for every text and every query. FsCheck prints the seed of a failure.</summary>
public class QueryPropertyTests
{
    private static readonly string[] Declared = ["organisation"];

    [Theory]
    [InlineData(MatchMode.All)]
    [InlineData(MatchMode.Any)]
    public void Every_text_is_read_and_its_reading_is_read_as_itself(MatchMode match) =>
        Prop.ForAll(QueryArbitrary.Texts, text =>
        {
            var query = NewsQuery.Parse(text, match, Declared);
            Assert.All(query.Warnings, w => Assert.True(
                w.Start >= 0 && w.Length > 0 && w.Start + w.Length <= text.Length, $"{w} lies outside of the text."));
            AssertSame(query.Root, query.Parsed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void Every_query_is_printed_as_a_text_that_means_it() =>
        Prop.ForAll(QueryArbitrary.Queries, query => AssertSame(query, QueryPrinter.Print(query)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void Every_text_is_read_as_words() =>
        Prop.ForAll(QueryArbitrary.Texts, text =>
        {
            var query = NewsQuery.AnyOf(text);
            AssertSame(query.Root, query.Parsed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static void AssertSame(Query expected, string printed)
    {
        foreach (var match in new[] { MatchMode.All, MatchMode.Any })
        {
            var again = NewsQuery.Parse(printed, match, Declared);
            Assert.True(expected.Equals(again.Root), $"{printed}\nis read as\n{again.Parsed}");
            Assert.Equal(printed, again.Parsed);
            Assert.Empty(again.Warnings);
        }
    }
}
