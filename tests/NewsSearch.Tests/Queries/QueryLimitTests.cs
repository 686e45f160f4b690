using NewsSearch.Queries;

namespace NewsSearch.Tests.Queries;

/// <summary>Texts made to overwhelm a parser.</summary>
public class QueryLimitTests
{
    [Theory]
    [InlineData("(", "a", "")]
    [InlineData("(", "a", ")")]
    [InlineData("-(", "a", ")")]
    [InlineData("title:(", "a", ")^2")]
    [InlineData("(b OR ", "a", ")")]
    [InlineData("((b OR c) ", "a", ")")]
    [InlineData("", "a", ")")]
    [InlineData("\"", "a", "")]
    [InlineData("“\\", "a", "”")]
    [InlineData("published:[", "a", "")]
    [InlineData("a OR NOT ", "a", "")]
    [InlineData("x:", "a", "")]
    [InlineData("*a", "*", "?")]
    public void Bracket_towers_neither_overflow_nor_fail(string open, string middle, string close)
    {
        string text = string.Concat(Enumerable.Repeat(open, 100_000)) + middle
            + string.Concat(Enumerable.Repeat(close, 100_000));

        // A small stack makes recursion over the text's nesting fail at once.
        NewsQuery? query = null;
        var thread = new Thread(() => query = NewsQuery.Parse(text), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(query);
        Assert.Contains(query.Warnings, w => w.Code == "query-too-long");
    }

    [Fact]
    public void Brackets_that_mean_nothing_may_be_any_number()
    {
        string text = new string('(', 20_000) + "a b" + new string(')', 20_000);

        var query = NewsQuery.Parse(text);

        Assert.Equal("a AND b", query.Parsed);
        Assert.Empty(query.Warnings);
    }

    [Fact]
    public void What_is_nested_too_deep_is_left_out_with_a_warning()
    {
        string text = string.Concat(Enumerable.Range(0, 300).Select(i => i % 2 == 0 ? "(a " : "(b OR "))
            + "c" + new string(')', 300);

        var query = NewsQuery.Parse(text);

        Assert.Contains(query.Warnings, w => w.Code == "too-deep");
        Assert.Equal(query.Root, NewsQuery.Parse(query.Parsed).Root);
        Assert.DoesNotContain("too-deep", NewsQuery.Parse(query.Parsed).Warnings.Select(w => w.Code));
    }

    [Fact]
    public void The_first_clauses_are_kept()
    {
        string text = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"w{i}"));

        var query = NewsQuery.Parse(text);

        var all = Assert.IsType<AndQuery>(query.Root);
        Assert.Equal(NewsLimits.QueryClauses, all.Parts.Count);
        Assert.Equal(new WordQuery("w0"), all.Parts[0]);
        Assert.Equal(new WordQuery("w1023"), all.Parts[^1]);
        var warning = Assert.Single(query.Warnings);
        Assert.Equal("too-many-clauses", warning.Code);
        Assert.Equal(text.IndexOf("w1024", StringComparison.Ordinal), warning.Start);
        Assert.Equal(query.Root, NewsQuery.Parse(query.Parsed).Root);
    }

    [Fact]
    public void As_many_clauses_as_allowed_need_no_warning() =>
        Assert.Empty(NewsQuery.Parse(string.Join(' ', Enumerable.Repeat("(a)", NewsLimits.QueryClauses))).Warnings);

    [Fact]
    public void A_text_that_is_too_long_is_cut_between_characters()
    {
        string text = new string('a', NewsLimits.QueryLength - 1) + "\U0001F600 behind";

        var query = NewsQuery.Parse(text);

        Assert.Equal(new string('a', NewsLimits.QueryLength - 1), query.Parsed);
        Assert.Equal("query-too-long", Assert.Single(query.Warnings).Code);
    }

    [Fact]
    public void Warnings_do_not_grow_with_the_text() =>
        Assert.InRange(NewsQuery.Parse(new string(')', 60_000)).Warnings.Count, 1, 100);
}
