using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching;

public class FuzzyPatternTests
{
    [Theory]
    [InlineData("belarus", "belarus", 0)]
    [InlineData("belarus", "belaru", 1)]
    [InlineData("belarus", "belarusi", 1)]
    [InlineData("belarus", "bekarus", 1)]
    [InlineData("belarus", "eblarus", 1)]
    [InlineData("belarus", "eblarsu", 2)]
    [InlineData("belarus", "xelarux", 2)]
    [InlineData("belarus", "xxlarux", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("straße", "strase", 1)]
    [InlineData("a\U0001F600b", "ab", 1)]
    [InlineData("", "ab", 2)]
    public void Counts_edits_of_code_points(string word, string term, int distance) =>
        Assert.Equal(distance, Pattern(word, 2).Distance(Encoding.UTF8.GetBytes(term)));

    [Fact]
    public void Weighs_by_the_shorter_word()
    {
        var pattern = Pattern("word", 2);

        Assert.Equal(1f, pattern.Weight("word"u8));
        Assert.Equal(0.75f, pattern.Weight("words"u8));
        Assert.Equal(0.5f, pattern.Weight("wodrs"u8));
        Assert.Equal(0.5f, pattern.Weight("sward"u8));
        Assert.Equal(0f, pattern.Weight("other"u8));
    }

    [Fact]
    public void Does_not_accept_what_has_no_letter_in_common()
    {
        Assert.False(Pattern("ab", 2).Accepts("xy"u8));
        Assert.True(Pattern("ab", 2).Accepts("ax"u8));
    }

    [Fact]
    public void Long_terms_are_measured_too()
    {
        string word = new('a', 40_000);

        Assert.Equal(1, Pattern(word + "b", 2).Distance(Encoding.UTF8.GetBytes(word + "c")));
        Assert.Equal(3, Pattern(word, 2).Distance(Encoding.UTF8.GetBytes("xyz" + word[3..])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Agrees_with_the_whole_table(int edits)
    {
        var words = Gen.Elements("a", "b", "c", "é").ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(words, words, (word, term) =>
            Pattern(word, edits).Distance(Encoding.UTF8.GetBytes(term)) == Math.Min(Table(word, term), edits + 1))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(9));
    }

    private static int Table(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }

    private static FuzzyPattern Pattern(string word, int edits) =>
        new(Encoding.UTF8.GetBytes(word), edits, QueryField.Any);
}
