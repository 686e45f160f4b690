using System.Text;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

/// <summary>A sound file of some format, with all that its readers know, and much that they leave out.</summary>
public sealed record SoundFile(string Name, ArchiveFormat Format, byte[] Bytes)
{
    private const string Feed = """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><item>
        <title>Café &amp; dam</title><guid>g1</guid><pubDate>Tue, 13 May 2025 07:11:00 +0500</pubDate>
        <content:encoded><![CDATA[<p>One &nbsp; two</p><figure>x</figure><br/>three]]></content:encoded></item>
        <item><title>Two</title><description>&lt;p&gt;x&lt;/p&gt; &#x41;</description><dc:date>2025-05</dc:date></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>T</title><entry><id>a</id>
        <title type="xhtml"><div>x <b>y</b></div></title><link href="u"/><updated>2025-05-13T07:11:00Z</updated>
        <author><name>N</name></author><content type="html">&lt;p&gt;x</content><source><title>s</title></source>
        </entry></feed>
        """;

    private const string Ninjs = """
        [{"uri":"a","pubstatus":"usable","type":"text","headline":"h","body_xhtml":"<p>x</p>","byline":"n",
        "firstcreated":"2025-05-13T07:11:00Z","versioncreated":"20250513T071100Z"},{"uri":"b","pubStatus":"canceled"},
        {"uri":"c","pubStatus":"usable","headlines":[{"role":"main","value":"h"}],"bylines":[{"name":"n"}],
        "bodies":[{"contentType":"text/plain","value":"x"}],"infosources":[{"name":"s"}]}]
        """;

    private const string JsonLd = """
        {"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","@id":"i","headline":"h","articleBody":"b",
        "author":[{"@id":"p"},"n"],"datePublished":"2025-05-13","mainEntityOfPage":{"@id":"u"}},
        {"@type":"Person","@id":"p","name":"N"},{"@type":"WebPage","mainEntity":{"@type":"Article","name":"x"}}]}
        """;

    private const string Table = """"
        id,title,"body",Pub Date,countries
        1,"He said ""no""","two
        lines",13 May 2025 7:11 PM,PK;BY
        2,Café,x,04/05/2024,
        """";

    private const string Aliases =
        "{\"headline\":\"h\",\"content\":\"<p>x</p>\",\"pubDate\":\"May 13, 2025\",\"authors\":[{\"name\":\"n\"}]}\n"
        + "{\"title\":\"t\",\"date\":1747120260,\"source\":{\"name\":\"s\"},\"guid\":\"g\",\"summary\":\"\\ud83d\"}\n";

    private const string Page = """
        <!DOCTYPE html><html lang=en><head><meta charset="utf-8"><title>Dam is full - Post</title>
        <meta property="article:published_time" content="2025-05-13T07:11:00Z"><link rel=canonical href="https://p/1">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam is full","author":"N"}</script>
        </head><body><nav><a href=/>Home</a></nav><article class="post-content"><h1>Dam is full</h1>
        <p class=byline>By Ann Rind | <time datetime="2025-05-13">May 13, 2025</time></p><p>MINSK: The dam of Ervet is
        full, Commerce Minister Jam Kamal Khan said.<br>Fish &amp; boats <font color=red>came.</p><table><tr><td>Mon<td>
        4 mm</table><ul><li>one<li>two</ul><svg><path/></svg></article><aside>Related</aside></body></html>
        """;

    private const string Prose = """
        Open Menu
        Mills ask for cheaper power
        By Ann Rind
        Published May 13, 2025 Updated May 14, 2025 07:11am
        LAHORE: Federal Minister for Commerce Jam Kamal Khan told the "owners" on Tuesday (May 13) that buyers from
        Belarus, the U.S. and Kazakhstan had asked for lower prices; Minister Kamal said 11/12/2024 was no date.

