using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsSearch.Ingest;

namespace NewsSearch.PublicApi.Tests.Ingest.Formats;

/// <summary>What no item holds is accounted for, whatever the format, where that is asked for.</summary>
public sealed partial class ExplainTests
{
    public static TheoryData<string, ExtractMode> Files
    {
        get
        {
            var files = new TheoryData<string, ExtractMode>();
            foreach (var file in SoundFile.All.Where(f => f.Format is not (ArchiveFormat.Html or ArchiveFormat.Text)))
            {
                files.Add(file.Name, ExtractMode.None);
                files.Add(file.Name, ExtractMode.Missing);
                files.Add(file.Name, ExtractMode.All);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_that_a_file_says_is_in_an_item_or_accounted_for(string name, ExtractMode extract)
    {
        var file = SoundFile.Named(name);
        var read = ReadArchive.Of(file.Bytes, file.Format, extract, explain: true);
        string found = Letters(string.Join(
            ' ', [.. read.Items.Select(Words), .. Deleted(read), .. read.Dropped.Select(d => d.Text)]));

        foreach (string text in Said(file).SelectMany(said => Tags().Split(said)))
        {
            string letters = Letters(WebUtility.HtmlDecode(text));
            Assert.True(
                found.Contains(letters, StringComparison.Ordinal), $"{text}\n{string.Join('\n', read.Dropped)}");
        }

        Assert.All(read.Dropped, line => Assert.True(
            line.Line > 0 && line.Reason.Length > 0 && line.Text.Length > 0, line.ToString()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_listed_where_nobody_asked_and_the_items_are_the_same(string name, ExtractMode extract)
    {
        var file = SoundFile.Named(name);
        var plain = ReadArchive.Of(file.Bytes, file.Format, extract);
        var explained = ReadArchive.Of(file.Bytes, file.Format, extract, explain: true);

        Assert.Empty(plain.Dropped);
        Assert.Equal(plain.Items.Select(NewsItemJson.ToUtf8), explained.Items.Select(NewsItemJson.ToUtf8));
    }

    [Fact]
    public void Parts_of_markup_say_why_they_are_no_text()
    {
        var dropped = ReadArchive.Of(SoundFile.Named("crowded feed").Bytes, explain: true).Dropped;

        Assert.Contains(dropped, d => d is { Reason: "caption", Text: "Men with spades." });
        Assert.Contains(dropped, d => d is { Reason: "page element", Text: "Share on Facebook" });
        Assert.Contains(dropped, d => d is { Reason: "element category is not read", Text: "Water", Line: 6 });
        Assert.Contains(dropped, d => d is { Reason: "a second title", Text: "A second headline" });
        Assert.Contains(dropped, d => d is { Reason: "address of the author" });
    }

    [Fact]
    public void What_is_kept_is_not_listed()
    {
        var dropped = ReadArchive.Of(SoundFile.Named("crowded ninjs").Bytes, explain: true).Dropped;

        Assert.DoesNotContain(dropped, d => d.Text is "Amna Rind" or "Dam opens" or "a" or "usable");
        Assert.Contains(dropped, d => d is { Reason: "not read: /authors/0/biography" });
    }

    [Fact]
    public void An_entry_that_is_left_out_says_what_it_said()
    {
        var entries = ReadArchive.Of(SoundFile.Named("crowded feed").Bytes, explain: true).Entries;
        var lost = Assert.Single(entries.OfType<ArchiveProblem>(), p => p.Lost);

        Assert.Equal(["No headline and no text", "empty-1"], lost.Dropped.Select(d => d.Text));
    }

    private static IEnumerable<string> Deleted(ReadArchive read) =>
        read.Entries.OfType<ArchiveDeletion>().Select(d => d.Id);

    /// <summary>The words of an item that are not made of others, such as dates and facets.</summary>
    private static string Words(NewsItem item) => string.Join(' ',
    [
        item.Id, item.Title, item.Body, item.Author, item.Source, item.Url, item.Language, item.Dateline,
        .. item.Extra?.Values.Select(v => v.GetRawText()) ?? [], .. item.Countries?.Select(c => c.Code) ?? [],
    ]);

    /// <summary>What a file says, but for dates and what says how it is written.</summary>
    private static IEnumerable<string> Said(SoundFile file) => file.Format switch
    {
        ArchiveFormat.Rss => XDocument.Parse(file.Text).DescendantNodes().OfType<XText>()
            .Where(t => !Dates().IsMatch(t.Parent!.Name.LocalName)).Select(t => t.Value),
        ArchiveFormat.Csv => Cell().Matches(file.Text[file.Text.IndexOf('\n', StringComparison.Ordinal)..])
            .Select(m => m.Value).Where(cell => !DateCell().IsMatch(cell)),
        ArchiveFormat.Ndjson => file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => Strings(JsonElement.Parse(line), "")),
        _ => Strings(JsonElement.Parse(file.Text), ""),
    };

    private static IEnumerable<string> Strings(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value, p.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(element => Strings(element, name)),
        JsonValueKind.String or JsonValueKind.Number
            when !value.GetRawText().Contains("\\ud83d", StringComparison.Ordinal) && !Dates().IsMatch(name)
                && name is not ("@type" or "@context" or "@id" or "pubstatus" or "pubStatus"
                or "type") => [value.ToString()],
        _ => [],
    };

    [GeneratedRegex("date|published|updated|created", RegexOptions.IgnoreCase)]
    private static partial Regex Dates();

    [GeneratedRegex("(?<=[,\\n])(\"[^\"]*\"|[^,\\n]*)")]
    private static partial Regex Cell();

    [GeneratedRegex("^(13 May 2025.*|04/05/2024|PK;BY)$")]
    private static partial Regex DateCell();

    /// <summary>Tags, and what separates a headline from the name of the site.</summary>
    [GeneratedRegex("<[^>]*>| - ")]
    private static partial Regex Tags();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
