using System.Text.Json;
using NewsSearch.Tests.Corpus;

namespace NewsSearch.Tests.Extraction;

/// <summary>Extracts the corpus and holds every member of every item against corpus/expected.ndjson.</summary>
public sealed class CorpusTests
{
    private static readonly Dictionary<string, NewsItem> Native = ReadNative();

    public static TheoryData<string> Expectations() => [.. Lines()];

    private static string Folder => CorpusFolder.Path;

    private static string[] Lines() => File.ReadAllLines(Path.Combine(Folder, "expected.ndjson"));

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Each_item_yields_what_is_expected(string line)
    {
        using var document = JsonDocument.Parse(line);
        var expected = document.RootElement;
        string file = expected.GetProperty("file").GetString()!;
        string id = expected.GetProperty("id").GetString()!;
        var item = Items(file, id, null).FirstOrDefault(found => found.Id == id);
        Assert.True(item is not null, $"{id}: no such item");
        var wrong = ExpectedItem.Differences(expected, item).ToList();
        if (expected.TryGetProperty("withReference", out var with))
        {
            var reference = NewsDate.Parse(with.GetProperty("referenceDate").GetString()!);
            var dated = Items(file, id, reference).First(found => found.Id == id);
            wrong.AddRange(ExpectedItem.Differences(with, dated));
        }

        Assert.True(wrong.Count == 0, $"{id}:\n  {string.Join("\n  ", wrong)}");
    }

    [Fact]
    public void Six_items_of_seven_have_the_sectors_that_are_expected()
    {
        var wrong = new List<string>();
        foreach (string line in Lines())
        {
            using var document = JsonDocument.Parse(line);
            var expected = document.RootElement;
            string id = expected.GetProperty("id").GetString()!;
            var item = Items(expected.GetProperty("file").GetString()!, id, null).First(found => found.Id == id);
            string? difference = expected.TryGetProperty("sectors", out var sectors)
                ? ExpectedItem.Sectors(sectors, item.Sectors!)
                : null;
            wrong.AddRange(difference is null ? [] : [$"{id}: {difference}"]);
        }

        Assert.True(wrong.Count * 7 <= Lines().Length, string.Join('\n', wrong));
    }

    [Fact]
    public void A_raw_file_yields_no_item_beside_those_expected()
    {
        var expected = Lines().Select(row => JsonDocument.Parse(row).RootElement)
            .Select(row => (File: row.GetProperty("file").GetString()!, Id: row.GetProperty("id").GetString()!))
            .Where(row => row.File.EndsWith(".txt", StringComparison.Ordinal)).ToLookup(row => row.File, row => row.Id);
        Assert.All(expected, file =>
            Assert.Equal(file.Order(), Items(file.Key, file.Key, null).Select(item => item.Id).Order()));
    }

    private static IReadOnlyList<NewsItem> Items(string file, string id, NewsDate? reference) =>
        file.EndsWith(".txt", StringComparison.Ordinal)
            ? RawNews.Parse(File.ReadAllText(Path.Combine(Folder, "items", file)),
                new ExtractionOptions { Id = file, ReferenceDate = reference })
            : [NewsExtractor.Fill(Native[id])];

    private static Dictionary<string, NewsItem> ReadNative() => Directory
        .EnumerateFiles(Path.Combine(Folder, "items"), "*.ndjson").SelectMany(File.ReadLines)
        .Select(line => NewsItemJson.Read(line)).ToDictionary(item => item.Id);
}
