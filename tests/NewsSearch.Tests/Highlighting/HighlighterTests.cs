using System.Text;
using NewsSearch.Analysis;
using NewsSearch.Highlighting;
using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.Highlighting.PatternBuilder;

namespace NewsSearch.Tests.Highlighting;

public class HighlighterTests
{
    private readonly Highlighter _highlighter = new(Analyzer.Create(Similarity.Combined));

    [Fact]
    public void Marks_words_by_their_stems() =>
        Assert.Equal(
            "<mark>Exporters</mark> and <mark>traders</mark> met",
            Title("Exporters and traders met", Word("exporter"), Word("trader")));

    [Fact]
    public void Marks_a_phrase_only_where_the_whole_phrase_stands() =>
        Assert.Equal(
            "joint plans of a <mark>Joint Venture</mark>; venture joint",
            Title("joint plans of a Joint Venture; venture joint", Phrase("joint venture")));

    [Fact]
    public void Marks_the_stop_words_within_a_phrase() =>
        Assert.Equal(
            "the <mark>minister of the interior</mark> spoke",
            Title("the minister of the interior spoke", Phrase("minister of the interior")));

    [Theory]
    [InlineData("dam water level", 0, "dam water level")]
    [InlineData("dam the level", 1, "<mark>dam</mark> the <mark>level</mark>")]
    [InlineData("dam of the level", 1, "dam of the level")]
    [InlineData("level dam", 1, "level dam")]
    [InlineData("level dam", 2, "<mark>level</mark> <mark>dam</mark>")]
    [InlineData("dam, dam and level", 1, "dam, <mark>dam</mark> and <mark>level</mark>")]
    public void Marks_the_words_of_a_loose_phrase(string title, int slop, string html) =>
        Assert.Equal(html, Title(title, Phrase("dam level", slop)));

    [Theory]
    [InlineData("tit for tat", "tit for tat")]
    [InlineData("tit tit", "<mark>tit</mark> <mark>tit</mark>")]
    public void A_word_does_not_stand_for_two(string title, string html) =>
        Assert.Equal(html, Title(title, Phrase("tit tit", 1)));

    [Fact]
    public void Marks_every_hit_of_a_pattern()
    {
        var wild = new WildcardPattern("wom?n"u8, QueryField.Any);
        var fuzzy = new FuzzyPattern("belarus"u8, 1, QueryField.Any);

        Assert.Equal(
            "<mark>woman</mark>, <mark>women</mark>; <mark>Belarus</mark>, <mark>Belaruz</mark>; <mark>trading</mark>",
            Title("woman, women; Belarus, Belaruz; trading", wild, fuzzy, Prefix("trad")));
    }

    [Fact]
    public void Joins_marks_that_overlap() =>
        Assert.Equal(
            "a <mark>joint venture company</mark>",
            Title("a joint venture company", Phrase("joint venture"), Phrase("venture company"), Word("venture")));

    [Fact]
    public void A_title_only_pattern_leaves_the_body_alone()
    {
        var shown = Show("Dam opens", "The dam is open.", Word("dam", QueryField.Title));

        Assert.Equal("<mark>Dam</mark> opens", shown.TitleHtml);
        Assert.Empty(shown.Snippets[0].Spans);
    }

    [Fact]
    public void Escapes_before_marking()
    {
        var shown = Show("<b>Dam</b> \"A&B\" 'x'", "<script>alert('dam')</script>", Word("dam"));

        Assert.Equal("&lt;b&gt;<mark>Dam</mark>&lt;/b&gt; &quot;A&amp;B&quot; &#39;x&#39;", shown.TitleHtml);
        Assert.Equal("&lt;script&gt;alert(&#39;<mark>dam</mark>&#39;)&lt;/script&gt;", shown.Snippets[0].Html);
    }

    [Fact]
    public void Gives_offsets_without_html()
    {
        var shown = _highlighter.Highlight("A dam", "Its dam.", [Word("dam")], HighlightMode.Offsets, 2, 160);

        Assert.Equal("", shown.TitleHtml);
        Assert.Equal(new TextSpan(2, 3), Assert.Single(shown.TitleSpans));
        Assert.Equal("", shown.Snippets[0].Html);
        Assert.Equal(new TextSpan(4, 3), Assert.Single(shown.Snippets[0].Spans));
    }

    [Fact]
    public void Gives_nothing_where_nothing_is_wanted()
    {
        var shown = _highlighter.Highlight("A dam", "Its dam.", [Word("dam")], HighlightMode.None, 2, 160);

        Assert.Empty(shown.TitleSpans);
        Assert.Empty(shown.Snippets);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_body_without_words_has_an_empty_snippet(string? body) =>
        Assert.Equal("", Assert.Single(Show(null, body, Word("dam")).Snippets).Html);

    [Fact]
    public void Marks_right_to_left_text_and_accents() =>
        Assert.Equal(
            "سد <mark>کراچی</mark> e\u0301t <mark>Cafe\u0301</mark>",
            Title("سد کراچی e\u0301t Cafe\u0301", Word("کراچی"), Word("café")));

    [Fact]
    public void A_giant_body_of_one_word_is_shown_in_bounded_time()
    {
        string body = new StringBuilder().Insert(0, "dam ", 4_000_000).ToString();

        var shown = Show(null, body, Phrase(string.Join(' ', Enumerable.Repeat("dam", 1_000)), 3), Word("dam"));

        Assert.Equal(2, shown.Snippets.Count);
        Assert.All(shown.Snippets, s => Assert.InRange(s.Text.Length, 1, 160));
    }

    private string Title(string title, params TermPattern[] patterns) => Show(title, null, patterns).TitleHtml;

    private Highlight Show(string? title, string? body, params TermPattern[] patterns) =>
        _highlighter.Highlight(title, body, patterns, HighlightMode.Html, 2, 160);
}
