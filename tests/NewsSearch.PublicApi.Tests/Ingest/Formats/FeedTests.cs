using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>Valley Courier</title>
          <link>https://courier.example/</link>
          <language>en-gb</language>
          <image><title>Logo</title><url>https://courier.example/logo.png</url></image>
          <item>
            <title>Canal &amp; dam works &lt;b&gt;begin&lt;/b&gt;</title>
            <link>https://courier.example/canal?a=1&amp;b=2</link>
            <guid isPermaLink="false">canal-17</guid>
            <pubDate>Tue, 13 May 2025 07:11:00 +0500</pubDate>
            <dc:creator><![CDATA[Amna Rind]]></dc:creator>
            <category>Water</category>
            <description>A short lead.</description>
            <media:content url="x.jpg"><media:title>Nobody wants the caption</media:title></media:content>
            <content:encoded><![CDATA[<p>Works on the canal began&nbsp;on Monday.</p>
              <figure><img src="x.jpg"><figcaption>A caption.</figcaption></figure>
              <p>Farmers had asked for <em>more</em> water.<br>They met in June.</p>]]></content:encoded>
          </item>
          <item>
            <title>Second</title>
            <link>https://courier.example/second</link>
            <description>&lt;p&gt;Only a lead.&lt;/p&gt;</description>
            <author>desk@courier.example (Bilal Zai)</author>
          </item>
          <item><description>No title, no name.</description></item>
        </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <title>Hill Post</title>
          <author><name>The desk</name></author>
          <entry>
            <id>tag:hill.example,2025:1</id>
            <title type="html">Roads &amp;amp; rails</title>
            <link rel="enclosure" href="https://hill.example/1.mp3"/>
            <link href="https://hill.example/1"/>
            <published>2025-05-13T07:11:00+05:00</published>
            <updated>2025-05-14T08:00:00Z</updated>
            <author><name>Dilawar Khel</name><email>d@hill.example</email></author>
            <summary>Lead.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The road &lt;M2&gt; opened.</p>
              <p>Trains <b>follow</b>.</p></div></content>
          </entry>
          <entry>
            <id>tag:hill.example,2025:2</id>
            <title>5 &lt; 6 &lt;b&gt;</title>
            <updated>2025-05-14</updated>
            <content type="text">Literal &lt;p&gt; stays.</content>
            <source><title>Other Paper</title><id>x</id></source>
          </entry>
        </feed>
        """;

    [Fact]
    public void Entries_of_rss_become_items()
    {
        var read = ReadArchive.Of(Rss);

        Assert.Empty(read.Problems);
        Assert.Equal(3, read.Items.Count);
        var canal = read.Items[0];
        Assert.Equal("canal-17", canal.Id);
        Assert.Equal("Canal & dam works begin", canal.Title);
        Assert.Equal("https://courier.example/canal?a=1&b=2", canal.Url);
        Assert.Equal("2025-05-13T07:11:00+05:00", canal.Published.ToString());
        Assert.Equal(DateProvenance.Metadata, canal.Provenance);
        Assert.Equal("Amna Rind", canal.Author);
        Assert.Equal("Valley Courier", canal.Source);
        Assert.Equal("en-gb", canal.Language);
        Assert.Equal(
            "Works on the canal began on Monday.\nFarmers had asked for more water.\nThey met in June.",
            canal.Body!.Replace('\u00a0', ' '));
        Assert.Equal("https://courier.example/second", read.Items[1].Id);
        Assert.Equal("Bilal Zai", read.Items[1].Author);
        Assert.Equal("Only a lead.", read.Items[1].Body);
        Assert.StartsWith("sha256:", read.Items[2].Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_atom_become_items()
    {
        var read = ReadArchive.Of(Atom);

        Assert.Empty(read.Problems);
        var road = read.Items[0];
        Assert.Equal("tag:hill.example,2025:1", road.Id);
        Assert.Equal("Roads & rails", road.Title);
        Assert.Equal("https://hill.example/1", road.Url);
        Assert.Equal("2025-05-13T07:11:00+05:00", road.Published.ToString());
        Assert.Equal("2025-05-14T08:00:00Z", road.Updated.ToString());
        Assert.Equal("Dilawar Khel", road.Author);
        Assert.Equal("Hill Post", road.Source);
        Assert.Equal("The road <M2> opened.\nTrains follow.", road.Body);
        var literal = read.Items[1];
        Assert.Equal("Literal <p> stays.", literal.Body);
        Assert.Equal("2025-05-14", literal.Published.ToString());
        Assert.Null(literal.Updated);
        Assert.Equal("Other Paper", literal.Source);
        Assert.Equal("The desk", literal.Author);
    }

    [Fact]
    public void Rss_1_is_read_and_the_caller_names_the_outlet_before_the_feed_does()
    {
        var read = ReadArchive.Of("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Feed of the paper</title></channel>
            <item rdf:about="y"><title>Snow</title><link>https://p.example/snow</link>
            <dc:date>2024-01-03</dc:date></item>
            </rdf:RDF>
            """, extraction: new ExtractionOptions { Source = "The Paper" });

        Assert.Equal("https://p.example/snow", read.Item.Id);
        Assert.Equal("2024-01-03", read.Item.Published.ToString());
        Assert.Equal("The Paper", read.Item.Source);
    }

    [Theory]
    [InlineData("<rss><channel><link>https://p.example/news/</link><item><title>t</title><link>dam?a=1</link></item>"
        + "</channel></rss>", "https://p.example/news/dam?a=1")]
    [InlineData("<rss><channel><item><title>t</title><link>dam</link></item></channel></rss>", "dam")]
    [InlineData("<rss xml:base='https://p.example/'><channel><link>/top/</link><item xml:base='wire/'><title>t</title>"
        + "<link>../dam</link></item></channel></rss>", "https://p.example/dam")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://p.example/a/'><entry xml:base='b/'>"
        + "<title>u</title></entry><entry><title>t</title><link xml:base='/c/' href='d'/></entry></feed>",
        "http://p.example/c/d")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='https://p.example/feeds/all.xml'/>"
        + "<entry><title>t</title><link href='//q.example/dam'/></entry></feed>", "https://q.example/dam")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='file:///etc/'><entry><title>t</title>"
        + "<link href='passwd'/></entry></feed>", "passwd")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://p.example/'><entry><title>t</title>"
        + "<link href='urn:x:1'/></entry></feed>", "urn:x:1")]
    public void Relative_addresses_are_made_whole_where_the_feed_says_to_what(string feed, string url) =>
        Assert.Equal(url, ReadArchive.Of(feed).Items[^1].Url);

    [Fact]
    public void Extraction_fills_in_what_a_feed_does_not_say()
    {
        var read = ReadArchive.Of("""
            <rss><channel><item><title>Mills ask for power</title><guid>m</guid>
            <description>&lt;p&gt;LAHORE: Commerce Minister Jam Kamal Khan told mill owners that buyers from Belarus
            had asked for lower prices.&lt;/p&gt;</description></item></channel></rss>
            """, extract: ExtractMode.Missing);

        Assert.Equal("Jam Kamal Khan", Assert.Single(read.Item.Ministers!).Name);
        Assert.Contains(read.Item.Countries!, c => c.Code == "BY");
        Assert.Equal("LAHORE", read.Item.Dateline);
    }

    [Fact]
    public void A_feed_that_breaks_gives_what_stands_before_and_the_line()
    {
        string broken = Rss[..Rss.IndexOf("<item><description>", StringComparison.Ordinal)] + "<item></title></item>";
        var read = ReadArchive.Of(broken);

        Assert.Equal(2, read.Items.Count);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(broken.Count(c => c == '\n') + 1, problem.Line);
        Assert.True(problem.Lost);
        Assert.Contains("breaks here", problem.Reason, StringComparison.Ordinal);

        var cut = ReadArchive.Of(Atom[..Atom.IndexOf("5 &lt;", StringComparison.Ordinal)]);
        Assert.Equal("Roads & rails", cut.Item.Title);
        Assert.Single(cut.Lost);
    }

    [Fact]
    public void Entities_and_document_types_are_refused()
    {
        const string External = """
            <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <rss><channel><item><title>&x;</title></item></channel></rss>
            """;
        var read = ReadArchive.Of(External, ArchiveFormat.Rss);
        Assert.Empty(read.Items);
        Assert.Contains("DTD", read.Problems[^1].Reason, StringComparison.Ordinal);

        var laughs = new StringBuilder("<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++)
        {
            laughs.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY a{i} '&a{i - 1};&a{i - 1};'>");
        }

        laughs.Append("]><rss><channel><item><title>&a29;</title></item></channel></rss>");
        Assert.Empty(ReadArchive.Of(laughs.ToString()).Items);
    }

    [Fact]
    public void Elements_nested_a_hundred_thousand_deep_are_read_or_refused()
    {
        const int Depth = 100_000;
        string deep = string.Concat(Enumerable.Repeat("<div>", Depth)) + "x"
            + string.Concat(Enumerable.Repeat("</div>", Depth));
        Assert.Equal("x", ReadArchive.Of(
            $"<rss><channel><item><title>t</title><description>{deep}</description></item></channel></rss>").Item.Body);
        Assert.Equal("t", ReadArchive.Of(
            $"<rss><channel><odd>{deep}</odd><item><title>t</title></item></channel></rss>").Item.Title);
        Assert.Single(ReadArchive.Of("<rss>" + string.Concat(Enumerable.Repeat("<channel>", Depth))).Lost);
    }

    [Fact]
    public void The_encoding_is_what_the_bytes_are_rather_than_what_is_declared()
    {
        const string Feed = "<?xml version='1.0' encoding='{0}'?><rss><channel><item><title>Café à Kyiv</title></item>"
            + "</channel></rss>";
        string Declared(string name) => Feed.Replace("{0}", name, StringComparison.Ordinal);

        var wrong = ReadArchive.Of(Encoding.UTF8.GetBytes(Declared("iso-8859-1")));
        Assert.Equal("Café à Kyiv", wrong.Item.Title);
        Assert.Contains("declares the encoding iso-8859-1", wrong.Problem, StringComparison.Ordinal);
        Assert.Equal("Café à Kyiv", ReadArchive.Of(Encoding.Latin1.GetBytes(Declared("ISO-8859-1"))).Item.Title);

        var other = ReadArchive.Of(Encoding.Latin1.GetBytes(Declared("UTF-8")));
        Assert.Equal("Café à Kyiv", other.Item.Title);
        Assert.Contains("Windows-1252", other.Problem, StringComparison.Ordinal);
        Assert.Equal("Café à Kyiv", ReadArchive.Of(Encoding.Unicode.GetBytes(Declared("utf-16"))).Item.Title);
        Assert.Equal("Café à Kyiv",
            ReadArchive.Of([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Declared("utf-16"))]).Item.Title);
        Assert.Equal("Café à Kyiv", ReadArchive.Of(Encoding.UTF8.GetBytes(Declared("no such"))).Item.Title);
    }

    [Fact]
    public void What_can_mean_but_one_thing_is_mended_with_a_note()
    {
        var read = ReadArchive.Of(
            "\n<?xml version='1.0'?><rss><channel><item><title>R&D &nbsp;at A&amp;B\u0001 &#x1; &#xD800;</title>"
            + "<link><![CDATA[https://p.example/?a=1&b=2]]></link></item></channel></rss>");

        Assert.True(read.Items.Count == 1, string.Join("\n", read.Problems));
        Assert.Equal("R&D at A&B \uFFFD", read.Item.Title);
        Assert.Equal("https://p.example/?a=1&b=2", read.Item.Url);
        Assert.Contains("not XML", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_comes_twice_is_noted_and_an_unread_date_too()
    {
        var read = ReadArchive.Of("""
            <rss><channel>
            <item><guid>a</guid><title>One</title></item>
            <item><guid>a</guid><title>Two</title><pubDate>soon</pubDate></item>
            <item><guid> </guid></item>
            </channel></rss>
            """);

        Assert.Equal(["One", "Two"], read.Items.Select(i => i.Title));
        Assert.Equal([3L, 3L, 4L], read.Problems.Select(p => p.Line));
        Assert.Contains("soon", read.Problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("id a occurs before", read.Problems[1].Reason, StringComparison.Ordinal);
        Assert.True(read.Problems[2].Lost);
        Assert.Null(read.Items[1].Published);
    }

    [Fact]
    public void An_empty_feed_is_noted_and_other_xml_is_no_feed()
    {
        var empty = Assert.Single(ReadArchive.Of("<rss><channel><title>x</title></channel></rss>").Problems);
        Assert.False(empty.Lost);
        Assert.Contains("no entries", empty.Reason, StringComparison.Ordinal);
        Assert.Contains("first element is NewsML", ReadArchive.Of("<?xml version='1.0'?><NewsML/>").Problem,
            StringComparison.Ordinal);
        Assert.Single(ReadArchive.Of("no markup", ArchiveFormat.Rss).Lost);
    }
}
