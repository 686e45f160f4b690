using System.Text.Json;

namespace NewsSearch.Ingest.Formats;

/// <summary>Reads strings of JSON whatever their escapes say.</summary>
internal static class JsonString
{
    /// <summary>The string, trimmed; null where it is none, or empty, or not valid text.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return Mended(value.GetRawText());
        }
    }

    /// <summary>The string of the first of some members that has one.</summary>
    public static string? Of(JsonElement value, params ReadOnlySpan<string> members)
    {
        foreach (string member in members)
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var found)
                && Of(found) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The name of a member; U+FFFD where it is not valid text.</summary>
    public static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>The string or name under a reader; null where it is not valid text.</summary>
    public static string? Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Half a surrogate pair, which the library refuses, is U+FFFD, as items have it.</summary>
    private static string? Mended(string raw)
    {
        try
        {
            string text = NewsItemJson.Read($"{{\"title\":\".\",\"body\":{raw}}}", idOptional: true).Body!.Trim();
            return text.Length > 0 ? text : null;
        }
        catch (NewsFormatException)
        {
            return null;
        }
    }
}
