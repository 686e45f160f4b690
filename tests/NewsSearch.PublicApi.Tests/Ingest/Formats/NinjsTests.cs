using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

public sealed class NinjsTests
{
    private const string First = """
        {
          "uri": "urn:wire:17", "type": "text", "version": "2", "pubstatus": "usable", "language": "en",
          "firstcreated": "2025-05-13T02:11:00Z", "versioncreated": "2025-05-13T04:00:00+0000",
          "headline": "Canal works begin", "byline": "By Amna Rind", "located": "QUETTA",
          "body_text": "Works began. Farmers wait.",
          "body_xhtml": "<div><p>Works began on the canal.</p><p>Farmers &amp; mills wait.</p></div>",
          "place": [{"name": "Quetta"}], "subject": [{"name": "water"}],
          "infosource": [{"name": "Hill Wire"}]
        }
        """;

    private const string Third = """
        {
          "uri": "urn:wire:18", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text",
          "pubStatus": "usable", "versionCreated": "2025-05-14T10:37:00Z",
          "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "The whole headline"}],
          "bodies": [
            {"role": "caption", "contentType": "text/plain", "value": "Caption."},
            {"role": "main", "contentType": "text/plain", "value": "First line.\nSecond line."}
          ],
          "bylines": [{"name": "Bilal Zai"}, "Dilawar Khel"], "by": "", "located": "LAHORE"
        }
        """;

    [Fact]
    public void An_object_of_version_1_becomes_an_item()
    {
        var item = ReadArchive.Of(First).Item;

        Assert.Equal("urn:wire:17", item.Id);
        Assert.Equal("Canal works begin", item.Title);
        Assert.Equal("Works began on the canal.\nFarmers & mills wait.", item.Body);
        Assert.Equal("2025-05-13T02:11:00Z", item.Published.ToString());
        Assert.Equal("2025-05-13T04:00:00Z", item.Updated.ToString());
        Assert.Equal("By Amna Rind", item.Author);
        Assert.Equal("QUETTA", item.Dateline);
        Assert.Equal("Hill Wire", item.Source);
        Assert.Equal("en", item.Language);
    }

    [Fact]
    public void An_object_of_version_3_becomes_an_item()
    {
        var item = ReadArchive.Of(Third).Item;

        Assert.Equal("The whole headline", item.Title);
        Assert.Equal("First line.\nSecond line.", item.Body);
        Assert.Equal("2025-05-14T10:37:00Z", item.Published.ToString());
        Assert.Null(item.Updated);
        Assert.Equal("Bilal Zai, Dilawar Khel", item.Author);
    }

    [Theory]
    [InlineData("pubstatus", "canceled")]
    [InlineData("pubStatus", "canceled")]
    [InlineData("pubStatus", "stat:Cancelled")]
    public void A_canceled_object_is_a_deletion(string member, string status)
    {
        var read = ReadArchive.Of($$"""{"uri": "urn:wire:17", "{{member}}": "{{status}}"}""");

        Assert.Equal("urn:wire:17", Assert.IsType<ArchiveDeletion>(Assert.Single(read.Entries)).Id);
    }

    [Fact]
    public void Withheld_objects_and_pictures_are_left_out_with_a_note()
    {
        var read = ReadArchive.Of("""
            [{"uri": "a", "pubstatus": "withheld", "headline": "x"},
             {"uri": "b", "pubstatus": "usable", "type": "picture", "headline": "x"},
             {"uri": "c", "pubstatus": "usable", "headline": "kept"}]
            """);

        Assert.Equal("c", read.Item.Id);
        Assert.All(read.Problems, p => Assert.False(p.Lost));
        Assert.Contains("/0: a is withheld", read.Problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("/1: b is of the type picture", read.Problems[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_on_lines_are_read_one_by_one_and_a_broken_one_is_named()
    {
        string line = Third.ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal);
        string next = line.Replace("18", "19", StringComparison.Ordinal);
        var read = ReadArchive.Of(line + "\n{\"uri\": \n\n" + next + "\n");

        Assert.Equal(["urn:wire:18", "urn:wire:19"], read.Items.Select(i => i.Id));
        Assert.Equal(2, Assert.Single(read.Lost).Line);
    }

    [Fact]
    public void What_has_no_text_or_no_name_to_cancel_is_a_problem()
    {
        Assert.Contains("neither a headline nor a text", ReadArchive.Of(
            """{"uri": "a", "pubstatus": "usable", "body_text": ""}""").Problem, StringComparison.Ordinal);
        Assert.Contains("no uri", ReadArchive.Of(
            """{"pubstatus": "canceled"}""", ArchiveFormat.Ninjs).Problem, StringComparison.Ordinal);
        Assert.Contains("JSON object", ReadArchive.Of("[1]", ArchiveFormat.Ninjs).Problem, StringComparison.Ordinal);
        Assert.Contains("Not valid JSON", ReadArchive.Of(
            new string('[', 100_000), ArchiveFormat.Ninjs).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_noted_and_half_a_surrogate_pair_is_replaced()
    {
        var read = ReadArchive.Of(
            """{"uri": "a", "versioncreated": "yesterday", "headline": "x \ud800 y", "pubstatus": "usable"}""");

        Assert.Equal("x \uFFFD y", read.Item.Title);
        Assert.Contains("versioncreated", read.Problem, StringComparison.Ordinal);
    }
}
