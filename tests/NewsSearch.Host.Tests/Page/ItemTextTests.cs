using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class ItemTextTests
{
    [Theory]
    [InlineData("A title", "A body", "A title")]
    [InlineData(null, "First line\nSecond", "First line")]
    [InlineData("  ", "\n  First line", "First line")]
    [InlineData(null, null, "id-1")]
    public void Something_always_stands_over_an_item(string? title, string? body, string headline) =>
        Assert.Equal(headline, Headline.Of(new() { Id = "id-1", Title = title, Body = body }));

    [Fact]
    public void A_long_first_line_is_cut_at_a_word()
    {
        string headline = Headline.Of(new() { Id = "1", Body = string.Join(' ', Enumerable.Repeat("word", 100)) });
        Assert.EndsWith(" word…", headline, StringComparison.Ordinal);
        Assert.InRange(headline.Length, 100, 121);
    }

    [Fact]
    public void A_pair_of_surrogates_is_never_cut()
    {
        string body = "a" + string.Concat(Enumerable.Repeat("\U0001F4F0", 1_000_000));
        string headline = Headline.Of(new() { Id = "1", Body = body });
        Assert.Equal("\U0001F4F0…", headline[^3..]);
        Assert.False(char.IsHighSurrogate(MarkedParagraphs.Of(body, [], []).Single().Value[^1]));
        Assert.True(MarkedParagraphs.IsCut(body));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a\n\n  \nb\n", "a|b")]
    [InlineData("a & [b]\n[c] d", "a &amp; <mark>b</mark>|<mark>c</mark> d")]
    [InlineData("[a <\n> b] c", "<mark>a &lt;</mark>|<mark>&gt; b</mark> c")]
    [InlineData("[a\n\nb][c]", "<mark>a</mark>|<mark>b</mark><mark>c</mark>")]
    public void Marks_end_with_their_paragraph_and_go_on_in_the_next(string marked, string paragraphs)
    {
        var spans = new List<TextSpan>();
        var text = new System.Text.StringBuilder();
        int start = 0;
        foreach (char unit in marked)
        {
            switch (unit)
            {
                case '[':
                    start = text.Length;
                    break;
                case ']':
                    spans.Add(new(start, text.Length - start));
                    break;
                default:
                    text.Append(unit);
                    break;
            }
        }

        Assert.Equal(paragraphs, string.Join('|', MarkedParagraphs.Of(text.ToString(), spans, [])));
    }

    [Theory]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("HTTP://example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("data:text/html,<b>", null)]
    [InlineData("//example.org/a", null)]
    [InlineData("ftp://example.org/a", null)]
    [InlineData("a page", null)]
    [InlineData(null, null)]
    public void Links_lead_to_the_web_and_nowhere_else(string? url, string? link) =>
        Assert.Equal(link, ItemAddress.Original(url)?.AbsoluteUri);

    [Theory]
    [InlineData("a/b#2", null, "/items/a%2Fb%232")]
    [InlineData("100%25?", "a b&c", "/items/100%2525%3F?q=a%20b%26c")]
    public void An_id_is_one_part_of_the_path(string id, string? query, string href) =>
        Assert.Equal(href, ItemAddress.Of(id, SearchAddress.Empty.With("q", query)));

    [Theory]
    [InlineData("ar", "ar")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("\" onclick=", null)]
    [InlineData("", null)]
    public void Only_a_language_tag_is_a_language(string tag, string? language) =>
        Assert.Equal(language, Language.Of(new() { Id = "1", Language = tag }));
}
