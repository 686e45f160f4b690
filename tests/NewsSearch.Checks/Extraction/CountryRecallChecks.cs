using System.Globalization;
using System.Text.Json;
using NewsSearch.Extraction;
using NewsSearch.Vocabularies;
using Xunit.Abstractions;

namespace NewsSearch.Checks.Extraction;

/// <summary>Countries found in the wire of 1987 against the places that its editors tagged.</summary>
/// <remarks>
/// The tags say what a story is about, not what it names, so that precision is only reported. The three places that
/// are tagged by habit rather than by text are left out.
/// </remarks>
public class CountryRecallChecks(ITestOutputHelper output)
{
    private static readonly string[] LeftOut = ["US", "GB", "RU"];

    private static readonly Dictionary<string, string> OldNames = new(StringComparer.Ordinal)
    {
        ["west-germany"] = "DE",
        ["east-germany"] = "DE",
        ["yemen-arab-republic"] = "YE",
        ["yemen-demo-republic"] = "YE",
        ["ussr"] = "RU",
    };

    [Fact]
    public void Nine_of_ten_tagged_places_are_found()
    {
        var finder = new CountryFinder(NewsVocabulary.Default);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        int right = 0, missed = 0, beyond = 0;
        foreach (var item in Items())
        {
            var tagged = Tagged(item, unknown);
            if (tagged.Count == 0)
            {
                continue;
            }

            var found = finder.Find(Text(item, "title"), Text(item, "text"), Text(item, "dateline"))
                .Select(mention => mention.Value).Except(LeftOut).ToHashSet(StringComparer.Ordinal);
            int both = found.Intersect(tagged).Count();
            right += both;
            missed += tagged.Count - both;
            beyond += found.Count - both;
        }

        double recall = right / (double)(right + missed), precision = right / (double)(right + beyond);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"places: recall {recall:F3}, precision {precision:F3} (right {right}, missed {missed}, beyond {beyond})"));
        Assert.Empty(unknown);
        Assert.True(recall >= 0.9, $"recall is {recall:F3}");
    }

    private static HashSet<string> Tagged(JsonElement item, SortedSet<string> unknown)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in item.GetProperty("places").EnumerateArray())
        {
            string name = place.GetString()!;
            if (OldNames.TryGetValue(name, out string? code)
                || (code = NewsVocabulary.Default.Resolve("country", name)) is not null)
            {
                codes.Add(code);
            }
            else
            {
                unknown.Add(name);
            }
        }

        codes.ExceptWith(LeftOut);
        return codes;
    }

    private static string Text(JsonElement item, string member) =>
        item.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";

    private static IEnumerable<JsonElement> Items()
    {
        foreach (string line in SharedData.Lines("data/reuters-dev.ndjson.gz"))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
