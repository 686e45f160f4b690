using NewsSearch.Analysis;
using NewsSearch.Highlighting;
using NewsSearch.Searching;
using static NewsSearch.Tests.Highlighting.PatternBuilder;

namespace NewsSearch.Tests.Highlighting;

/// <summary>Which passages are shown, and where they are cut.</summary>
public class SnippetTests
{
    private const string Body =
        "The council met on Monday in the old town hall. Members spoke of roads and of schools for two hours.\n"
        + "A new dam was proposed by Mr. Alder for the upper valley. Farmers in the valley fear for their fields.\n"
        + "The dam would hold water for five dry years and feed a power station below the village of Lower Mill. "
        + "A vote is due in spring.";

    private readonly Highlighter _highlighter = new(Analyzer.Create(Similarity.Combined));

    [Fact]
    public void Shows_whole_sentences_where_they_fit() =>
        Assert.Equal(
            ["A new dam was proposed by Mr. Alder for the upper valley."], Snippets(Body, 1, 90, Word("alder")));

    [Fact]
    public void Prefers_the_passage_with_more_of_the_query() =>
        Assert.StartsWith("The dam would hold water", Snippets(Body, 1, 110, Word("dam"), Word("water"))[0],
            StringComparison.Ordinal);

    [Fact]
    public void Prefers_the_passage_with_the_word_that_few_sentences_have() =>
        Assert.Equal(
            ["Rice goes to Kenya."],
            Snippets(
                "Trade grows. Trade in rice grows. Rice is sold. Rice goes to Kenya. Trade with Iran ends.", 1, 24,
                Word("rice"), Word("trade"), Word("kenya")));

    [Fact]
    public void A_word_that_is_repeated_weighs_less_than_another_word() =>
        Assert.Equal(
            ["Rice is for export."],
            Snippets(
                "Rice, rice, rice, rice. Rice is for export. Some export is of rice alone.", 1, 24,
                Word("rice"), Word("export")));

    [Fact]
    public void Of_passages_that_say_as_much_the_shorter_one_is_shown() =>
        Assert.Equal(
            ["No rice came for us."],
            Snippets("There came some rice today. No rice came for us. Then there was rice to eat.", 1, 30,
                Word("rice")));

    [Fact]
    public void Shows_what_no_other_passage_shows_in_the_order_of_the_text()
    {
        var shown = Snippets(Body, 2, 60, Word("dam"), Word("vote"));

        Assert.Equal("A new dam was proposed by Mr. Alder for the upper valley.", shown[0]);
        Assert.Equal("A vote is due in spring.", shown[1]);
    }

    [Fact]
    public void Shows_words_around_the_match_where_a_sentence_is_too_long()
    {
        string body = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{i}"));

        string shown = Assert.Single(Snippets(body, 1, 60, Word("word150")));

        Assert.Equal("word149 word150 word151 word152 word153 word154 word155", shown);
    }

    [Fact]
    public void Shows_the_first_words_where_nothing_matched() =>
        Assert.Equal(["The council met on Monday in the old town hall."], Snippets("\n " + Body, 2, 60, Word("zebra")));

    [Fact]
    public void Fills_up_with_what_stands_before_at_the_end() =>
        Assert.Equal(["One came. Two came. The dam."], Snippets("One came. Two came. The dam.", 2, 60, Word("dam")));

    [Fact]
    public void Shows_a_phrase_whole_even_if_it_is_too_long()
    {
        string phrase = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"word{i}"));

        Assert.Equal([phrase], Snippets("Before. " + phrase + " after all of it", 1, 30, Phrase(phrase)));
    }

    [Fact]
    public void Does_not_cut_where_an_abbreviation_ends() =>
        Assert.Equal(["Dr. J. K. Alder of the U.S. Council spoke."],
            Snippets("Dr. J. K. Alder of the U.S. Council spoke. Then nothing more was said by anybody.", 1, 50,
                Word("council")));

    [Fact]
    public void Does_not_cut_characters_apart()
    {
        string body = string.Concat(Enumerable.Repeat("e\u0301\U0001F1F5\U0001F1F0\U0001F468\u200D\U0001F469", 100));

        string shown = Assert.Single(Snippets(body, 1, 43, Word("zebra")));

        // Three rounds of an accented letter (2), a flag (4) and a couple (5), then letter and flag: 33 + 6.
        Assert.Equal(39, shown.Length);
    }

    private List<string> Snippets(string body, int most, int length, params TermPattern[] patterns) =>
        _highlighter.Highlight(null, body, patterns, HighlightMode.Html, most, length)
            .Snippets.Select(s => s.Text).ToList();
}
