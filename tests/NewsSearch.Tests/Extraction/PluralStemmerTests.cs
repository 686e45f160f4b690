using NewsSearch.Extraction;

namespace NewsSearch.Tests.Extraction;

public class PluralStemmerTests
{
    [Theory]
    [InlineData("farmers", "farmer")]
    [InlineData("policies", "policy")]
    [InlineData("taxes", "tax")]
    [InlineData("churches", "church")]
    [InlineData("ties", "tie")]
    [InlineData("prices", "price")]
    [InlineData("crisis", "crisis")]
    [InlineData("class", "class")]
    [InlineData("virus", "virus")]
    [InlineData("gas", "gas")]
    [InlineData("overs", "overs")]
    [InlineData("goods", "goods")]
    [InlineData("", "")]
    public void Plural_endings_are_taken_off(string word, string singular) =>
        Assert.Equal(singular, PluralStemmer.Stem(word.ToCharArray()).ToString());
}
