using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching;

public class WildcardPatternTests
{
    [Theory]
    [InlineData("wom?n", "woman", true)]
    [InlineData("wom?n", "womn", false)]
    [InlineData("wom?n", "womens", false)]
    [InlineData("t*de", "trade", true)]
    [InlineData("t*de", "tde", true)]
    [InlineData("t*de", "trades", false)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("?", "é", true)]
    [InlineData("??", "é", false)]
    [InlineData("?", "\U0001F600", true)]
    [InlineData("*?x", "\U0001F600x", true)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("*ab*ab*", "abab", true)]
    [InlineData("*ab*ab", "ababx", false)]
    public void Accepts(string pattern, string term, bool accepted) =>
        Assert.Equal(accepted, Pattern(pattern).Accepts(Encoding.UTF8.GetBytes(term)));

    [Theory]
    [InlineData("trad*e", "trad")]
    [InlineData("é?x", "é")]
    [InlineData("*x", "")]
    [InlineData("a\\?b?", "a?b")]
    public void The_common_prefix_is_what_stands_before_the_first_wildcard(string pattern, string prefix) =>
        Assert.Equal(prefix, Encoding.UTF8.GetString(Pattern(pattern).CommonPrefix));

    [Fact]
    public void Many_stars_on_a_long_term_take_no_exponential_time()
    {
        var pattern = Pattern(string.Concat(Enumerable.Repeat("*a", 10_000)) + "b");

        Assert.False(pattern.Accepts(Encoding.UTF8.GetBytes(new string('a', 30_000))));
    }

    [Fact]
    public void Agrees_with_the_recursive_definition() =>
        Prop.ForAll(
            Gen.Elements("a", "b", "é", "?", "*").ListOf().Select(string.Concat).ToArbitrary(),
            Gen.Elements("a", "b", "é").ListOf().Select(string.Concat).ToArbitrary(),
            (pattern, term) => Pattern(pattern).Accepts(Encoding.UTF8.GetBytes(term)) == Defined(pattern, term))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(12));

    private static bool Defined(string pattern, string term) => pattern switch
    {
        "" => term.Length == 0,
        _ when pattern[0] == '*' => Defined(pattern[1..], term) || (term.Length > 0 && Defined(pattern, term[1..])),
        _ => term.Length > 0 && (pattern[0] == '?' || pattern[0] == term[0]) && Defined(pattern[1..], term[1..]),
    };

    private static WildcardPattern Pattern(string pattern) => new(Encoding.UTF8.GetBytes(pattern), QueryField.Any);
}
