using System.Text.Json;

namespace NewsSearch.Ingest.Formats;

/// <summary>
/// Reads who is meant: JSON gives people and outlets as strings, as objects with a name, or as lists.
/// </summary>
internal static class Names
{
    private static readonly string[] Members = ["name", "title", "value", "byline"];

    /// <summary>The names, joined by commas, or null where there is none.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return One(value);
        }

        var names = value.EnumerateArray().Select(One).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? One(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (string member in Members)
            {
                if (value.TryGetProperty(member, out var name) && JsonString.Of(name) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        return JsonString.Of(value);
    }
}
