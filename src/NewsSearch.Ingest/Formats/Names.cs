using System.Text.Json;

namespace NewsSearch.Ingest.Formats;

/// <summary>
/// Reads who is meant: JSON gives people and outlets as strings, as objects with a name, or as lists.
/// </summary>
internal static class Names
{
    /// <summary>The most names that are read of one list.</summary>
    private const int Most = 64;

    private static readonly string[] Members = ["name", "title", "value", "byline"];

    /// <summary>The names, joined by commas, or null where there is none.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return One(value);
        }

        return Joined(value.EnumerateArray().Select(One));
    }

    /// <summary>Some names, each once, joined by commas; null where there is none. Addresses are no names.</summary>
    public static string? Joined(IEnumerable<string?> names) =>
        string.Join(", ", names.OfType<string>().Where(IsName).Distinct(StringComparer.Ordinal).Take(Most))
            is { Length: > 0 } joined ? joined : null;

    /// <summary>Whether a text may be a name of a person or an outlet, rather than an address or a user.</summary>
    public static bool IsName(string text) => text[0] != '@' && !text.Contains("://", StringComparison.Ordinal)
        && !text.StartsWith("www.", StringComparison.Ordinal);

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
