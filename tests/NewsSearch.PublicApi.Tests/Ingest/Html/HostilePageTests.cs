using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Html;

/// <summary>Any bytes are an item or a note that says what to do.</summary>
public sealed class HostilePageTests
{
    private const int Seed = 20_250_513;

    private static NewsPage Check(byte[] page, string what)
    {
        try
        {
            var read = NewsPage.Read(page);
            Assert.True(read.Item is not null || read.Note is { Length: > 20 }, what);
            Assert.True(read.Item is null || read.Item.Title is not null || read.Item.Body is not null, what);
            return read;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{what}: {e.GetType().Name}", e);
        }
    }

    [Fact]
    public void A_page_cut_anywhere_is_read_or_refused()
    {
        foreach (string name in ExpectedPage.Names)
        {
            byte[] page = ExpectedPage.Read(name).Html;
            for (int length = 0; length < page.Length; length += 37)
            {
                Check(page[..length], $"{name}, the first {length} bytes");
            }
        }
    }

    [Fact]
    public void A_page_with_damaged_bytes_is_read_or_refused()
    {
        foreach (string name in ExpectedPage.Names)
        {
            byte[] page = ExpectedPage.Read(name).Html;
            for (int round = 0; round < 200; round++)
            {
                int seed = Seed + round;
                var random = new Random(seed);
                byte[] damaged = [.. page];
                for (int flips = random.Next(1, 40); flips > 0; flips--)
                {
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(9, 256);
                }

                Check(damaged, $"{name}, seed {seed}");
            }
        }
    }

    [Fact]
    public void Any_order_of_tags_is_read_or_refused()
    {
        string[] parts =
        [
            "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<p>", "</p>", "<div class=comments>", "</div>",
            "<b>", "</b>", "<a href=x>", "</a>", "<h1>", "</h1>", "<h2><a href=/y>", "<ul>", "<li>", "</ul>", "<br>",
            "<select>", "<option>", "<template>", "</template>", "<svg>", "<math>", "<frameset>", "</body>", "</html>",
            "<script>", "</script>", "<time datetime=2025-01-01>", "</time>", "<span itemprop=author itemscope>",
            "<meta itemprop=name content=x>", "<article>", "</article>", "<form>", "</form>", "\u202E", "&#x1F600;",
            "words of some length, with an end. ", "&#xD800;", "<plaintext>", "<!--",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":[",
        ];
        for (int round = 0; round < 3_000; round++)
        {
            int seed = Seed + round;
            var random = new Random(seed);
            var page = new StringBuilder();
            for (int i = random.Next(1, 80); i > 0; i--)
            {
                page.Append(parts[random.Next(parts.Length)]);
            }

            Check(Encoding.UTF8.GetBytes(page.ToString()), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<p><b id=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<span class=byline>")]
    [InlineData("<h2><a href=/x>")]
    [InlineData("<article itemprop=articleBody><time datetime=2025-01-01>")]
    [InlineData("<svg>")]
    public void Elements_nested_a_hundred_thousand_deep_are_refused_with_the_limit(string tag)
    {
        var page = new StringBuilder("<h1>The dam of Ervet</h1>");
        for (int i = 0; i < 100_000; i++)
        {
            page.Append(tag);
        }

        page.Append("The dam of Ervet is full again, the water office said on Monday.");

        var read = Check(Encoding.UTF8.GetBytes(page.ToString()), tag);

        Assert.Null(read.Item);
        Assert.Contains("1000 deep", read.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("<ul><li>")]
    public void Elements_nested_up_to_the_limit_lose_no_text(string tag)
    {
        string page = "<h1>The dam of Ervet</h1>" + string.Concat(Enumerable.Repeat(tag, ArchiveLimits.PageDepth - 1))
            + "The dam of Ervet is full again, the water office said on Monday.";

        var read = Check(Encoding.UTF8.GetBytes(page), tag);

        Assert.Contains("full again", read.Item!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_too_many_elements_is_refused_with_the_limit()
    {
        byte[] page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<i></i>", ArchiveLimits.PageElements)));

        var read = Check(page, "many elements");

        Assert.Null(read.Item);
        Assert.Contains($"{ArchiveLimits.PageElements} elements", read.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_data_and_many_attributes_are_survived()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"@graph\":[", 50_000));
        string attributes = string.Concat(Enumerable.Range(0, 20_000).Select(i => $" a{i}=1"));

        var read = Check(Encoding.UTF8.GetBytes(
            $"<script type=application/ld+json>{deep}</script><p{attributes}>The dam of Ervet is full again."), "deep");

        Assert.Equal("The dam of Ervet is full again.", read.Item!.Body);
    }

    [Fact]
    public void Binary_and_empty_pages_are_refused()
    {
        Assert.Contains("binary", Check([0, 1, 2, 3], "binary").Note, StringComparison.Ordinal);
        Assert.Contains("shows no text", Check([], "empty").Note, StringComparison.Ordinal);
    }
}
