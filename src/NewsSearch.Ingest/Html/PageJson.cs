using System.Text;
using System.Text.Json;

namespace NewsSearch.Ingest.Html;

/// <summary>Reads JSON as pages hold it: in comments, with commas too many, with line feeds within texts.</summary>
internal static class PageJson
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 128,
    };

    /// <summary>The value, or null where it is none.</summary>
    public static JsonElement? Parse(string json)
    {
        string plain = Unwrap(json);
        return TryParse(plain) ?? (plain.AsSpan().ContainsAnyInRange('\0', '\u001F')
            ? TryParse(string.Create(plain.Length, plain, static (span, from) =>
            {
                // A control character is white space between values, and is not allowed within texts.
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = from[i] < ' ' ? ' ' : from[i];
                }
            }))
            : null);
    }

    /// <summary>The value that a text goes on with, or null; moves behind it, or behind its first character.</summary>
    public static JsonElement? Beginning(string text, ref int at)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text, at, text.Length - at);
        at++;
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                return null;
            }

            at += Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed) - 1;
            using (document)
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes off what hides a script from old browsers.</summary>
    private static string Unwrap(string json)
    {
        json = json.Trim();
        foreach (string mark in (ReadOnlySpan<string>)["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["])
        {
            json = json.StartsWith(mark, StringComparison.Ordinal) ? json[mark.Length..].TrimStart() : json;
        }

        foreach (string mark in (ReadOnlySpan<string>)["-->", "//]]>", "/*]]>*/", "]]>", ";"])
        {
            json = json.EndsWith(mark, StringComparison.Ordinal) ? json[..^mark.Length].TrimEnd() : json;
        }

        return json;
    }

    private static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // Half a surrogate pair cannot be written as UTF-8, which is an argument's fault here.
            return null;
        }
    }
}
