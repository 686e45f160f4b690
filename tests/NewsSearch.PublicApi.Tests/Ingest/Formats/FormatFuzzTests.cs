using System.Globalization;
using System.Text;
using NewsSearch.Ingest;
using Xunit.Abstractions;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

/// <summary>Damaged files give items and problems, and never anything else.</summary>
public sealed class FormatFuzzTests(ITestOutputHelper output)
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

    /// <summary>Characters that mean something to one of the readers.</summary>
    private const string Marks = "<>&;\"',\t\n\r{}[]:/\\=!-#x\0]0";

    [Theory]
    [InlineData(ArchiveFormat.Rss, Feed)]
    [InlineData(ArchiveFormat.Rss, Atom)]
    [InlineData(ArchiveFormat.Ninjs, Ninjs)]
    [InlineData(ArchiveFormat.Jsonld, JsonLd)]
    [InlineData(ArchiveFormat.Csv, Table)]
    [InlineData(ArchiveFormat.Ndjson, Aliases)]
    [InlineData(ArchiveFormat.Json, Ninjs)]
    [InlineData(ArchiveFormat.Html, Page)]
    [InlineData(ArchiveFormat.Text, Prose)]
    public void Damaged_files_give_items_and_problems_only(ArchiveFormat format, string sound)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(sound);
        Assert.NotEmpty(ReadArchive.Of(bytes, format).Items);
        int cases = Number("NEWSSEARCH_FUZZ_CASES", 1_000);
        int first = Number("NEWSSEARCH_SEED", 0);
        output.WriteLine($"{cases} damaged inputs of {format}, seeds {first} to {first + cases - 1}");
        for (int seed = first; seed < first + cases; seed++)
        {
            byte[] damaged = Damage(bytes, new Random(seed));
            Check(damaged, seed % 2 == 0 ? format : ArchiveFormat.Auto, ExtractMode.None, seed);
            if (seed % 16 == 0)
            {
                Check(damaged, format, ExtractMode.Missing, seed);
            }
        }
    }

    [Theory]
    [InlineData(ArchiveFormat.Rss, Feed)]
    [InlineData(ArchiveFormat.Rss, Atom)]
    [InlineData(ArchiveFormat.Ninjs, Ninjs)]
    [InlineData(ArchiveFormat.Jsonld, JsonLd)]
    [InlineData(ArchiveFormat.Csv, Table)]
    [InlineData(ArchiveFormat.Ndjson, Aliases)]
    public void A_file_cut_at_any_byte_gives_items_and_problems_only(ArchiveFormat format, string sound)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(sound);
        for (int length = 0; length < bytes.Length; length++)
        {
            Check(bytes[..length], format, ExtractMode.None, length);
        }
    }

    [Fact]
    public void Whatever_is_typed_is_a_query()
    {
        string[] parts =
        [
            "a", "dam", "\"", "(", ")", "-", "+", "NOT ", " OR ", " AND ", " NEAR/5 ", " BEFORE/", " SENT ", " PARA ",
            "~", "~4", "^", "^2", "^-1e999", "*", "?", "\\", ":", "title:", "country:", "published:", "2025-13", "..",
            ">", "<=", "[", " TO ", "]", "7d", "today", "é", "\uD83D", "\0", "\u202E", "https://x", "12:30", " ", "\n",
        ];
        int cases = Number("NEWSSEARCH_FUZZ_CASES", 1_000);
        int first = Number("NEWSSEARCH_SEED", 0);
        output.WriteLine($"{cases} queries, seeds {first} to {first + cases - 1}");
        for (int seed = first; seed < first + cases; seed++)
        {
            var random = new Random(seed);
            string text = string.Concat(random.GetItems(parts, random.Next(1, 30)));
            try
            {
                var query = NewsQuery.Parse(text);
                Assert.All(query.Warnings, w => Assert.InRange(w.Start, 0, text.Length));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {text}", e);
            }
        }
    }

    private static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } asked
            ? int.Parse(asked, CultureInfo.InvariantCulture) : usual;

    private static void Check(byte[] bytes, ArchiveFormat format, ExtractMode extract, int seed)
    {
        try
        {
            var read = ReadArchive.Of(bytes, format, extract);
            Assert.NotEmpty(read.Entries);
            Assert.All(read.Items, item =>
            {
                Assert.NotEmpty(item.Id);
                Assert.True(item.Title?.Length > 0 || item.Body?.Length > 0, "neither title nor body");
                Assert.Equal(item.Id, NewsItemJson.Read(NewsItemJson.ToUtf8(item)).Id);
            });
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(
                $"Seed {seed}, {format}, {extract}: {e.Message}\n{Convert.ToBase64String(bytes)}", e);
        }
    }

    /// <summary>Flips, inserts, removes and repeats some bytes, or cuts the file.</summary>
    private static byte[] Damage(byte[] sound, Random random)
    {
        var bytes = new List<byte>(sound);
        for (int change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 24), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)Marks[random.Next(Marks.Length)]; break;
                case 2: bytes.Insert(at, (byte)Marks[random.Next(Marks.Length)]); break;
                case 3: bytes.RemoveRange(at, length); break;
                case 4: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                default: bytes[at] = (byte)random.Next(256); break;
            }
        }

        return random.Next(8) == 0 ? [.. bytes[..random.Next(bytes.Count + 1)]] : [.. bytes];
    }
}
