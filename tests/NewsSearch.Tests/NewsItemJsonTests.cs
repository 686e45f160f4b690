using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace NewsSearch.Tests;

public sealed class NewsItemJsonTests
{
    [Fact]
    public void Reads_all_members_and_writes_them_back_in_order()
    {
        const string Json = """
            {"id":"a/1","title":"Dam opens","titleDerived":false,"body":"It rained.\nThen it opened.",
            "published":"2025-05-13","precision":"day","provenance":"byline","updated":"2025-05-14T07:11:00+05:00",
            "dateline":"QUETTA","source":"WNAM","url":"https://news.example/1","author":"A. Writer","language":"en",
            "ministers":[{"name":"Jam Kamal Khan","portfolio":"Commerce","jurisdiction":"PK"}],
            "countries":[{"code":"BY","name":"Belarus"}],"sectors":["trade"],"facets":{"organisation":["UNOPS"]},
            "mentions":[{"field":"country","value":"BY","in":"body","start":3,"length":8,"by":"adjective"}],
            "extra":{"page":3}}
            """;

        var item = NewsItemJson.Read(Json);

        Assert.Equal(new NewsDate(new DateOnly(2025, 5, 13)), item.Published);
        Assert.Equal(new Minister("Jam Kamal Khan", "Commerce", "PK"), Assert.Single(item.Ministers!));
        Assert.Equal(Json.ReplaceLineEndings("").Replace("            ", "", StringComparison.Ordinal),
            NewsItemJson.ToJson(item).Replace("},            ", "},", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_and_date_stand_for_body_and_published_and_bare_strings_for_people_and_countries()
    {
        var item = NewsItemJson.Read("""
            {"id":"1","date":"2025-05","text":"x","ministers":["Jam Kamal"],"countries":["pakistan"],"topics":["tea"]}
            """);

        Assert.Equal("x", item.Body);
        Assert.Equal(DatePrecision.Month, item.Precision);
        Assert.Equal(DateProvenance.Metadata, item.Provenance);
        Assert.Equal("Jam Kamal", item.Ministers![0].Name);
        Assert.Equal("pakistan", item.Countries![0].Code);
        Assert.Equal("tea", item.Extra!["topics"][0].GetString());
    }

    [Fact]
    public void What_is_null_or_empty_is_an_answer_and_what_is_absent_is_none()
    {
        var item = NewsItemJson.Read(
            """{"id":"1","body":"x","title":null,"published":null,"ministers":[],"countries":null}""");

        Assert.Equal("", item.Title);
        Assert.Equal(DateProvenance.None, item.Provenance);
        Assert.Empty(item.Ministers!);
        Assert.Empty(item.Countries!);
        Assert.Null(item.Sectors);
        Assert.Null(item.Source);
        Assert.Contains(
            "\"published\":null,\"provenance\":\"none\"", NewsItemJson.ToJson(item), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]", "", "object")]
    [InlineData("""{"id":"1"}""", "", "title and body")]
    [InlineData("""{"title":"x"}""", "/id", "needed")]
    [InlineData("""{"id":"a\u0001","title":"x"}""", "/id", "control")]
    [InlineData("""{"id":"1","title":5}""", "/title", "a number")]
    [InlineData("""{"id":"1","title":"x","published":"13/05/2025"}""", "/published", "13/05/2025")]
    [InlineData("""{"id":"1","title":"x","published":"2025-05-13T"}""", "/published", "2025-05-13T")]
    [InlineData("""{"id":"1","title":"x","published":"2025","precision":"day"}""", "/precision", "less precise")]
    [InlineData("""{"id":"1","title":"x","provenance":"rumour"}""", "/provenance", "byline")]
    [InlineData("""{"id":"1","title":"x","ministers":[{"name":"A"},{"portfolio":"B"}]}""", "/ministers/1/name", "name")]
    [InlineData("""{"id":"1","title":"x","facets":{"a/b":["c",{}]}}""", "/facets/a~1b/1", "an object")]
    public void A_member_that_cannot_be_read_is_named_with_the_reason(string json, string member, string reason)
    {
        var error = Assert.Throws<NewsFormatException>(() => NewsItemJson.Read(json));

        Assert.Equal(member, error.Member);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-05-13 10:00:00 GMT", "2025-05-13T10:00:00Z")]
    [InlineData("2025-05-13T10:00:00+05:00", "2025-05-13T10:00:00+05:00")]
    [InlineData("2025-05-13 10:00:00", "2025-05-13T10:00:00")]
    public void A_date_keeps_the_zone_that_is_stated(string published, string kept) =>
        Assert.Equal(
            kept,
            NewsItemJson.Read($$"""{"id":"1","title":"x","published":"{{published}}"}""").Published.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"id":"1","title":"x"} trailing""")]
    [InlineData("""{"id":"1","title":"x",}""")]
    public void Broken_json_is_refused_with_its_place(string json)
    {
        var error = Assert.Throws<NewsFormatException>(() => NewsItemJson.Read(json));

        Assert.Equal(1, error.Line);
        Assert.NotNull(error.Column);
    }

    [Fact]
    public void Depth_is_limited_and_invalid_utf8_is_refused()
    {
        string deep = "{\"id\":\"1\",\"x\":" + new string('[', 100_000);
        Assert.Throws<NewsFormatException>(() => NewsItemJson.Read(deep));

        byte[] broken = [.. "{\"id\":\"1\",\"title\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Equal("/title", Assert.Throws<NewsFormatException>(() => NewsItemJson.Read(broken)).Member);
    }

    [Fact]
    public void A_lone_surrogate_becomes_a_replacement_character_in_and_out()
    {
        var item = NewsItemJson.Read("""{"id":"1","title":"a\ud83d\n\ud83d\ude00b"}""");
        Assert.Equal("a\uFFFD\n\U0001F600b", item.Title);

        string json = NewsItemJson.ToJson(new NewsItem { Id = "1", Title = "a\ud83d" });
        Assert.Equal("a\uFFFD", NewsItemJson.Read(json).Title);

        item = NewsItemJson.Read("""{"id":"1","title":"x","a\ud83d":["b\ud83d",{"c\ud83d":"d\ud83d"}]}""");
        Assert.NotNull(NewsItemJson.Read(NewsItemJson.ToUtf8(item)).Extra);
    }

    [Fact]
    public void An_id_may_be_left_out_where_the_caller_makes_one()
    {
        Assert.Equal("", NewsItemJson.Read("""{"title":"x"}""", idOptional: true).Id);
        Assert.Equal("17", NewsItemJson.Read("""{"id":17,"title":"x"}""").Id);
        Assert.Equal("x", NewsItemJson.Read(JsonElement.Parse("""{"title":"x"}"""), idOptional: true).Title);
    }

    [Fact]
    public void Any_text_round_trips()
    {
        Prop.ForAll<NonNull<string>, NonNull<string>, string[]>((title, body, sectors) =>
        {
            var item = new NewsItem
            {
                Id = "1",
                Title = Paired(title.Get),
                Body = Paired(body.Get) + ".",
                Sectors = [.. sectors.Select(s => Paired(s ?? "").Trim()).Where(s => s.Length > 0)],
            };
            var again = NewsItemJson.Read(NewsItemJson.ToUtf8(item));
            return again.Title == item.Title && again.Body == item.Body && again.Sectors!.SequenceEqual(item.Sectors);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Damaged_json_is_read_or_refused_and_nothing_else()
    {
        byte[] sample = Encoding.UTF8.GetBytes("""
            {"id":"a/1","title":"Dam \ud83d\ude00 opens","body":"It rained.\nThen",
            "published":"2025-05-13T07:11:00+05:00",
            "precision":"day","provenance":"byline","ministers":[{"name":"Jam Kamal","portfolio":null},"B"],
            "countries":["PK",{"code":"BY"}],"facets":{"a":["b"],"c":"d"},"sectors":"trade",
            "mentions":[{"field":"country","value":"BY","start":3,"length":8}],
            "extra":{"x":[1,{"y":"\ud83d"}]},"z":null}
            """);
        int seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = Damage(sample, random);
            try
            {
                byte[] written = NewsItemJson.ToUtf8(NewsItemJson.Read(damaged));
                Assert.Equal(written, NewsItemJson.ToUtf8(NewsItemJson.Read(written)));
                read++;
            }
            catch (NewsFormatException)
            {
                // Refused, as it may be.
            }
        }

        Assert.InRange(read, 100, 19_900);
    }

    private static byte[] Damage(byte[] sample, Random random)
    {
        var bytes = sample.ToList();
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, "\"\\{}[],:0nu\u00e9 "u8[random.Next(14)]); break;
                default: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(20))); break;
            }
        }

        return [.. bytes];
    }

    private static string Paired(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
