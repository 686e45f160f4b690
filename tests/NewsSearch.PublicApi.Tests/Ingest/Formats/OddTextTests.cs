using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

/// <summary>Texts that no newspaper prints are read unharmed by every format, or refused with a named limit.</summary>
public sealed class OddTextTests
{
    private const string Sentence = "The dam of Ervet is full again, the water office said. ";

    /// <summary>A body as each format carries it.</summary>
    public static TheoryData<ArchiveFormat> Formats => [.. Structured, ArchiveFormat.Html, ArchiveFormat.Text];

    private static ArchiveFormat[] Structured =>
    [
        ArchiveFormat.Rss, ArchiveFormat.Ninjs, ArchiveFormat.Jsonld, ArchiveFormat.Csv, ArchiveFormat.Ndjson,
        ArchiveFormat.Json,
    ];

    private static byte[] File(ArchiveFormat format, string body, string id = "i")
    {
        string json = JsonSerializer.Serialize(body);
        string xml = new StringBuilder(body).Replace("&", "&amp;").Replace("<", "&lt;").ToString();
        return Encoding.UTF8.GetBytes(format switch
        {
            ArchiveFormat.Rss =>
                $"<rss><channel><item><guid>{id}</guid><title>Dam</title><description>{xml}</description></item>"
                + "</channel></rss>",
            ArchiveFormat.Ninjs =>
                $"{{\"uri\":\"{id}\",\"pubstatus\":\"usable\",\"headline\":\"Dam\",\"body_text\":{json}}}",
            ArchiveFormat.Jsonld =>
                $"{{\"@type\":\"NewsArticle\",\"@id\":\"{id}\",\"headline\":\"Dam\",\"articleBody\":{json}}}",
            ArchiveFormat.Csv =>
                $"id,title,text\n{id},Dam,\"{body.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n",
            ArchiveFormat.Html => $"<h1>Dam</h1><p>{xml}</p>",
            ArchiveFormat.Text => "Dam\n\n" + body,
            _ => $"{{\"id\":\"{id}\",\"headline\":\"Dam\",\"content\":{json}}}",
        });
    }

    private static NewsItem Read(ArchiveFormat format, string body) =>
        ReadArchive.Of(File(format, body), format).Item;

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_million_combining_marks_are_kept(ArchiveFormat format)
    {
        string body = Sentence + "E" + new string('\u0301', 1_000_000) + " rvet.";

        Assert.Equal(1_000_000, Read(format, body).Body!.Count(c => c == '\u0301'));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_word_of_32_kilobytes_is_kept(ArchiveFormat format) => Assert.Contains(
        new string('x', 32 * 1024), Read(format, Sentence + new string('x', 32 * 1024) + ".").Body,
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Text_from_right_to_left_keeps_its_order_and_its_marks(ArchiveFormat format)
    {
        const string Rtl = "قال الوزير \u200Fجام کمال\u200E إن السد ممتلئ مرة أخرى منذ يوم الاثنين الماضي.";

        Assert.Contains("جام کمال", Read(format, Rtl).Body, StringComparison.Ordinal);
        Assert.Contains("إن السد ممتلئ مرة أخرى", Read(format, Rtl).Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_body_of_50_megabytes_is_read_to_its_end_or_refused_by_a_named_limit(ArchiveFormat format)
    {
        var body = new StringBuilder(52_000_000);
        while (body.Length < 50_000_000)
        {
            body.Append(Sentence);
        }

        var read = ReadArchive.Of(File(format, body.Append("The end.").ToString()), format);

        Assert.True(
            read.Items.Count == 1 ? read.Item.Body!.EndsWith("The end.", StringComparison.Ordinal)
                : read.Problem.Contains("the limit", StringComparison.Ordinal),
            string.Join('\n', read.Problems));
    }

    [Theory]
    [InlineData(ArchiveFormat.Rss, "<rss><channel><item><title>x&#0;y&#xD800;</title></item></channel></rss>")]
    [InlineData(ArchiveFormat.Ninjs, """{"uri":"a","headline":"x\u0000y\ud800","pubstatus":"usable"}""")]
    [InlineData(ArchiveFormat.Jsonld, """{"@type":"NewsArticle","headline":"x\u0000y\ud800"}""")]
    [InlineData(ArchiveFormat.Ndjson, """{"headline":"x\u0000y\ud800","content":"z\ud800"}""")]
    [InlineData(ArchiveFormat.Json, """{"title":"x\u0000y\ud800"}""")]
    [InlineData(ArchiveFormat.Html, "<h1>x&#0;y&#xD800;</h1><p>It rained in Ervet on Monday, an office said.")]
    public void A_zero_and_half_a_surrogate_pair_are_read_and_written_again(ArchiveFormat format, string text)
    {
        var item = ReadArchive.Of(text, format).Item;

        Assert.StartsWith("x", item.Title, StringComparison.Ordinal);
        Assert.DoesNotContain('\uD800', item.Title!);
        Assert.Equal(item.Title, NewsItemJson.Read(NewsItemJson.ToUtf8(item)).Title);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("9999-12-31")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 -1200")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 +1200")]
    public void The_first_and_the_last_year_are_read_or_noted(string date)
    {
        (ArchiveFormat Format, string Text)[] files =
        [
            (ArchiveFormat.Rss, $"<rss><channel><item><title>x</title><pubDate>{date}</pubDate></item></channel>"
                + "</rss>"),
            (ArchiveFormat.Ninjs, $"{{\"uri\":\"a\",\"headline\":\"x\",\"versioncreated\":\"{date}\"}}"),
            (ArchiveFormat.Jsonld, $"{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"{date}\"}}"),
            (ArchiveFormat.Csv, $"title,pubdate\nx,\"{date}\"\n"),
            (ArchiveFormat.Ndjson, $"{{\"headline\":\"x\",\"pubDate\":\"{date}\"}}"),
            (ArchiveFormat.Html, $"<meta name=date content='{date}'><p>It rained in Ervet on Monday, it said."),
        ];
        foreach (var (format, text) in files)
        {
            var read = ReadArchive.Of(text, format, ExtractMode.Missing);
            Assert.True(
                read.Item.Published is not null || format == ArchiveFormat.Html || read.Problems.Count == 1,
                $"{format}: {string.Join('\n', read.Problems)}");
            Assert.Equal(read.Item.Published, NewsItemJson.Read(NewsItemJson.ToUtf8(read.Item)).Published);
        }
    }

    [Fact]
    public async Task Of_an_id_that_comes_twice_the_later_item_is_in_the_index_whatever_the_format()
    {
        foreach (var format in Structured)
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.in", File(format, "First. " + Sentence));
            folder.Write("b.in", File(format, "Second. " + Sentence));
            await using var index = await NewsIndex.OpenAsync(Path.Combine(folder.Path, "index"));

            var result = await index.IngestAsync(
                [Path.Combine(folder.Path, "a.in"), Path.Combine(folder.Path, "b.in")],
                new ArchiveOptions { Format = format });

            Assert.Equal((2, 1, 0), (result.Indexed, result.Replaced, result.Failed));
            Assert.StartsWith("Second.", (await index.GetAsync("i"))!.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Gzip_damaged_at_any_byte_gives_items_and_problems_only()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(File(ArchiveFormat.Ndjson, Sentence));
        }

        byte[] sound = packed.ToArray();
        for (int at = 0; at < sound.Length * 8; at++)
        {
            byte[] damaged = [.. sound];
            damaged[at / 8] ^= (byte)(1 << (at % 8));
            var read = ReadArchive.Of(damaged);
            Assert.True(read.Entries.Count > 0, $"Bit {at}");
        }
    }
}
