using System.Globalization;
using System.Text;
using NewsSearch.Ingest;
using Xunit.Abstractions;

namespace NewsSearch.PublicApi.Tests.Ingest.Html;

/// <summary>Any bytes are an item or a note that says what to do.</summary>
public sealed class HostilePageTests(ITestOutputHelper output)
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

    private static long Allocated(string part, int count)
    {
        var page = new StringBuilder("<title>The dam of Ervet</title><h1>The dam of Ervet</h1><p>It is full again.");
        for (int i = 0; i < count; i++)
        {
            page.Append(part.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(page.ToString());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Check(bytes, part);
        return GC.GetAllocatedBytesForCurrentThread() - before;
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
    [InlineData("<div>", 100_000, true)]
    [InlineData("<b>", 100_000, true)]
    [InlineData("<font color=@>", 100_000, true)]
    [InlineData("<ul><li>", 20_000, true)]
    [InlineData("<li><div>", 20_000, true)]
    [InlineData("<dl><dd>", 20_000, true)]
    [InlineData("<p><b id=x>", 20_000, true)]
    [InlineData("<p><font color=@>", 20_000, true)]
    [InlineData("<table><tr><td>", 20_000, true)]
    [InlineData("<table><tr><td><font size=@><div>", 20_000, true)]
    [InlineData("<svg>", 100_000, false)]
    [InlineData("<svg><foreignObject>", 20_000, false)]
    [InlineData("<object><b>", 20_000, false)]
    [InlineData("<span class=byline>", 20_000, false)]
    [InlineData("<h2><a href=/x>", 60_000, false)]
    [InlineData("<button><a href=@><section>", 5_000, false)]
    [InlineData("<article itemprop=articleBody><time datetime=2025-01-01>", 20_000, false)]
    public void Elements_nested_without_end_are_read_or_refused(string tag, int count, bool isText)
    {
        var page = new StringBuilder("<h1>The dam of Ervet</h1>");
        for (int i = 0; i < count; i++)
        {
            page.Append(tag.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        page.Append("The dam of Ervet is full again, the water office said on Monday.");

        // Nothing may recurse over what a page nests: on so small a stack it would end the process.
        NewsPage? read = null;
        var thread = new Thread(() => read = Check(Encoding.UTF8.GetBytes(page.ToString()), tag), 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(read);
        Assert.True(
            !isText || read.Item?.Body?.Contains("full again", StringComparison.Ordinal) == true
                || read.Note?.Contains($"{ArchiveLimits.PageElements} elements", StringComparison.Ordinal) == true,
            $"{read.Note}\n{read.Item?.Body}");
    }

    [Theory]
    [InlineData("<div>", 5_000)]
    [InlineData("<font color=@>", 5_000)]
    [InlineData("<li>", 5_000)]
    [InlineData("<center><span class=x>", 2_000)]
    public void A_page_whose_elements_nobody_closed_is_read_whole(string tag, int count)
    {
        var page = new StringBuilder("<h1>The wells of Ervet</h1>");
        for (int i = 0; i < count; i++)
        {
            page.Append(tag.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                .Append(CultureInfo.InvariantCulture, $"<p>Well number {i} gave water to the end of a dry year.</p>");
        }

        page.Append("<div class=comments><p>Who counted them? Nobody that anybody in this town has met so far.</div>");
        string body = Check(Encoding.UTF8.GetBytes(page.ToString()), tag).Item!.Body!;

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"Well number {i} gave water to the end of a dry year."),
            body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimStart('•', ' ')));
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<section><div>", "</div></section>")]
    [InlineData("<table><tr><td>", "</table>")]
    public void What_follows_elements_that_stand_very_deep_is_told_apart(string open, string close)
    {
        string page = "<body><article><h1>The dam of Ervet</h1><p>The dam of Ervet is full again, an office said.</p>"
            + string.Concat(Enumerable.Repeat(open, 2_000)) + "A deep word."
            + string.Concat(Enumerable.Repeat(close, 2_000))
            + "<p>It had been empty for a year, and the fish had gone down the river.</p></article>"
            + "<div class=comments><p>I have never seen it full, and I have lived here for sixty years.</p></div>";

        string body = Check(Encoding.UTF8.GetBytes(page), open).Item!.Body!;

        Assert.Equal(
            "The dam of Ervet is full again, an office said.\nA deep word.\n"
            + "It had been empty for a year, and the fish had gone down the river.", body);
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

    [Theory]
    [InlineData("a@=1")]
    [InlineData("class=x@")]
    public void Attributes_that_each_paragraph_would_repeat_cost_little(string attribute)
    {
        const int Count = 5_000;
        var page = new StringBuilder("<h1>The wells of Ervet</h1><p><b ");
        for (int i = 0; i < Count; i++)
        {
            page.Append(attribute.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                .Append(' ');
        }

        page.Append('>').Append(string.Concat(Enumerable.Repeat("<p>The well gave water.", Count)));
        byte[] bytes = Encoding.UTF8.GetBytes(page.ToString());
        long before = GC.GetAllocatedBytesForCurrentThread();

        var read = Check(bytes, attribute);

        Assert.Equal(Count, read.Item!.Body!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500 * (long)bytes.Length);
    }

    [Theory]
    [InlineData("<body a@=1>")]
    [InlineData("<html class=x@>")]
    [InlineData("<b id=@><p>x")]
    [InlineData("<meta property=og:title content=x@>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>")]
    [InlineData("<time datetime=2025-01-01>x</time>")]
    [InlineData("<table>x<td>")]
    [InlineData("<select><option>x")]
    [InlineData("<a href=/@>x")]
    [InlineData("<p a='@' b=\"<p>\">")]
    [InlineData("<script><!--<script>")]
    [InlineData("<svg><![CDATA[x]]>")]
    [InlineData("&am&#x41;&NotExists;<")]
    [InlineData("<div class='share related-@ byline'>A line of words, with an end.</div>")]
    public void Memory_grows_no_faster_than_the_page(string part)
    {
        long few = Allocated(part, 2_000), many = Allocated(part, 8_000);
        output.WriteLine($"{few} bytes for 2000, {many} bytes for 8000");
        Assert.InRange(many, 0, 5 * few);
    }

    [Fact]
    public void Binary_and_empty_pages_are_refused()
    {
        Assert.Contains("binary", Check([0, 1, 2, 3], "binary").Note, StringComparison.Ordinal);
        Assert.Contains("shows no text", Check([], "empty").Note, StringComparison.Ordinal);
    }
}
