using NewsSearch.Storage;

namespace NewsSearch.Tests.Highlighting;

public sealed class WholeItemTests
{
    [Theory]
    [InlineData("exporters dams", "<mark>Dam</mark> <mark>exporters</mark>",
        "The <mark>dams</mark> <b> fill.\nNo <mark>dam</mark> is full.")]
    [InlineData("\"is full\"", "Dam exporters", "The dams <b> fill.\nNo dam <mark>is full</mark>.")]
    [InlineData("title:dam", "<mark>Dam</mark> exporters", "The dams <b> fill.\nNo dam is full.")]
    [InlineData("", "Dam exporters", "The dams <b> fill.\nNo dam is full.")]
    [InlineData("cotton", "Dam exporters", "The dams <b> fill.\nNo dam is full.")]
    public async Task All_of_the_body_is_marked_and_escaped(string query, string title, string body)
    {
        await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage() });
        await index.AddAsync(new NewsItem
        {
            Id = "1",
            Title = "Dam exporters",
            Body = "The dams <b> fill.\nNo dam is full.",
        });
        await index.CommitAsync();

        var hit = await index.HighlightAsync("1", NewsQuery.Parse(query));

        Assert.Equal(title, hit!.TitleHtml);
        Assert.Equal(body.Replace("<b>", "&lt;b&gt;", StringComparison.Ordinal), Assert.Single(hit.Snippets).Html);
        Assert.Equal("The dams <b> fill.\nNo dam is full.", hit.Snippets[0].Text);
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_null()
    {
        await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage() });
        Assert.Null(await index.HighlightAsync("1", NewsQuery.All));
    }
}
