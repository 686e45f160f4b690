using System.Text.Json;

namespace NewsSearch.Tests.Extraction;

/// <summary>What an item must be, as corpus/README.md describes the members of expected.ndjson.</summary>
internal static class ExpectedItem
{
    private static readonly string[] NoSubjectWords =
        ["minister", "federal", "state", "provincial", "affairs", "for", "of", "and", "the"];

    /// <summary>A dateline, and the deck or the summary in points before it.</summary>
    private const int LongestLead = 160;

    /// <summary>What differs, in words; nothing if the item is as expected.</summary>
    public static IEnumerable<string> Differences(JsonElement expected, NewsItem item)
    {
        foreach (var member in expected.EnumerateObject())
        {
            string? wrong = member.Name switch
            {
                "title" => Text("title", member.Value, item.Title),
                "titleDerived" => Text("titleDerived", member.Value.ToString(), item.TitleDerived.ToString()),
                "titleStarts" => Has(item.Title, member.Value,
                    (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
                "published" => Moment(member.Value, item.Published),
                "precision" => Text("precision", member.Value, item.Precision?.ToString().ToLowerInvariant()),
                "provenance" => Text("provenance", member.Value, item.Provenance?.ToString().ToLowerInvariant()),
                "author" => Text("author", member.Value, item.Author),
                "source" => Text("source", member.Value, item.Source),
                "dateline" => Text("dateline", member.Value, item.Dateline),
                "countries" => Set(member.Value, item.Countries!.Select(country => country.Code)),
                "ministers" => Ministers(member.Value, item.Ministers!),
                "bodyStarts" => Has(item.Body, member.Value,
                    (text, part) => text.IndexOf(part, StringComparison.Ordinal) is >= 0 and <= LongestLead),
                "bodyEnds" => Has(item.Body, member.Value,
                    (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
                "bodyHas" => Each(member.Value, "lacks",
                    part => Loose(item.Body).Contains(part, StringComparison.Ordinal)),
                "bodyLacks" => Each(member.Value, "has",
                    part => !Loose(item.Body).Contains(part, StringComparison.Ordinal)),
                _ => null,
            };
            if (wrong is not null)
            {
                yield return wrong;
            }
        }
    }

    /// <summary>What differs in the sectors, in words; null if they are as expected.</summary>
    public static string? Sectors(JsonElement expected, IReadOnlyList<string> found)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            return found.Count == expected.GetArrayLength() ? null : $"sectors {string.Join(',', found)}, not none";
        }

        var all = expected.GetProperty("all").EnumerateArray().Select(value => value.GetString()!).Except(found);
        var any = expected.GetProperty("any").EnumerateArray()
            .Where(list => !list.EnumerateArray().Any(value => found.Contains(value.GetString()!)));
        bool right = !all.Any() && !any.Any() && found.Count <= 5;
        return right ? null : $"sectors {string.Join(',', found)}, not {expected.GetRawText()}";
    }

    private static string Loose(string? text) =>
        string.Join(' ', (text ?? "").Replace("\u00AD", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Text(string name, JsonElement expected, string? found) =>
        Text(name, expected.GetString(), found);

    private static string? Text(string name, string? expected, string? found)
    {
        string wanted = Loose(expected);
        return wanted == Loose(found) ? null : $"{name} is \"{found}\", not \"{wanted}\"";
    }

    private static string? Has(string? text, JsonElement expected, Func<string, string, bool> holds)
    {
        string part = Loose(expected.GetString());
        return holds(Loose(text), part) ? null : $"\"{part}\" is not where it should be in \"{text}\"";
    }

    private static string? Each(JsonElement expected, string verb, Func<string, bool> holds)
    {
        var parts = expected.EnumerateArray().Select(part => Loose(part.GetString()));
        var wrong = parts.Where(part => !holds(part)).ToList();
        return wrong.Count == 0 ? null : $"body {verb} {string.Join("; ", wrong)}";
    }

    private static string? Moment(JsonElement expected, NewsDate? found)
    {
        NewsDate? wanted = expected.ValueKind == JsonValueKind.Null ? null : NewsDate.Parse(expected.GetString()!);
        return wanted == found ? null : $"published is {found}, not {wanted}";
    }

    private static string? Set(JsonElement expected, IEnumerable<string> found)
    {
        var wanted = expected.EnumerateArray().Select(value => value.GetString()!).Order().ToList();
        var have = found.Order().ToList();
        return wanted.SequenceEqual(have)
            ? null
            : $"countries {string.Join(',', have)}, not {string.Join(',', wanted)}";
    }

    private static string? Ministers(JsonElement expected, IReadOnlyList<Minister> found)
    {
        var left = found.ToList();
        foreach (var wanted in expected.EnumerateArray())
        {
            left.RemoveAll(minister => IsRight(wanted, minister));
        }

        return left.Count == 0 && found.Count == expected.GetArrayLength()
            ? null
            : $"ministers {string.Join("; ", found)}, not {expected.GetRawText()}";
    }

    private static bool IsRight(JsonElement wanted, Minister minister)
    {
        var want = Words(Member(wanted, "portfolio"));
        var have = Words(minister.Portfolio);
        return wanted.GetProperty("name").GetString() == minister.Name
            && (Member(wanted, "jurisdiction") ?? minister.Jurisdiction) == minister.Jurisdiction
            && (want.Count == 0 || 2 * want.Intersect(have).Count() >= want.Union(have).Count());
    }

    private static string? Member(JsonElement wanted, string name) =>
        wanted.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static HashSet<string> Words(string? portfolio) => [.. (portfolio ?? "").ToLowerInvariant()
        .Split([' ', ',', '/', '&', '-'], StringSplitOptions.RemoveEmptyEntries).Except(NoSubjectWords)];
}
