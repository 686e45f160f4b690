using System.Text.Json;
using NewsSearch.Storage;
using NewsSearch.Tests.Tidy;

namespace NewsSearch.Tests.Golden;

/// <summary>Cases as data: the items of a folder, and what searches must find among them.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)!)];

    private static string Folder => Path.Combine(Repository.Root, "tests/NewsSearch.Tests/Golden");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Searches_find_what_the_case_says(string name)
    {
        string folder = Path.Combine(Folder, name);
        await using var index = await NewsIndex.OpenAsync(
            "unused", new NewsIndexOptions { Storage = new InMemoryStorage() });
        foreach (string line in await File.ReadAllLinesAsync(Path.Combine(folder, "items.jsonl")))
        {
            await index.AddAsync(NewsItemJson.Read(line));

            // Each item is a segment of its own: what holds for one segment must hold across many.
            await index.RefreshAsync();
        }

        using var searches = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "searches.json")));
        foreach (var search in searches.RootElement.EnumerateArray())
        {
            Check(index, search);
        }

        await index.CommitAsync();
        await index.MergeAsync();
        foreach (var search in searches.RootElement.EnumerateArray())
        {
            Check(index, search);
        }
    }

    private static void Check(NewsIndex index, JsonElement search)
    {
        string text = search.GetProperty("q").GetString()!;
        var results = index.Search(text, Options(search));
        var actual = new List<string>();
        var expected = new List<string>();
        foreach (var member in search.EnumerateObject().Where(member => member.Name is not ("q" or "options")))
        {
            expected.Add($"{member.Name}: {JsonSerializer.Serialize(member.Value)}");
            actual.Add($"{member.Name}: {JsonSerializer.Serialize(Actual(member.Name, results))}");
        }

        Assert.Equal($"{text}\n{string.Join('\n', expected)}", $"{text}\n{string.Join('\n', actual)}");
    }

    private static object Actual(string member, NewsResults results) => member switch
    {
        "total" => results.Total!,
        "ids" => results.Hits.Select(hit => hit.Item.Id),
        "idsInAnyOrder" => results.Hits.Select(hit => hit.Item.Id).Order(StringComparer.Ordinal),
        "scores" => results.Hits.Select(hit => hit.Score),
        "parsed" => results.Parsed,
        "warnings" => results.Warnings.Select(warning => warning.Code),
        "titles" => results.Hits.Select(hit => hit.TitleHtml),
        "snippets" => results.Hits.Select(hit => hit.Snippets[0].Html),
        "facets" => results.Facets.ToDictionary(
            facet => facet.Field,
            facet => facet.Values.Select(value => $"{value.Label} {value.Count}{(value.Selected ? "*" : "")}")),
        "missing" => results.Facets.ToDictionary(facet => facet.Field, facet => facet.Missing),
        "timeline" => results.Timeline!.Buckets.Select(bucket => $"{bucket.From:yyyy-MM-dd} {bucket.Count}"),
        _ => throw new InvalidDataException($"The case names an unknown member: {member}"),
    };

    private static SearchOptions Options(JsonElement search)
    {
        var options = new SearchOptions { Now = DateTimeOffset.Parse("2025-06-15T12:00:00Z", null) };
        if (!search.TryGetProperty("options", out var given))
        {
            return options;
        }

        foreach (var member in given.EnumerateObject())
        {
            var value = member.Value;
            options = member.Name switch
            {
                "sort" => options with { Sort = Word<SortOrder>(value) },
                "match" => options with { Match = Word<MatchMode>(value) },
                "timeline" => options with { Timeline = Word<TimelineInterval>(value) },
                "timeZone" => options with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(value.GetString()!) },
                "days" => options with { Published = new DateRange(Day(value[0]), Day(value[1])) },
                "missingDate" => options with { MissingDate = value.GetBoolean() },
                "facetFields" => options with { FacetFields = Strings(value) },
                "snippetLength" => options with { SnippetLength = value.GetInt32() },
                "facets" => options with { Facets = Filters(value) },
                "exclude" => options with { Exclude = Filters(value) },
                _ => throw new InvalidDataException($"The case names an unknown option: {member.Name}"),
            };
        }

        return options;
    }

    private static T Word<T>(JsonElement value)
        where T : struct, Enum => Enum.Parse<T>(value.GetString()!, ignoreCase: true);

    private static DateOnly? Day(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : DateOnly.Parse(value.GetString()!, null);

    private static string[] Strings(JsonElement value) => [.. value.EnumerateArray().Select(text => text.GetString()!)];

    private static Dictionary<string, IReadOnlyList<string>> Filters(JsonElement value) =>
        value.EnumerateObject().ToDictionary(
            member => member.Name, member => (IReadOnlyList<string>)Strings(member.Value));
}
