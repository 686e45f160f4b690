using System.Text.Json;

namespace NewsSearch.Ingest.Formats.Ninjs;

/// <summary>A news object of IPTC's ninjs, 1.x (<c>body_text</c>) or 2.x and 3.x (<c>bodies</c>).</summary>
internal sealed class NinjsObject
{
    private readonly JsonElement _json;
    private readonly MemberDates _dates;
    private readonly bool _explain;
    private readonly List<string> _read = [];

    /// <summary>Looks at a news object.</summary>
    public NinjsObject(JsonElement json, ArchiveOptions options)
    {
        (_json, _explain) = (json, options.Explain);
        _dates = new MemberDates(json, options.Extraction, _read);
        Id = String("id", "guid", "uri") ?? "";
        Type = String("type")?.ToLowerInvariant() ?? "text";
        Status = String("pubstatus", "pubStatus")?.Split(':')[^1].ToLowerInvariant() switch
        {
            "canceled" or "cancelled" => NinjsStatus.Canceled,
            "withheld" => NinjsStatus.Withheld,
            _ => NinjsStatus.Usable,
        };
    }

    /// <summary>What it is called; empty where it has no name.</summary>
    public string Id { get; }

    /// <summary>What its publisher says of it; without a word it is usable.</summary>
    public NinjsStatus Status { get; }

    /// <summary>The kind of news, such as text or picture.</summary>
    public string Type { get; }

    /// <summary>Why it is no item though nothing is wrong with it; null where it may be one.</summary>
    public string? Refusal => Status == NinjsStatus.Withheld ? "is withheld by its publisher"
        : Type != "text" ? $"is of the type {Type}, not text" : null;

    /// <summary>What could not be read, each as a sentence.</summary>
    public IReadOnlyList<string> Notes => _dates.Notes;

    /// <summary>What it says and was not read so far, where that is asked for.</summary>
    public IReadOnlyList<DroppedLine> Unread() => _explain ? UnreadValues.Of(_json, _read) : [];

    /// <summary>The item without its text, and the text; null where there is neither headline nor text.</summary>
    public (NewsItem Item, BodyText? Body)? Read()
    {
        string? title = Title();
        var body = Texts.Body(_json, "body", "bodies", _explain)
            ?? Texts.Body(_json, "description", "descriptions", _explain);
        if (title is null && body is null)
        {
            return null;
        }

        _read.Add(body?.Member ?? "");
        var created = _dates.Of("firstcreated", "firstCreated");
        var version = _dates.Of("versioncreated", "versionCreated");
        return (
            new NewsItem
            {
                Id = Id,
                Title = title,
                Published = created ?? version,
                Provenance = (created ?? version) is null ? null : DateProvenance.Metadata,
                Updated = created is null || version == created ? null : version,
                Dateline = String("located"),
                Source = Source(),
                Url = String("url", "webcanonical"),
                Author = String("byline", "by") ?? Member("bylines") ?? Member("authors"),
                Language = String("language"),
            },
            body);
    }

    private string? Title()
    {
        string? headline = String("headline") ?? Texts.Main(_json, "headlines") ?? String("title", "headline_extended");
        _read.Add(headline ?? "");
        return headline is null ? null : MarkupText.Line(headline) is { Length: > 0 } line ? line : null;
    }

    private string? Source()
    {
        foreach (string member in (ReadOnlySpan<string>)["infosource", "infosources", "infoSources"])
        {
            if (_json.TryGetProperty(member, out var sources) && sources.ValueKind == JsonValueKind.Array)
            {
                return sources.EnumerateArray().Select(source => Names.Of(source, _read))
                    .FirstOrDefault(name => name is not null);
            }
        }

        return null;
    }

    private string? Member(string name) => _json.TryGetProperty(name, out var value) ? Names.Of(value, _read) : null;

    private string? String(params ReadOnlySpan<string> members)
    {
        string? text = JsonString.Of(_json, members);
        if (text is not null)
        {
            _read.Add(text);
        }

        return text;
    }
}
