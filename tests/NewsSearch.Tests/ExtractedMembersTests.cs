using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSearch.Codecs;
using NewsSearch.Storage;
using NewsSearch.StoredFields;
using NewsSearch.Vocabularies;

namespace NewsSearch.Tests;

public sealed class ExtractedMembersTests
{
    private const string Raw = """
        Harbour opens after the storm
        Published May 13, 2025
        OSLO: Norwegian Fisheries Minister Tor Vikstad opened a fish market for trawlers and cod.
        """;

    [Fact]
    public void Of_a_raw_text_everything_that_is_there_was_extracted()
    {
        var item = Assert.Single(RawNews.Parse(Raw, new() { Id = "1", Source = "Harbour Post" }));
        Assert.Equal(NewsVocabulary.Default.Version, item.Extracted!.Vocabulary);
        Assert.Equal(
            ["title", "published", "dateline", "ministers", "countries", "sectors", "mentions"],
            item.Extracted.Members);
        Assert.False(item.Extracted.Contains("source"));
        Assert.Equal("Harbour Post", item.Source);
    }

    [Fact]
    public void Of_a_filled_item_what_was_given_is_not_among_them()
    {
        var item = NewsExtractor.Fill(Given());
        Assert.Equal(["dateline", "ministers", "sectors", "mentions"], item.Extracted!.Members);
        Assert.Equal("BY", Assert.Single(item.Countries!).Code);
    }

    [Fact]
    public void An_empty_answer_is_given_unless_all_was_extracted()
    {
        var empty = Given() with { Countries = [], Sectors = [] };
        Assert.False(NewsExtractor.Fill(empty).Extracted!.Contains("countries"));
        Assert.True(NewsExtractor.Fill(empty, ExtractMode.All).Extracted!.Contains("countries"));
    }

    [Fact]
    public void An_item_that_was_never_extracted_notes_nothing() => Assert.Null(Given().Extracted);

    [Fact]
    public void A_member_that_a_program_changed_counts_as_given()
    {
        var item = NewsExtractor.Fill(Given());
        Assert.False((item with { Sectors = ["sport"] }).Extracted!.Contains("sectors"));
        Assert.True((item with { Sectors = [.. item.Sectors!] }).Extracted!.Contains("sectors"));
        Assert.True((item with { Author = "Ann" }).Extracted!.Contains("sectors"));
        Assert.Null((item with { Sectors = null, Ministers = null, Mentions = null, Dateline = null }).Extracted);
    }

    [Fact]
    public void They_come_back_from_JSON_and_from_an_items_second_filling()
    {
        var item = NewsExtractor.Fill(Given());
        var read = NewsItemJson.Read(NewsItemJson.ToUtf8(item));
        Assert.Equal(item.Extracted!.ToString(), read.Extracted!.ToString());
        Assert.Equal(item.Extracted.ToString(), NewsExtractor.Fill(read).Extracted!.ToString());
        Assert.Null(read.Extra);
    }

    [Fact]
    public void A_member_that_somebody_edited_in_JSON_counts_as_given()
    {
        var json = JsonNode.Parse(NewsItemJson.ToUtf8(NewsExtractor.Fill(Given())))!;
        json["sectors"] = new JsonArray("sport");
        var read = NewsItemJson.Read(json.ToJsonString());
        Assert.Equal(["dateline", "ministers", "mentions"], read.Extracted!.Members);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("\"2025-05-13\"")]
    [InlineData("{\"vocabulary\":\"x\",\"members\":{}}")]
    [InlineData("{\"vocabulary\":\"0123456789abcdef\",\"members\":[\"title\"]}")]
    [InlineData("{\"vocabulary\":\"0123456789abcdef\",\"members\":{},\"by\":\"me\"}")]
    [InlineData("{\"vocabulary\":\"0123456789abcdef\",\"members\":{\"title\":1}}")]
    [InlineData("{\"\\ud800\":\"\\udc00\"}")]
    public void A_member_of_the_same_name_that_means_something_else_is_kept_as_it_came(string value)
    {
        var item = NewsItemJson.Read("{\"id\":\"1\",\"title\":\"Cod\",\"extracted\":" + value + "}");
        Assert.Null(item.Extracted);
        Assert.Equal("extracted", Assert.Single(item.Extra!).Key);
    }

