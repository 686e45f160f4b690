using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Extraction;
using NewsSearch.Tests.Analysis;

namespace NewsSearch.Tests.Extraction;

public class TextWordsTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60);

    [Theory]
    [InlineData("One two", "One/Capitalised two/Lower")]
    [InlineData("The U.S. and U.K", "The/Capitalised U.S./Dotted and/Lower U.K/Dotted")]
    [InlineData("Pakistan's US's", "Pakistan/Capitalised US/Upper")]
    [InlineData("Plan A. Then", "Plan/Capitalised A/Upper Then/Capitalised")]
    [InlineData("COVID-19 2025", "COVID/Upper 19/Lower 2025/Lower")]
    [InlineData("Pak\u00ADistan", "Pak\u00ADistan/Capitalised")]
    [InlineData("iPhone McKay", "iPhone/Lower McKay/Capitalised")]
    [InlineData("... !", "")]
    public void Words_are_runs_of_letters_and_digits(string text, string expected)
    {
        using var words = TextWords.Scan(text, new WordLexicon());
        var found = words.Words.ToArray().Select(word => $"{text.Substring(word.Start, word.Length)}/{word.Case}");
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("Guinea Bissau", true)]
    [InlineData("Guinea-Bissau", true)]
    [InlineData("Guinea\nBissau", true)]
    [InlineData("People's Republic", true)]
    [InlineData("St. Lucia", true)]
    [InlineData("Guinea. Bissau", false)]
    [InlineData("Guinea, Bissau", false)]
    [InlineData("Guinea (Bissau", false)]
    [InlineData("Guinea           Bissau", false)]
    public void Words_are_adjacent_where_nothing_ends_between_them(string text, bool adjacent)
    {
        using var words = TextWords.Scan(text, new WordLexicon());
        Assert.Equal(adjacent, words.AreAdjacent(0, 1));
    }

    [Theory]
    [InlineData("ALL CAPITALS 5", true)]
    [InlineData("All Capitals", false)]
    [InlineData("123", false)]
    [InlineData("", false)]
    public void A_text_is_all_capitals_if_it_has_letters_and_no_small_ones(string text, bool all)
    {
        using var words = TextWords.Scan(text, new WordLexicon());
        Assert.Equal(all, words.AllCapitals);
    }

    [Fact]
    public void Words_lie_in_the_text_one_behind_the_other() => Prop.ForAll(NastyText.Any, text =>
    {
        using var words = TextWords.Scan(text, new WordLexicon());
        int last = 0;
        foreach (var word in words.Words)
        {
            Assert.True(word.Start >= last && word.Length > 0, word.ToString());
            last = word.End;
        }

        Assert.True(last <= text.Length);
    }).Check(Thorough);
}
