using System.Text.Json;

namespace NewsSearch.Ingest.Formats.Ninjs;

/// <summary>Chooses among the several forms in which a news object carries one text.</summary>
internal static class Texts
{
    private static readonly string[] Plain = ["_text"];

    private static readonly string[] Marked = ["_xhtml", "_html", "_html5"];

    /// <summary>A text, of its form as markup where there is one, as that has the paragraphs.</summary>
    /// <param name="json">The news object.</param>
    /// <param name="stem">The name in ninjs 1.x, to which the form is appended.</param>
    /// <param name="list">The name of the list of forms in ninjs 2.x and 3.x.</param>
    /// <param name="explain">Whether what is left out of markup is asked for.</param>
    public static BodyText? Body(JsonElement json, string stem, string list, bool explain)
    {
        string? marked = Named(json, stem, Marked) ?? Form(json, list, marked: true);
        if (marked is not null && MarkupText.Body(marked, explain) is { Text.Length: > 0 } body)
        {
            return body;
        }

        string? plain = Named(json, stem, Plain) ?? Form(json, list, marked: false);
        return plain is null ? null : new BodyText(plain, false, plain);
    }

    /// <summary>The value of a list's element that has the main role, or of the first.</summary>
    public static string? Main(JsonElement json, string list) => Form(json, list, marked: null);

    private static string? Named(JsonElement json, string stem, string[] forms)
    {
        foreach (string form in forms)
        {
            if (JsonString.Of(json, stem + form) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Form(JsonElement json, string list, bool? marked)
    {
        if (!json.TryGetProperty(list, out var forms) || forms.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        string? first = null;
        foreach (var form in forms.EnumerateArray())
        {
            if (JsonString.Of(form, "value") is not { } text || (marked is { } wanted && IsMarked(form) != wanted))
            {
                continue;
            }

            if (JsonString.Of(form, "role") is null or "main")
            {
                return text;
            }

            first ??= text;
        }

        return first;
    }

    private static bool IsMarked(JsonElement form) =>
        JsonString.Of(form, "contentType", "contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
}
