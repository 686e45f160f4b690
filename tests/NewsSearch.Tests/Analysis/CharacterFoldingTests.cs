using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData("Plain ASCII, 1!", "plain ascii, 1!")]
    [InlineData("\u00C4\u0301\u0323", "a")]
    [InlineData("\u1EC7\u01D6\u022D", "euo")]
    [InlineData("\u00D8\u0110\u0126\u0131\u0141\u0152\u00DE\u014A", "odhiloethn")]
    [InlineData("\u017F\u00DF\u1E9E\uFB06", "sssssst")]
    [InlineData("\u2019\u2018\u02BC\uFF07", "''''")]
    [InlineData("\u0386\u03AC\u1F84", "\u03B1\u03B1\u03B1")]
    [InlineData("\u0419\u0439\u0401", "\u0438\u0438\u0435")]
    [InlineData("\u200D\u00AD\uFE0F", "")]
    [InlineData("\u0915\u094D\u093F", "\u0915\u094D\u093F")]
    [InlineData("\u05D1\u05BC\u05B0\u05E8\u05B5\uFB2A\u05B4\u05D9\u05EA\u05BE", "\u05D1\u05E8\u05E9\u05D9\u05EA\u05BE")]
    [InlineData("\u304C\u30AC", "\u304B\u3099\u30AB\u3099")]
    [InlineData("\uAC00\u4E2D\uF900", "\uAC00\u4E2D\uF900")]
    [InlineData("\U0001D400\U0001D7D8", "a0")]
    public void Case_accents_and_widths_go_and_other_marks_stay(string word, string folded) =>
        Assert.Equal(folded, Fold(word));

    [Fact]
    public void Folding_twice_is_folding_once() => Prop.ForAll(NastyText.Any, text =>
    {
        string once = Fold(text);
        Assert.Equal(once, Fold(once));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Every_code_point_folds_within_the_stated_expansion()
    {
        char[] folded = new char[2 * CharacterFolding.MaxExpansion];
        for (int value = 0; value < 0x110000; value++)
        {
            string one = value is >= 0xD800 and < 0xE000 ? ((char)value).ToString() : char.ConvertFromUtf32(value);
            Assert.InRange(CharacterFolding.Fold(one, folded), 0, one.Length * CharacterFolding.MaxExpansion);
        }
    }

    private static string Fold(string word)
    {
        char[] folded = new char[word.Length * CharacterFolding.MaxExpansion];
        return new string(folded, 0, CharacterFolding.Fold(word, folded));
    }
}
