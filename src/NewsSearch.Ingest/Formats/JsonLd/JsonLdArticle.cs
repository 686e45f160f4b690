using System.Text.Json;

namespace NewsSearch.Ingest.Formats.JsonLd;

/// <summary>An article of schema.org.</summary>
internal sealed class JsonLdArticle(JsonElement json, JsonLdGraph graph, ExtractionOptions options)
{
    private readonly MemberDates _dates = new(json, options);

    /// <summary>What could not be read, each as a sentence.</summary>
    public IReadOnlyList<string> Notes => _dates.Notes;

    /// <summary>
    /// The item, and whether its text was made of markup; null where there is neither headline nor text.
    /// </summary>
    public (NewsItem Item, bool Markup)? Read()
    {
        string title = MarkupText.Line(JsonString.Of(json, "headline", "name") ?? "");
        string? text = JsonString.Of(json, "articleBody", "text") ?? JsonString.Of(json, "description", "abstract");
        var body = MarkupText.Body(text ?? "");
        if (title.Length == 0 && body.Text.Length == 0)
        {
            return null;
        }

        var published = _dates.Of("datePublished", "dateCreated");
        var updated = _dates.Of("dateModified");
        string? id = JsonString.Of(json, "id", "guid", "@id");
        return (
            new NewsItem
            {
                Id = id ?? "",
                Title = title.Length > 0 ? title : null,
                Body = body.Text.Length > 0 ? body.Text : null,
                Published = published ?? updated,
                Provenance = (published ?? updated) is null ? null : DateProvenance.Metadata,
                Updated = published is null || updated == published ? null : updated,
                Dateline = JsonString.Of(json, "dateline"),
                Source = Named("publisher") ?? Named("sourceOrganization"),
                Url = JsonString.Of(json, "url") ?? Page(),
                Author = Named("author") ?? Named("creator"),
                Language = JsonString.Of(json, "inLanguage") ?? Language(),
            },
            body.Markup);
    }

    /// <summary>The names of those a member lists or refers to.</summary>
    private string? Named(string member)
    {
        if (!json.TryGetProperty(member, out var value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return Names.Of(graph.Resolve(value));
        }

        var names = value.EnumerateArray().Select(v => Names.Of(graph.Resolve(v))).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private string? Page() => !json.TryGetProperty("mainEntityOfPage", out var page) ? null
        : JsonString.Of(page) ?? JsonString.Of(page, "@id", "url");

    private string? Language() => !json.TryGetProperty("inLanguage", out var language) ? null
        : JsonString.Of(language, "alternateName", "name");
}
