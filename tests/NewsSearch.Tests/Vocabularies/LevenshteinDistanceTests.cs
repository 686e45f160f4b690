using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests.Vocabularies;

public class LevenshteinDistanceTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(12);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("belarrus", "belarus", 1)]
    public void The_distance_counts_letters_put_in_left_out_or_replaced(string a, string b, int distance) =>
        Assert.Equal(distance, LevenshteinDistance.Between(a, b, 3));

    [Fact]
    public void The_distance_is_the_recursive_ones_up_to_the_limit()
    {
        var words = Gen.Elements('a', 'b', 'c').ListOf()
            .Select(letters => string.Concat(letters.Take(7))).ToArbitrary();
        Prop.ForAll(words, words, Gen.Choose(0, 7).ToArbitrary(), (a, b, limit) =>
            Assert.Equal(Math.Min(Slow(a, b), limit + 1), LevenshteinDistance.Between(a, b, limit))).Check(Thorough);
    }

    private static int Slow(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        int kept = Slow(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1);
        return Math.Min(kept, 1 + Math.Min(Slow(a[1..], b), Slow(a, b[1..])));
    }
}