    [Theory]
    [InlineData("{\"title\":\"00000000\"}")]
    [InlineData("{\"headline\":\"00000000\",\"facets.\":\"00000000\",\"facets.x\":\"\"}")]
    [InlineData("{}")]
    public void Members_that_do_not_fit_are_given(string members)
    {
        string extracted = "{\"vocabulary\":\"0123456789ABCDEF\",\"members\":" + members + "}";
        var item = NewsItemJson.Read("{\"id\":\"1\",\"title\":\"Cod\",\"extracted\":" + extracted + "}");
        Assert.Null(item.Extracted);
        Assert.Null(item.Extra);
    }

    [Fact]
    public async Task They_stay_with_an_item_in_an_index_where_its_values_take_their_final_form()
    {
        var vocabulary = NewsVocabulary.Default.With(
            new VocabularyEntry("organisation", "Cod Union") { Names = ["Union of Cod"] });
        var given = Given() with { Body = Given().Body + " The Union of Cod came." };
        var item = NewsExtractor.Fill(given, options: new() { Vocabulary = vocabulary });
        Assert.Contains("facets.organisation", item.Extracted!.Members);

        // The index knows the value by another key, and brings it to that one.
        var other = NewsVocabulary.Default.With(
            new VocabularyEntry("organisation", "Union of Cod") { Aliases = ["Cod Union"] });
        await using var index = await NewsIndex.OpenAsync(
            "x", new() { Storage = new InMemoryStorage(), Vocabulary = other });
        await index.AddAsync([item, Given() with { Id = "2" }]);
        await index.CommitAsync();
        var stored = (await index.GetAsync("1"))!;
        Assert.Equal(["Union of Cod"], stored.Facets!["organisation"]);
        Assert.Equal(item.Extracted.ToString(), stored.Extracted!.ToString());
        Assert.Null((await index.GetAsync("2"))!.Extracted);
    }

    [Fact]
    public void Details_that_were_stored_without_them_can_be_read()
    {
        var item = NewsExtractor.Fill(Given());
        var before = new ByteWriter();
        DetailCodec.Write(item with { Extracted = null }, before);
        var reader = new ByteReader(before.Written, "x", 0);
        var read = DetailCodec.Read(item with { Extracted = null }, ref reader);
        Assert.Equal(item.Mentions, read.Mentions);
        Assert.Null(read.Extracted);
    }

    [Fact]
    public void Bits_that_a_later_version_may_have_are_passed_over()
    {
        var details = new ByteWriter();
        details.WriteVarInt(0);
        details.WriteVarInt(0);
        details.WriteUInt64(7);
        details.WriteVarInt(0x8000_0001);
        details.WriteVarInt(0);
        var reader = new ByteReader(details.Written, "x", 0);
        Assert.Equal(["title"], DetailCodec.Read(Given(), ref reader).Extracted!.Members);
    }

    [Fact]
    public void A_field_of_ones_own_notes_its_name()
    {
        var vocabulary = NewsVocabulary.Default.With(new VocabularyEntry("ship", "Cod Trawler"));
        var item = NewsExtractor.Fill(
            new NewsItem { Id = "1", Body = "The Cod Trawler sank." }, options: new() { Vocabulary = vocabulary });
        Assert.True(item.Extracted!.Contains("facets.ship"));
        Assert.False(item.Extracted.Contains("ship"));
        var read = NewsItemJson.Read(NewsItemJson.ToJson(item));
        Assert.Contains("facets.ship", read.Extracted!.Members);
        using var json = JsonDocument.Parse(NewsItemJson.ToUtf8(item));
        var extracted = json.RootElement.GetProperty("extracted");
        Assert.Equal(vocabulary.Version, extracted.GetProperty("vocabulary").GetString());
    }

    private static NewsItem Given() => new()
    {
        Id = "1",
        Title = "Cod",
        Body = "OSLO: Norwegian Fisheries Minister Tor Vikstad opened a fish market for trawlers and cod.",
        Published = new DateOnly(2020, 2, 1),
        Countries = [new Country("Belarus")],
        Author = "",
    };
}
