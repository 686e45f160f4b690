using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

public sealed class AsciiWordTests
{
    [Theory]
    [InlineData("word", 4)]
    [InlineData("word behind", 4)]
    [InlineData("word, and", 4)]
    [InlineData("minister's car", 10)]
    [InlineData("minister\u2019s car", 10)]
    [InlineData("G20", 3)]
    public void Plain_words_are_decided_on_the_fast_path(string text, int end) =>
        Assert.Equal(end, AsciiWord.End(text, 0));

    [Theory]
    [InlineData("U.S. exports")]
    [InlineData("1,200")]
    [InlineData("caf\u00E9")]
    [InlineData("word_")]
    [InlineData("word.\u0301")]
    [InlineData("1'2")]
    public void Whatever_needs_a_rule_is_left_to_the_rules(string text) =>
        Assert.Equal(AsciiWord.Undecided, AsciiWord.End(text, 0));

    [Fact]
    public void The_fast_path_never_differs_from_the_rules_of_either_tokenizer()
    {
        int decided = 0;
        Prop.ForAll(NastyText.Any, text =>
        {
            for (int start = 0; start < text.Length; start++)
            {
                int end = AsciiWord.IsStart(text[start]) ? AsciiWord.End(text, start) : AsciiWord.Undecided;
                if (end != AsciiWord.Undecided)
                {
                    decided++;
                    Assert.Equal(WordSegmenter.WordEnd(text, start), end);
                    Assert.Equal(StandardTokenizer.TokenEnd(text, start), end);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Assert.True(decided > 1000);
    }
}
