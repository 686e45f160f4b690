using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analysis;
using NewsSearch.Highlighting;
using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.Highlighting.PatternBuilder;

namespace NewsSearch.Tests.Highlighting;

/// <summary>What holds for every text and every query. FsCheck prints the seed of a failure.</summary>
public class HighlightPropertyTests
{
    private static readonly string[] Pieces =
    [
        "dam", "Dam", "dams", "water", "level", "the", "of", "joint", "venture", "trade", "trading",
        "کراچی", "中", "水",
        " ", " ", " ", " ", ". ", "! ", "\n", "\r\n", "\u3000", ", ", "-", "<script>", "</mark>", "<mark>", "&amp;",
        "&",
        "\"", "'", "\u0301", "e\u0301", "\U0001F1F5\U0001F1F0", "\U0001F468\u200D\U0001F469", "\uD83D", "\uDE00", "\0",
        "\u202E", "\u0600", "x", "Mr. ", "U.S. ", "1,200", "。",
    ];

    private static readonly TermPattern[] Patterns =
    [
        Word("dam"), Word("water"), Word("level", QueryField.Title), Word("کراچی"), Word("中"), Prefix("trad"),
        Phrase("joint venture"), Phrase("level of the dam"), Phrase("dam water", 3), Phrase("dam dam", 2),
        Phrase("water level dam", 4), Phrase("dam dam"), new FuzzyPattern("venture"u8, 1, QueryField.Any),
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    private static readonly Arbitrary<Show> Shows = Gen.Choose(0, 3)
        .SelectMany(n => Gen.Elements(Patterns).ListOf(n))
        .SelectMany(patterns => Gen.Choose(0, 4).SelectMany(most => Gen.Choose(20, 120).Select(
            length => new Show([.. patterns], most, length))))
        .ToArbitrary();

    private readonly Highlighter _highlighter = new(Analyzer.Create(Similarity.Combined));

    [Fact]
    public void A_title_is_marked_where_and_only_where_it_matches() =>
        Prop.ForAll(Texts, Shows, (text, show) =>
        {
            var shown = Run(text, null, show);
            Assert.Equal(MatchOracle.Spans(text, show.Patterns), shown.TitleSpans);
            CheckHtml(text, shown.TitleSpans, shown.TitleHtml);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Snippets_are_passages_of_the_body_with_its_matches_marked() =>
        Prop.ForAll(Texts, Shows, (text, show) =>
        {
            var snippets = Run(null, text, show).Snippets;
            Assert.InRange(snippets.Count, 0, show.Most);
            Assert.Equal(show.Most > 0, snippets.Count > 0);
            var borders = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
            var body = show.Patterns.Where(p => p.Field == QueryField.Any).ToList();
            var matches = MatchOracle.Spans(text, body);
            int from = 0;
            foreach (var snippet in snippets)
            {
                // The passages stand in the order of the text and do not overlap, at borders of characters; marked is
                // what matches there, which is not always what would match in the passage alone.
                while ((from = text.IndexOf(snippet.Text, from, StringComparison.Ordinal)) >= 0
                    && !(borders.Contains(from) && borders.Contains(from + snippet.Text.Length)
                        && Inside(matches, from, snippet.Text.Length).All(snippet.Spans.Contains)))
                {
                    from++;
                }

                Assert.True(from >= 0, $"\"{snippet.Text}\" is no passage with its matches.");
                from += snippet.Text.Length;
                Assert.Equal(string.IsNullOrWhiteSpace(text), snippet.Text.Length == 0);
                CheckHtml(snippet.Text, snippet.Spans, snippet.Html);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static IEnumerable<TextSpan> Inside(IReadOnlyList<TextSpan> spans, int start, int length) => spans
        .Where(span => span.Start >= start && span.End <= start + length)
        .Select(span => new TextSpan(span.Start - start, span.Length));

    private static void CheckHtml(string text, IReadOnlyList<TextSpan> spans, string html)
    {
        int end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length, $"{span} is out of place.");
            end = span.End;
        }

        Assert.Equal(text, WebUtility.HtmlDecode(html.Replace("<mark>", "").Replace("</mark>", "")));
        string[] marked = html.Split("<mark>");
        Assert.Equal(spans.Count, marked.Length - 1);
        for (int i = 0; i < spans.Count; i++)
        {
            string inside = marked[i + 1].Split("</mark>")[0];
            Assert.Equal(text.Substring(spans[i].Start, spans[i].Length), WebUtility.HtmlDecode(inside));
        }

        Assert.Equal(2 * spans.Count, html.Count(c => c == '<'));
    }

    private Highlight Run(string? title, string? body, Show show) =>
        _highlighter.Highlight(title, body, show.Patterns, HighlightMode.Html, show.Most, show.Length);

    private sealed record Show(IReadOnlyList<TermPattern> Patterns, int Most, int Length);
}
