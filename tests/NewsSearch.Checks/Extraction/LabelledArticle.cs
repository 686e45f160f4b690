using System.Text.Json;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Articles;
using NewsSearch.Vocabularies;

namespace NewsSearch.Checks.Extraction;

/// <summary>An article whose sectors were labelled by hand.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Text">Its text.</param>
/// <param name="Labels">The sectors, in no order.</param>
/// <param name="Primary">The one that it is about most.</param>
internal sealed record LabelledArticle(string Title, string Text, IReadOnlySet<string> Labels, string Primary)
{
    /// <summary>Finds sectors by the vocabulary of the product.</summary>
    public static SectorTagger Tagger { get; } = new(NewsVocabulary.Default);

    /// <summary>What speaks for each sector that anything speaks for.</summary>
    public IReadOnlyList<(string Sector, float[] Features)> Sectors { get; } =
        [.. Tagger.Describe(Title, Text).Select(sector => (sector.Key, sector.Value))];

    /// <summary>Whether a sector is a label.</summary>
    public bool IsLabel(string sector) => Labels.Contains(sector);

    /// <summary>All labelled articles, in the order of their ids.</summary>
    public static IReadOnlyList<LabelledArticle> Read()
    {
        var labels = SharedData.Lines("data/gold-dev.ndjson")
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(label => label.GetProperty("id").GetString()!);
        var articles = new SortedDictionary<string, LabelledArticle>(StringComparer.Ordinal);
        foreach (string line in SharedData.Lines("data/pak2025-dev.ndjson.gz"))
        {
            using var document = JsonDocument.Parse(line);
            var item = document.RootElement;
            if (labels.TryGetValue(item.GetProperty("id").GetString()!, out var label))
            {
                articles.Add(item.GetProperty("id").GetString()!, new(
                    SiteSuffix.Strip(item.GetProperty("title").GetString()!, null),
                    item.GetProperty("text").GetString()!,
                    label.GetProperty("sectors").EnumerateArray().Select(each => each.GetString()!).ToHashSet(),
                    label.GetProperty("primary_sector").GetString()!));
            }
        }

        Assert.Equal(labels.Count, articles.Count);
        return [.. articles.Values];
    }
}
