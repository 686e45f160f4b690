namespace NewsSearch.Checks.Extraction;

/// <summary>The five scraped files that the product was asked for give what the specification's table says.</summary>
public sealed class SeedChecks
{
    [Fact]
    public void File_000_is_one_item_dated_by_its_byline()
    {
        var item = Assert.Single(Check("000_b64fdc0ca7663c9b.txt"));
        Assert.StartsWith("Meeting with UNOPS country director: Jam", item.Title, StringComparison.Ordinal);
        Assert.Contains('’', item.Title!);
        AssertDate(item, "2025-05-13", DatePrecision.Day, DateProvenance.Byline);
        Assert.Equal("2025-05-13T07:11:00", item.Updated.ToString());
        Assert.Equal("Recorder Report", item.Author);
        Assert.Equal("ISLAMABAD", item.Dateline);
        AssertFacets(item, "Jam Kamal Khan/Commerce/PK", "PK", ["trade", "agriculture", "infrastructure"]);
        Assert.DoesNotContain("AIRLINK", item.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Updated May", item.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void File_001_is_one_undated_item_with_a_derived_headline()
    {
        var item = Assert.Single(Check("001_2a4023f69ce9c70f.txt"));
        AssertDate(item, "", null, DateProvenance.None);
        Assert.True(item.TitleDerived);
        Assert.StartsWith("Federal Minister for Commerce", item.Title, StringComparison.Ordinal);
        Assert.Equal("WNAM", item.Source);
        AssertFacets(item, "Jam Kamal Khan/Commerce/PK", "BY KZ PK TJ US",
            ["textiles", "manufacturing", "trade"], ["agriculture", "labour"]);
    }

    [Fact]
    public void File_002_is_one_item_dated_to_the_minute()
    {
        var item = Assert.Single(Check("002_213dc634985853cb.txt"));
        AssertDate(item, "2025-04-10T18:50:00", DatePrecision.Minute, DateProvenance.Byline);
        Assert.Equal("UrduPoint", item.Source);
        Assert.Equal("Fahad Shabbir", item.Author);
        AssertFacets(item, "Jam Kamal Khan/Commerce/PK", "BY PK",
            ["trade", "manufacturing"], ["agriculture", "forestry", "technology"]);
        Assert.DoesNotContain("Open Menu", item.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("industrial ties: Jam", item.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@FahadShabbir", item.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void File_003_is_two_items_of_which_the_second_is_undated()
    {
        var items = Check("003_0710c85a40728b2e.txt");
        string[] lines = File.ReadAllLines(SharedData.Path("data/seeds/003_0710c85a40728b2e.txt"));
        Assert.Equal(
            [lines[0], lines.First(line => line.StartsWith("Three Afghan migrants", StringComparison.Ordinal))],
            items.Select(item => item.Title));
        AssertDate(items[0], "2024-04-05", DatePrecision.Day, DateProvenance.Byline);
        AssertFacets(items[0], "Jam Kamal Khan/Commerce/PK; Rana Tanveer/Industries and Production/PK",
            "AZ CN KZ PK TJ", ["trade"]);
        AssertDate(items[1], "", null, DateProvenance.None);
        AssertFacets(items[1], "", "AF IR PK", ["humanitarian"]);
        Assert.All(items, item => Assert.DoesNotMatch("\n(Follow|Short Url)|left\\)|Updated", item.Body));
        Assert.All(items, item => Assert.DoesNotContain(item.Title!, item.Body, StringComparison.Ordinal));
    }

    [Fact]
    public void File_004_is_one_item_dated_by_the_header_before_its_dateline()
    {
        var item = Assert.Single(Check("004_2559cffe3e337f6c.txt"));
        AssertDate(item, "2024-11-22", DatePrecision.Day, DateProvenance.Header);
        Assert.Equal("LAHORE", item.Dateline);
        Assert.True(item.TitleDerived);
        AssertFacets(item, "Ramesh Singh Arora/Minorities Affairs/PK-PB", "PK",
            ["minorities", "justice", "education", "welfare"]);
    }

    private static IReadOnlyList<NewsItem> Check(string file) =>
        RawNews.Parse(File.ReadAllText(SharedData.Path("data/seeds/" + file)), new ExtractionOptions { Id = file });

    private static void AssertDate(NewsItem item, string date, DatePrecision? precision, DateProvenance provenance)
    {
        Assert.Equal(date, item.Published?.ToString() ?? "");
        Assert.Equal(precision, item.Precision);
        Assert.Equal(provenance, item.Provenance);
    }

    private static void AssertFacets(
        NewsItem item, string ministers, string countries, string[] sectors, params string[] oneOf)
    {
        var found = item.Ministers!.Select(minister => $"{minister.Name}/{minister.Portfolio}/{minister.Jurisdiction}");
        Assert.Equal(ministers, string.Join("; ", found));
        Assert.Equal(countries, string.Join(' ', item.Countries!.Select(country => country.Code).Order()));
        Assert.Subset(item.Sectors!.ToHashSet(), sectors.ToHashSet());
        Assert.True(oneOf.Length == 0 || oneOf.Any(item.Sectors!.Contains));
        Assert.InRange(item.Sectors!.Count, 1, 5);
    }
}
