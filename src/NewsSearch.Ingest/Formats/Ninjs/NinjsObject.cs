using System.Text.Json;

namespace NewsSearch.Ingest.Formats.Ninjs;

/// <summary>A news object of IPTC's ninjs, 1.x (<c>body_text</c>) or 2.x and 3.x (<c>bodies</c>).</summary>
internal sealed class NinjsObject(JsonElement json, ExtractionOptions options)
{
    private readonly MemberDates _dates = new(json, options);


    /// <summary>What it is called; empty where it has no name.</summary>
    public string Id => JsonString.Of(json, "id", "guid", "uri") ?? "";

    /// <summary>What its publisher says of it; without a word it is usable.</summary>
    public NinjsStatus Status => JsonString.Of(json, "pubstatus", "pubStatus")?.Split(':')[^1].ToLowerInvariant() switch
    {
        "canceled" or "cancelled" => NinjsStatus.Canceled,
        "withheld" => NinjsStatus.Withheld,
        _ => NinjsStatus.Usable,
    };

    /// <summary>The kind of news, such as text or picture.</summary>
    public string Type => JsonString.Of(json, "type")?.ToLowerInvariant() ?? "text";

    /// <summary>What could not be read, each as a sentence.</summary>
    public IReadOnlyList<string> Notes => _dates.Notes;

    /// <summary>
    /// The item, and whether its text was made of markup; null where there is neither headline nor text.
    /// </summary>
    public (NewsItem Item, bool Markup)? Read()
    {
        string? title = Title();
        var body = Texts.Body(json, "body", "bodies") ?? Texts.Body(json, "description", "descriptions");
        if (title is null && body is null)
        {
            return null;
        }

        var created = _dates.Of("firstcreated", "firstCreated");
        var version = _dates.Of("versioncreated", "versionCreated");
        return (
            new NewsItem
            {
                Id = Id,
                Title = title,
                Body = body?.Text,
                Published = created ?? version,
                Provenance = (created ?? version) is null ? null : DateProvenance.Metadata,
                Updated = created is null || version == created ? null : version,
                Dateline = JsonString.Of(json, "located"),
                Source = Source(),
                Url = JsonString.Of(json, "url", "webcanonical"),
                Author = JsonString.Of(json, "byline", "by") ?? Member("bylines") ?? Member("authors"),
                Language = JsonString.Of(json, "language"),
            },
            body?.Markup == true);
    }

    private string? Title()
    {
        string? headline = JsonString.Of(json, "headline") ?? Texts.Main(json, "headlines")
            ?? JsonString.Of(json, "title", "headline_extended");
        return headline is null ? null : MarkupText.Line(headline) is { Length: > 0 } line ? line : null;
    }

    private string? Source()
    {
        foreach (string member in (ReadOnlySpan<string>)["infosource", "infosources", "infoSources"])
        {
            if (json.TryGetProperty(member, out var sources) && sources.ValueKind == JsonValueKind.Array)
            {
                return sources.EnumerateArray().Select(Names.Of).FirstOrDefault(name => name is not null);
            }
        }

        return null;
    }

    private string? Member(string name) => json.TryGetProperty(name, out var value) ? Names.Of(value) : null;

}
