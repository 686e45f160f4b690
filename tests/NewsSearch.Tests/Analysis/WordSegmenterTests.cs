using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

public sealed class WordSegmenterTests
{
    [Theory]
    [InlineData("can't stop", "can't| |stop")]
    [InlineData("3.14, 1,5", "3.14|,| |1,5")]
    [InlineData("end.The 12:30", "end.The| |12|:|30")]
    [InlineData("a\r\nb", "a|\r\n|b")]
    [InlineData("a  b", "a|  |b")]
    [InlineData("e\u0301.\u0301e", "e\u0301.\u0301e")]
    [InlineData("\u05D0'\u05D1\"\u05D2\"", "\u05D0'\u05D1\"\u05D2|\"")]
    [InlineData("\U0001F1F5\U0001F1F0\U0001F1E7\U0001F1FE", "\U0001F1F5\U0001F1F0|\U0001F1E7\U0001F1FE")]
    [InlineData("\U0001F468\u200D\U0001F469!", "\U0001F468\u200D\U0001F469|!")]
    [InlineData("\u30AB_\u30BF1a", "\u30AB_\u30BF|1a")]
    [InlineData("\u4E2D\u6587", "\u4E2D|\u6587")]
    public void Plain_segments_are_those_of_the_annex(string text, string segments)
    {
        var parts = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = WordSegmenter.NextBoundary(text, start);
            parts.Add(text[start..end]);
            start = end;
        }

        Assert.Equal(segments, string.Join('|', parts));
    }

    [Theory]
    [InlineData("end.The", "end")]
    [InlineData("U.S.", "U.S.")]
    [InlineData("U.S.A", "U.S.A")]
    [InlineData("U.S's", "U.S's")]
    [InlineData("A.Khan", "A")]
    [InlineData("12.5", "12.5")]
    [InlineData("PM:we", "PM")]
    [InlineData("l\u00B7l", "l\u00B7l")]
    [InlineData("1\u20442", "1\u20442")]
    public void Words_end_where_English_news_needs_them_to(string text, string word) =>
        Assert.Equal(word, text[..WordSegmenter.WordEnd(text, 0)]);

    [Fact]
    public void Words_lie_within_segments_of_the_annex_but_for_the_last_full_stop_of_acronyms() =>
        Prop.ForAll(NastyText.Any, text =>
        {
            var boundaries = new HashSet<int>();
            for (int i = 0; i < text.Length; boundaries.Add(i))
            {
                i = WordSegmenter.NextBoundary(text, i);
            }

            int offset = 0;
            while (WordTokenizer.TryNext(text, ref offset, out int start))
            {
                int end = text[offset - 1] == '.' ? offset - 1 : offset;
                Assert.DoesNotContain(Enumerable.Range(start + 1, end - start - 1), boundaries.Contains);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_letter_or_digit_is_left_out_of_words() =>
        Prop.ForAll(NastyText.Any, text =>
        {
            var covered = new bool[text.Length];
            int offset = 0;
            while (WordTokenizer.TryNext(text, ref offset, out int start))
            {
                Array.Fill(covered, true, start, offset - start);
            }

            for (int i = 0; i < text.Length; i++)
            {
                var value = (WordBreak)WordSegmenter.Classes.At(text, i, out _);
                bool isInWords = WordSegmenter.IsWord(value) || value == WordBreak.Ideograph;
                Assert.True(covered[i] || !isInWords, $"U+{(int)text[i]:X4} at {i}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
