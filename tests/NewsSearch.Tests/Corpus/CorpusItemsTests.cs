using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsSearch.Tests.Corpus;

/// <summary>The items, what is expected of them, and what the README says of both agree.</summary>
public sealed partial class CorpusItemsTests
{
    private static readonly string[] SectorTags =
    [
        "agriculture", "fisheries", "forestry", "food", "textiles", "manufacturing", "mining", "energy", "water",
        "infrastructure", "transport", "technology", "trade", "finance", "tourism", "health", "education", "labour",
        "environment", "security", "justice", "minorities", "welfare", "humanitarian", "diplomacy", "governance",
        "culture", "sport",
    ];

    private static readonly string[] RawFiles = Directory.GetFiles(Path.Combine(CorpusFolder.Items, "raw"), "*.txt");
    private static readonly string[] NdjsonFiles = Directory.GetFiles(CorpusFolder.Items, "*.ndjson");

    private static readonly JsonElement[] Expected =
    [
        .. File.ReadLines(Path.Combine(CorpusFolder.Path, "expected.ndjson"))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line)),
    ];

    [Fact]
    public void The_readme_counts_the_files_and_items()
    {
        string readme = File.ReadAllText(Path.Combine(CorpusFolder.Path, "README.md"));
        int rawItems = Expected.Count(e => FileOf(e).StartsWith("raw/", StringComparison.Ordinal));
        int ndjsonItems = NdjsonFiles.Sum(file => File.ReadLines(file).Count());

        Assert.Contains($"{RawFiles.Length} files holding {rawItems} items", readme, StringComparison.Ordinal);
        Assert.Contains($"{NdjsonFiles.Length} files holding {ndjsonItems} items", readme, StringComparison.Ordinal);
        Assert.Contains($"yield: {Expected.Length} lines", readme, StringComparison.Ordinal);
        Assert.Equal(Expected.Length, rawItems + ndjsonItems);
    }

    [Fact]
    public void Every_item_is_expected_exactly_once()
    {
        var ids = Expected.Select(IdOf).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());

        var firstRaw = RawFiles.Select(file => "raw/" + Path.GetFileName(file));
        var given = NdjsonFiles.SelectMany(File.ReadLines).Select(line => NewsItemJson.Read(line).Id);
        var wanted = ids.Where(id => !SecondItem().IsMatch(id));
        Assert.Equal(firstRaw.Concat(given).Order(StringComparer.Ordinal), wanted.Order(StringComparer.Ordinal));
        Assert.All(ids.Where(id => SecondItem().IsMatch(id)), id => Assert.Contains(SecondItem().Replace(id, ""), ids));
    }

    [Fact]
    public void Ids_name_their_file() => Assert.All(Expected, e =>
    {
        Assert.True(File.Exists(Path.Combine(CorpusFolder.Items, FileOf(e))), FileOf(e));
        Assert.True(FileOf(e).EndsWith(".ndjson", StringComparison.Ordinal)
            || IdOf(e) == FileOf(e) || SecondItem().Replace(IdOf(e), "") == FileOf(e));
    });

    [Fact]
    public void Expected_texts_of_raw_files_are_in_them() => Assert.All(
        Expected.Where(e => FileOf(e).StartsWith("raw/", StringComparison.Ordinal)), e =>
        {
            string text = Spaced(File.ReadAllText(Path.Combine(CorpusFolder.Items, FileOf(e))));
            foreach (string member in (string[])["title", "titleStarts", "bodyStarts", "bodyEnds", "author", "source"])
            {
                if (e.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String)
                {
                    Assert.Contains(Spaced(value.GetString()!), text, StringComparison.Ordinal);
                }
            }

            foreach (string member in (string[])["bodyHas", "bodyLacks"])
            {
                if (e.TryGetProperty(member, out var values))
                {
                    Assert.All(values.EnumerateArray(), value =>
                        Assert.Contains(Spaced(value.GetString()!), text, StringComparison.Ordinal));
                }
            }
        });

    [Fact]
    public void Every_sector_is_expected_at_least_twice()
    {
        var counts = Expected.Where(HasSectors)
            .SelectMany(e => e.GetProperty("sectors").GetProperty("all").EnumerateArray())
            .CountBy(tag => tag.GetString()!).ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.All(SectorTags, tag => Assert.True(counts.GetValueOrDefault(tag) >= 2, tag));
        Assert.Empty(counts.Keys.Except(SectorTags));
    }

    [Fact]
    public void Dates_spread_over_2024_and_2025_and_some_items_have_none()
    {
        var dates = Expected.Select(e => e.GetProperty("published")).ToList();
        Assert.True(dates.Count(date => date.ValueKind == JsonValueKind.Null) >= 5);
        var months = dates.Where(date => date.ValueKind == JsonValueKind.String)
            .Select(date => NewsDate.Parse(date.GetString()!).Day).Select(day => (day.Year, day.Month)).Distinct();
        Assert.Equal(24, months.Count());
        Assert.All(months, month => Assert.InRange(month.Year, 2024, 2025));
    }

    private static bool HasSectors(JsonElement e) =>
        e.TryGetProperty("sectors", out var sectors) && sectors.ValueKind == JsonValueKind.Object;

    private static string FileOf(JsonElement e) => e.GetProperty("file").GetString()!;

    private static string IdOf(JsonElement e) => e.GetProperty("id").GetString()!;

    /// <summary>White space as the README compares it: runs are one space, soft hyphens are nothing.</summary>
    private static string Spaced(string text) =>
        WhiteSpace().Replace(text.Replace("\u00ad", "", StringComparison.Ordinal), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"#\d+$")]
    private static partial Regex SecondItem();
}
