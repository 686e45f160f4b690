using System.Text.Json;

namespace NewsSearch.Ingest.Formats.JsonLd;

/// <summary>An article of schema.org.</summary>
internal sealed class JsonLdArticle(JsonElement json, JsonLdGraph graph, ExtractionOptions options)
{
    private readonly MemberDates _dates = new(json, options);

    /// <summary>What could not be read, each as a sentence.</summary>
    public IReadOnlyList<string> Notes => _dates.Notes;

    /// <summary>The headline; null where there is none.</summary>
    public string? Title => Line(String("headline", "name"));

    /// <summary>The text as it is given, which may be markup.</summary>
    public string? Text => String("articleBody", "text");

    public NewsDate? Published => _dates.Of("datePublished", "dateCreated");

    public NewsDate? Updated => _dates.Of("dateModified");

    public string? Author => Named("author") ?? Named("creator");

    public string? Source => Named("publisher") ?? Named("sourceOrganization");

    /// <summary>What the article calls itself.</summary>
    public string? Id => String("id", "guid", "@id");

    public string? Url => String("url") ?? (!json.TryGetProperty("mainEntityOfPage", out var page) ? null
        : JsonString.Of(page) ?? JsonString.Of(page, "@id", "url"));

    public string? Language => String("inLanguage") ?? (!json.TryGetProperty("inLanguage", out var language) ? null
        : JsonString.Of(language, "alternateName", "name"));

    /// <summary>
    /// The item, and whether its text was made of markup; null where there is neither headline nor text.
    /// </summary>
    public (NewsItem Item, bool Markup)? Read()
    {
        var body = MarkupText.Body(Text ?? String("description", "abstract") ?? "");
        string? title = Title;
        if (title is null && body.Text.Length == 0)
        {
            return null;
        }

        var (published, updated) = (Published, Updated);
        return (
            new NewsItem
            {
                Id = Id ?? "",
                Title = title,
                Body = body.Text.Length > 0 ? body.Text : null,
                Published = published ?? updated,
                Provenance = (published ?? updated) is null ? null : DateProvenance.Metadata,
                Updated = published is null || updated == published ? null : updated,
                Dateline = String("dateline"),
                Source = Source,
                Url = Url,
                Author = Author,
                Language = Language,
            },
            body.Markup);
    }

    /// <summary>The string of the first of some members: itself, the first of a list, a value with its type.</summary>
    private string? String(params ReadOnlySpan<string> members)
    {
        foreach (string member in members)
        {
            if (!json.TryGetProperty(member, out var value))
            {
                continue;
            }

            value = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value;
            if ((JsonString.Of(value) ?? JsonString.Of(value, "@value")) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The names of those a member lists or refers to.</summary>
    private string? Named(string member)
    {
        if (!json.TryGetProperty(member, out var value))
        {
            return null;
        }

        IEnumerable<JsonElement> several = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        return Names.Joined(several.Select(v => Line(Names.Of(graph.Resolve(v)))));
    }

    private static string? Line(string? text) =>
        text is not null && MarkupText.Line(text) is { Length: > 0 } line ? line : null;
}
