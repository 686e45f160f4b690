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
    /// <param name="value">Who is meant.</param>
    /// <param name="read">Takes each name as it stands.</param>
    public static string? Of(JsonElement value, ICollection<string> read)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return Joined(value.EnumerateArray().Select(One), read);
        }

        var name = One(value);
        if (name is not null)
        {
            read.Add(name);
        }

        return name;
    }

    /// <summary>Some names, each once, joined by commas; null where there is none. Addresses are no names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="read">Takes each that is one.</param>
    public static string? Joined(IEnumerable<string?> names, ICollection<string> read)
    {
        var found = names.OfType<string>().Where(IsName).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        found.ForEach(read.Add);
        return found.Count == 0 ? null : string.Join(", ", found);
    }

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
