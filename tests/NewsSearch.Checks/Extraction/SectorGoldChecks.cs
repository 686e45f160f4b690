using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Extraction;
using NewsSearch.Vocabularies;
using Xunit.Abstractions;

namespace NewsSearch.Checks.Extraction;

/// <summary>Sectors of real articles, given their title and text alone, against labels made by hand.</summary>
public class SectorGoldChecks(ITestOutputHelper output)
{
    [Fact]
    public void Three_of_four_tags_agree_and_the_main_sector_is_nearly_always_among_them()
    {
        var tagger = new SectorTagger(NewsVocabulary.Default);
        var labels = Labels();
        int right = 0, missed = 0, beyond = 0, main = 0, read = 0;
        foreach (var item in Items().Where(item => labels.ContainsKey(item.GetProperty("id").GetString()!)))
        {
            var label = labels[item.GetProperty("id").GetString()!];
            var wanted = label.GetProperty("sectors").EnumerateArray().Select(each => each.GetString()!).ToHashSet();
            var tags = tagger.Tag(item.GetProperty("title").GetString()!, item.GetProperty("text").GetString()!)
                .Select(tag => tag.Sector).ToHashSet();
            int both = tags.Intersect(wanted).Count();
            right += both;
            missed += wanted.Count - both;
            beyond += tags.Count - both;
            main += tags.Contains(label.GetProperty("primary_sector").GetString()!) ? 1 : 0;
            read++;
        }

        double f1 = 2.0 * right / ((2 * right) + missed + beyond), share = main / (double)read;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"sectors: F1 {f1:F3} (right {right}, missed {missed}, beyond {beyond}), main among them {share:F3}"));
        Assert.Equal(labels.Count, read);
        Assert.True(f1 >= 0.75, $"F1 is {f1:F3}");
        Assert.True(share >= 0.9, $"the main sector is among the tags of {share:F3} of the articles");
    }

    private static Dictionary<string, JsonElement> Labels() =>
        File.ReadLines(SharedData.Path("data/gold-dev.ndjson"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(label => label.GetProperty("id").GetString()!);

    private static IEnumerable<JsonElement> Items()
    {
        using var file = File.OpenRead(SharedData.Path("data/pak2025-dev.ndjson.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
