using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Tests.Analysis;

/// <remarks>What is expected here was printed by Lucene 8.7; the checks compare far more with Lucene itself.</remarks>
public sealed class LuceneEnglishAnalyzerTests
{
    private readonly LuceneEnglishAnalyzer _analyzer = new();

    [Theory]
    [InlineData("The ministers' caf\u00E9s", "minist caf\u00E9")]
    [InlineData("U.S. exports", "u. export")]
    [InlineData("it's IT'S IT", "")]
    [InlineData("1,200 5.5 1;2", "1,200 5.5 1;2")]
    [InlineData("end.The", "end.th")]
    [InlineData("snake_case", "snake_cas")]
    [InlineData("\U0001F44D\U0001F3FD", "\U0001F44D\U0001F3FD")]
    [InlineData("\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35", "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35")]
    [InlineData("\u4E2D\u6587", "\u4E2D \u6587")]
    [InlineData("\u0130stanbul", "istanbul")]
    [InlineData("possibly apologies", "possibl apolog")]
    public void Terms_are_those_of_Lucene(string text, string terms) =>
        Assert.Equal(terms, Analyzed.Terms(_analyzer, text));

    [Fact]
    public void Removed_stop_words_leave_a_gap()
    {
        var tokens = new TokenBuffer();

        Assert.Equal(6, _analyzer.Analyze("The river of the dam is", tokens));

        Assert.Equal([new Token(4, 5, 1, false), new Token(17, 3, 4, false)], [tokens[0], tokens[1]]);
        Assert.Equal(2, tokens.Count);
    }

    [Fact]
    public void Fold_leaves_the_bytes_as_they_are() =>
        Assert.Equal("Caf\u00E9's\uFFFD", Encoding.UTF8.GetString(_analyzer.Fold("Caf\u00E9's\uD83D")));
}
