using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

/// <summary>What is said of a broken file tells somebody who has only the file what, where, and what to do.</summary>
public sealed class BrokenFileTests
{
    [Theory]
    [InlineData("rss", "<rss><channel>\n<item><title>x</titel>", 2, "'title'", "Mend it there")]
    [InlineData("rss", "<!DOCTYPE rss [<!ENTITY x 'y'>]><rss/>", 1, "document type (DTD)", "Take it out")]
    [InlineData("rss", "<?xml version='1.0'?><urlset/>", null, "first element is urlset", "Give a feed")]
    [InlineData("json", "[{\"title\":\"x\"},\n]", 2, "byte 1", "comma stands before a closing bracket. Take it out")]
    [InlineData("json", "{\"title\":\"x\",\n\"body\"", 2, "byte 7", "ends within a value")]
    [InlineData("ndjson", "{\"title\":\"x\"}\n{\"title\":\"x\",}", 2, "byte 14", "Take it out")]
    [InlineData("ndjson", "{\"title\":\"x\"}\nwords", 2, "byte 1", "Mend it there")]
    [InlineData("ndjson", "{\"title\":\"x\"", 1, "byte", "ends within a value")]
    [InlineData("ninjs", "{\"uri\":\"a\"\n\"type\":1}", 2, "byte 1", "Mend it there")]
    [InlineData("jsonld", "{\"@type\":\"Person\",\"name\":\"x\"}", null, "no node has a type", "@type")]
    [InlineData("csv", "a,b\n1,2\n", 1, "no column for a title or a text", "Name one of them title")]
    [InlineData("csv", "title,body\nx,\"y\n", 2, "never closed", "Close it")]
    [InlineData("csv", "title,body\nx,y,z\n", 2, "3 cells, the header 2", "quotation marks")]
    [InlineData("html", "<div id=root></div><script>draw()</script>", null, "shows no text", "save the page from a")]
    [InlineData("text", "Home\nShare this\nClick to tweet\n", null, "only menus", "Give the text")]
    [InlineData("text", "a\0b", null, "binary", "convert it to text")]
    public void The_reason_says_what_where_and_what_to_do(
        string format, string text, int? line, string what, string remedy)
    {
        var problem = Assert.Single(ReadArchive.Of(text, Enum.Parse<ArchiveFormat>(format, ignoreCase: true)).Lost);

        Assert.Equal(line, (int?)problem.Line);
        Assert.Contains(what, problem.Reason, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("reader options", problem.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("XmlReader", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_nothing_but_chrome_says_what_was_left_out() => Assert.NotEmpty(
        ReadArchive.Of(Encoding.UTF8.GetBytes("Home\nShare this\n"), ArchiveFormat.Text, explain: true).Dropped);
}
