using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class MarkedTextTests
{
    [Theory]
    [InlineData("abcd", "", "", "abcd")]
    [InlineData("a<b>d", "1-2", "", "a<mark>&lt;b</mark>&gt;d")]
    [InlineData("abcd", "", "1-2", "a<1>bc</>d")]
    [InlineData("abcd", "1-1", "1-2", "a<1><mark>b</mark>c</>d")]
    [InlineData("abcd", "0-4", "1-2", "<mark>a</mark><1><mark>bc</mark></><mark>d</mark>")]
    [InlineData("abcd", "", "0-4 1-2", "<1>a<2>bc</>d</>")]
    [InlineData("abcd", "", "0-2 0-4", "<2><1>ab</>cd</>")]
    [InlineData("abcd", "", "0-3 1-3", "<1>a<2>bc</></><2'>d</>")]
    [InlineData("abcd", "", "1-2 1-2", "a<1><2>bc</></>d")]
    public void Places_are_elements_around_marks(string text, string marks, string places, string html)
    {
        string written = MarkedText.Of(text, Spans(marks), Places(Spans(places))).Value;
        written = Regex.Replace(written, "<span class=\"place country\" id=\"place-(\\d)\">", "<$1>");
        written = written.Replace("<span class=\"place country\">", "<2'>", StringComparison.Ordinal);
        Assert.Equal(html, written.Replace("</span>", "</>", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_overlaps_the_text_stays_and_every_element_is_closed()
    {
        for (int seed = 1; seed <= 500; seed++)
        {
            var random = new Random(seed);
            string text = string.Concat(Enumerable.Range(0, 40).Select(_ => "ab<&\n"[random.Next(5)]));
            var spans = Enumerable.Range(0, random.Next(12)).Select(_ => Span(random, text.Length)).ToList();
            var marks = new List<TextSpan>();
            for (int at = random.Next(6); at < text.Length - 6; at += 6 + random.Next(4))
            {
                marks.Add(new(at, 1 + random.Next(6)));
            }

            string[] paragraphs = [.. MarkedParagraphs.Of(text, marks, Places(spans)).Select(html => html.Value)];
            Assert.All(paragraphs, html => Assert.True(IsBalanced(html), $"Seed {seed}: {html}"));
            string all = string.Concat(paragraphs);
            string plain = WebUtility.HtmlDecode(Regex.Replace(all, "<[^>]*>", ""));
            Assert.True(text.Replace("\n", "", StringComparison.Ordinal) == plain, $"Seed {seed}: {plain}");
            string marked = string.Concat(
                Regex.Matches(all, "<mark>(.*?)</mark>").Select(mark => mark.Groups[1].Value));
            string asked = string.Concat(marks.Select(mark => text.Substring(mark.Start, mark.Length)));
            Assert.Equal(asked.Replace("\n", "", StringComparison.Ordinal), WebUtility.HtmlDecode(marked));
            var ids = Regex.Matches(all, " id=\"([^\"]*)\"").Select(id => id.Value).ToList();
            Assert.Equal(ids.Distinct().Count(), ids.Count);
        }
    }

    private static TextSpan Span(Random random, int length)
    {
        int start = random.Next(length);
        return new(start, 1 + random.Next(length - start));
    }

    private static bool IsBalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Regex.Matches(html, "<(/?)([a-z]+)[^>]*>"))
        {
            string name = tag.Groups[2].Value;
            if (tag.Groups[1].Length == 0)
            {
                open.Push(name);
            }
            else if (!open.TryPop(out string? last) || last != name)
            {
                return false;
            }
        }

        return open.Count == 0;
    }

    private static List<TextSpan> Spans(string spans) =>
    [
        .. spans.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(span => span.Split('-'))
            .Select(span => new TextSpan(Number(span[0]), Number(span[1]))),
    ];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Evidence> Places(IReadOnlyList<TextSpan> spans) => spans.Select((span, i) =>
        new Evidence(i + 1, new("country", "BY", "body", span.Start, span.Length, "name"), "", "", ""));
}
