using System.Net;
using System.Text.Json;
using NewsSearch.Ingest.Formats;

namespace NewsSearch.Ingest.Html;

/// <summary>An object of a script's data that may be an article: it has a headline and a long text.</summary>
/// <param name="Json">The object.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Body">Its text, which may be markup.</param>
/// <param name="IsNamed">Whether it has no headline but a name, as anything may have.</param>
internal sealed record DrawnArticle(JsonElement Json, string Title, string Body, bool IsNamed)
{
    /// <summary>Shorter texts are teasers, captions and notices.</summary>
    public const int ShortestBody = 200;

    /// <summary>Headlines are no longer.</summary>
    private const int LongestTitle = 400;

    /// <summary>Where objects that stand for a text have it.</summary>
    private static readonly string[] Values = ["rendered", "html", "content", "text", "value", "body", "plain"];

    /// <summary>The article that an object is, or null.</summary>
    public static DrawnArticle? Of(JsonElement json)
    {
        string? title = null, name = null, body = null;
        foreach (var property in json.EnumerateObject())
        {
            string key = JsonString.Name(property);
            switch (key is "name" ? key : key is "html" or "content_elements" ? "body" : MemberNameTable.Member(key))
            {
                case "title": title ??= Text(property.Value); break;
                case "name": name ??= Text(property.Value); break;
                case "body" when BodyOf(property.Value) is { } found && found.Length > (body?.Length ?? 0):
                    body = found;
                    break;
            }
        }

        return body?.Length >= ShortestBody && (title ?? name) is { Length: <= LongestTitle } headline
            ? new DrawnArticle(json, headline, body, title is null) : null;
    }

    /// <summary>The address that it gives itself, or the last part of one; null where it gives none.</summary>
    public string? Address => JsonString.Of(
        Json, "url", "canonicalUrl", "canonical_url", "link", "permalink", "path", "uri", "slug");

    /// <summary>The string of a member: itself, or what an object that stands for it has.</summary>
    private static string? Text(JsonElement value) => JsonString.Of(value) ?? JsonString.Of(value, Values);

    /// <summary>A text in one piece, or in parts that stand in a list.</summary>
    private static string? BodyOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Text(value);
        }

        var parts = new List<string>();
        foreach (var element in value.EnumerateArray())
        {
            // What has a headline of its own is an article of its own.
            if (JsonString.Of(element, "title", "headline") is not null)
            {
                return null;
            }

            if (Text(element) is { } part)
            {
                parts.Add(part);
            }
        }

        bool isMarkup = parts.Exists(part => MarkupText.LooksLikeMarkup(part));
        return string.Join("\n\n", parts.Select(part =>
            isMarkup && !MarkupText.LooksLikeMarkup(part) ? $"<p>{WebUtility.HtmlEncode(part)}</p>" : part));
    }
}