        Copyright Post, 2025
        """;

    private const string CrowdedFeed = """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
        <title>Valley Courier</title><description>News of the valley, daily.</description>
        <generator>PressWorks 5</generator>
        <image><title>Logo of the Courier</title></image>Words between elements.
        <item><title>Canal works begin - Valley Courier</title><guid>canal-17</guid><category>Water</category>
        <author>desk@courier.example (Amna Rind)</author>
        <description>A lead that the text does not repeat.</description>
        <media:content url="x.jpg"><media:title>Diggers</media:title>
        <media:credit>Ann Photo</media:credit></media:content>
        <content:encoded><![CDATA[<div class="sharedaddy social"><a href="/f">Share on Facebook</a></div>
        <p>Works on the canal began on Monday, the water office said, and will go on until the winter.</p>
        <figure><img src="x.jpg"><figcaption>Men with spades.</figcaption></figure>
        <p>Farmers had asked for more water in June, when the wells of the upper villages were dry.</p>
        <div class="related"><h3><a href="/1">Wells of Ervet run dry</a></h3>
        <h3><a href="/2">Rain at last</a></h3></div>
        <img src="https://stats.example/pixel.gif" width="1" height="1"><p>The post <a href="/c">Canal works begin</a>
        appeared first on <a href="/">Valley Courier</a>.</p>]]></content:encoded>
        <title>A second headline</title></item>
        <item><category>No headline and no text</category><guid>empty-1</guid></item>
        <item><title>Second</title><source>Other Paper</source><description>Only a lead.</description>
        <comments>Nine comments</comments></item><managingEditor>Chief Editor</managingEditor></channel></rss>
        """;

    private const string CrowdedNinjs = """
        [{"uri":"a","pubstatus":"usable","type":"text","headline":"Dam opens","body_text":"The plain form of it.",
        "body_xhtml":"<p>The dam of Ervet opened on Monday.</p><figure><figcaption>Dam wall</figcaption></figure>",
        "description_text":"A lead.","place":[{"name":"Quetta"}],"subject":[{"name":"water"}],"urgency":3,
        "authors":[{"name":"Amna Rind","biography":"She writes on water."}],"ednote":"Embargo lifted"},
        {"uri":"b","pubstatus":"withheld","headline":"Not yet to be said"},
        {"uri":"c","pubstatus":"usable","type":"picture","headline":"A picture of the dam"},
        {"uri":"d","pubstatus":"canceled","headline":"Taken back"},
        {"uri":"e","pubstatus":"usable","slugline":"nothing-in-it"}]
        """;

    private const string CrowdedJsonLd = """
        {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Valley Courier","about":"The valley"},
        {"@type":"NewsArticle","@id":"i","headline":"Looms run",
        "articleBody":"<p>The looms run again.</p><nav>Menu</nav>",
        "author":[{"@id":"p"}],"keywords":["looms","mills"],"description":"Lead of it.","articleSection":"Trade",
        "image":{"@type":"ImageObject","caption":"A loom"}},{"@type":"Article","keywords":"neither"},
        {"@type":"Person","@id":"p","name":"Amna Rind","jobTitle":"Reporter"}]}
        """;

    private const string CrowdedTable = """"
        headline,content,Desk,,precision,authors
        Dam opens,"<p>The dam of Ervet opened.</p><aside>Read more on dams</aside>",water,unnamed cell,day,Amna Rind
        Too,many,cells,in,this,record,seven
        ,,nothing said,,,
        broken,"quoted" mark,x
        """";

    private const string CrowdedLines =
        "{\"title\":\"t\",\"content\":\"<p>The dam opened.</p><footer>All rights reserved</footer>\",\"x\":\"kept\","
        + "\"author\":{\"name\":\"Amna Rind\",\"title\":\"Reporter\"}}\n";

    public static IReadOnlyList<SoundFile> All { get; } =
    [
        Of("feed", ArchiveFormat.Rss, Feed),
        Of("atom", ArchiveFormat.Rss, Atom),
        Of("crowded feed", ArchiveFormat.Rss, CrowdedFeed),
        Of("ninjs", ArchiveFormat.Ninjs, Ninjs),
        Of("ninjs as json", ArchiveFormat.Json, Ninjs),
        Of("crowded ninjs", ArchiveFormat.Ninjs, CrowdedNinjs),
        Of("json-ld", ArchiveFormat.Jsonld, JsonLd),
        Of("crowded json-ld", ArchiveFormat.Jsonld, CrowdedJsonLd),
        Of("table", ArchiveFormat.Csv, Table),
        Of("crowded table", ArchiveFormat.Csv, CrowdedTable),
        Of("other names", ArchiveFormat.Ndjson, Aliases),
        Of("crowded lines", ArchiveFormat.Ndjson, CrowdedLines),
        Of("page", ArchiveFormat.Html, Page),
        Of("prose", ArchiveFormat.Text, Prose),
    ];

    /// <summary>The file of a name.</summary>
    public static SoundFile Named(string name) => All.Single(file => file.Name == name);

    public string Text => Encoding.UTF8.GetString(Bytes);

    private static SoundFile Of(string name, ArchiveFormat format, string text) =>
        new(name, format, Encoding.UTF8.GetBytes(text));
}
