using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

public sealed class MemberNameTests
{
    [Fact]
    public void Members_under_other_names_are_read()
    {
        var item = ReadArchive.Of("""
            {"Headline": "Dam <b>opens</b>", "content": "<p>Water &amp; power.</p><p>More.</p>", "description": "Lead.",
             "pubDate": "Tue, 13 May 2025 07:11:00 GMT", "date_modified": 1747180800, "link": "https://p.example/1",
             "creator": ["Amna Rind", {"name": "Bilal Zai"}], "publisher": {"name": "Courier"}, "lang": "en", "x": 1}
            """, ArchiveFormat.Json).Item;

        Assert.Equal("https://p.example/1", item.Id);
        Assert.Equal("Dam opens", item.Title);
        Assert.Equal("Water & power.\nMore.", item.Body);
        Assert.Equal("2025-05-13T07:11:00Z", item.Published.ToString());
        Assert.Equal("2025-05-14T00:00:00Z", item.Updated.ToString());
        Assert.Equal("Amna Rind, Bilal Zai", item.Author);
        Assert.Equal("Courier", item.Source);
        Assert.Equal("en", item.Language);
        Assert.Equal(["description", "x"], item.Extra!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_lead_stands_for_the_text_only_where_there_is_none()
    {
        Assert.Equal("Lead.", ReadArchive.Of("""{"title": "x", "description": "Lead."}""").Item.Body);
        Assert.Equal("Text.", ReadArchive.Of("""{"summary": "Lead.", "text": "Text."}""").Item.Body);
    }

    [Fact]
    public void An_items_own_members_come_before_other_names_and_stay_as_they_are()
    {
        var item = ReadArchive.Of(
            """{"headline": "Other", "title": "Own <b>", "id": "1", "body": "", "content": "c", "url": "u"}""").Item;

        Assert.Equal("Own <b>", item.Title);
        Assert.Equal("", item.Body);
        Assert.Equal(["content", "headline"], item.Extra!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Dates_of_other_forms_are_read_and_unread_ones_are_noted_or_refused()
    {
        Assert.Equal("2025-05-13",
            ReadArchive.Of("""{"title": "x", "date": "May 13, 2025"}""").Item.Published.ToString());

        var other = ReadArchive.Of("""{"title": "x", "pubDate": "soon"}""");
        Assert.Equal("soon", other.Item.Extra!["pubDate"].GetString());
        Assert.Contains("/pubDate: \"soon\"", other.Problem, StringComparison.Ordinal);
        Assert.Single(ReadArchive.Of("""{"title": "x", "date": "soon"}""").Lost);
    }

    [Theory]
    [InlineData("""{"headline": "x", "headline": "y", "content": 5}""")]
    [InlineData("""{"headline\ud800": "x", "title": "y"}""")]
    [InlineData("""{"headline": "x\ud800", "title": "y"}""")]
    public void Odd_members_do_no_harm(string json) => Assert.Single(ReadArchive.Of(json).Items);

    [Theory]
    [InlineData("""{"headline": "Dam\ud800", "content": "Full\udc00", "date": 1747120260}""")]
    [InlineData("""{"k\ud800": 1, "headline": "Dam\ud800", "content": "Full\udc00", "date": 1747120260}""")]
    [InlineData("""{"headline": "Dam\ud800", "content": "Full\udc00", "pubDate": 1747120260, "lead": "\ud800"}""")]
    public void Half_a_surrogate_pair_costs_one_character_under_other_names_too(string json)
    {
        var item = ReadArchive.Of(json).Item;

        Assert.Equal(("Dam\uFFFD", "Full\uFFFD"), (item.Title, item.Body));
        Assert.Equal("2025-05-13T07:11:00Z", item.Published.ToString());
    }

    [Theory]
    [InlineData("2025-05-13T07:11Z", "2025-05-13T07:11:00Z")]
    [InlineData("2025-05-13T07:11:00+0500", "2025-05-13T07:11:00+05:00")]
    [InlineData("2025-05-13 07:11:00 +0500", "2025-05-13T07:11:00+05:00")]
    [InlineData("2025-05-13 07:11:00.123", "2025-05-13T07:11:00.123")]
    [InlineData("20250513T071100Z", "2025-05-13T07:11:00Z")]
    [InlineData("20250513T071100+0500", "2025-05-13T07:11:00+05:00")]
    [InlineData("20250513", "2025-05-13")]
    [InlineData("2025/05/13", "2025-05-13")]
    [InlineData("13.05.2025", "2025-05-13")]
    [InlineData("13-May-2025", "2025-05-13")]
    [InlineData("05/13/2025 06:50 PM", "2025-05-13T18:50:00")]
    [InlineData("Tue, 13 May 2025 07:11:00 GMT", "2025-05-13T07:11:00Z")]
    [InlineData("Tue, 13 May 2025 07:11 EDT", "2025-05-13T07:11:00-04:00")]
    [InlineData("13 May 25 07:11:00 UT", "2025-05-13T07:11:00Z")]
    [InlineData("Tuesday, 13-May-25 07:11:00 PKT", "2025-05-13T07:11:00+05:00")]
    [InlineData("Tue, 13 May 2025 07:11:00 +05:30", "2025-05-13T07:11:00+05:30")]
    [InlineData("Tue, 13 May 2025 07:11:00 IST", "2025-05-13T07:11:00")]
    [InlineData("Tue May 13 07:11:00 2025", "2025-05-13T07:11:00")]
    [InlineData("Tue May 13 07:11:00 UTC 2025", "2025-05-13T07:11:00Z")]
    [InlineData("May 13th, 2025 at 7:11 p.m.", "2025-05-13T19:11:00")]
    [InlineData("May 13, 2025, 7:11 am", "2025-05-13T07:11:00")]
    [InlineData("13th May 2025", "2025-05-13")]
    [InlineData("May 2025", "2025-05")]
    [InlineData("1747120260", "2025-05-13T07:11:00Z")]
    [InlineData("1747120260000", "2025-05-13T07:11:00Z")]
    [InlineData("04/05/2024", null)]
    [InlineData("31 February 2025", null)]
    [InlineData("13 May 2025 25:11", null)]
    [InlineData("13 May 2025 07:11 +1459", null)]
    [InlineData("13 May 2025 07:11:xx", null)]
    [InlineData("two days ago", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("May", null)]
    public void Dates_of_every_usual_form_are_read(string stated, string? expected)
    {
        var read = ReadArchive.Of($"title,date\nx,\"{stated}\"\n");

        Assert.Equal(expected, read.Item.Published?.ToString());
        Assert.Equal(expected is null ? 1 : 0, read.Problems.Count);
    }
}
