using System.Text.Json;

namespace NewsSearch.Ingest.Formats.JsonLd;

/// <summary>An article of schema.org.</summary>
internal sealed class JsonLdArticle
{
    private readonly JsonElement _json;
    private readonly JsonLdGraph _graph;
    private readonly MemberDates _dates;
    private readonly List<string> _read = [];

    /// <summary>Looks at an article of a document.</summary>
    public JsonLdArticle(JsonElement json, JsonLdGraph graph, ExtractionOptions options)
    {
        (_json, _graph) = (json, graph);
        _dates = new MemberDates(json, options, _read);
    }

    /// <summary>The strings that were read so far.</summary>
    public IReadOnlyList<string> Strings => _read;

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

    public string? Url => String("url") ?? (!_json.TryGetProperty("mainEntityOfPage", out var page) ? null
        : Read(JsonString.Of(page) ?? JsonString.Of(page, "@id", "url")));

    public string? Language => String("inLanguage") ?? (!_json.TryGetProperty("inLanguage", out var language) ? null
        : Read(JsonString.Of(language, "alternateName", "name")));

    /// <summary>The item without its text, and the text; null where there is neither headline nor text.</summary>
    /// <param name="explain">Whether what is left out of markup is asked for.</param>
    public (NewsItem Item, BodyText? Body)? Read(bool explain)
    {
        var body = MarkupText.Body(Text ?? String("description", "abstract") ?? "", explain);
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
                Published = published ?? updated,
                Provenance = (published ?? updated) is null ? null : DateProvenance.Metadata,
                Updated = published is null || updated == published ? null : updated,
                Dateline = String("dateline"),
                Source = Source,
                Url = Url,
                Author = Author,
                Language = Language,
            },
            body.Text.Length > 0 ? body : null);
    }

    /// <summary>The string of the first of some members: itself, the first of a list, a value with its type.</summary>
    private string? String(params ReadOnlySpan<string> members)
    {
        foreach (string member in members)
        {
            if (!_json.TryGetProperty(member, out var value))
            {
                continue;
            }

            value = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value;
            if ((JsonString.Of(value) ?? JsonString.Of(value, "@value")) is { } text)
            {
                return Read(text);
            }
        }

        return null;
    }

    /// <summary>The names of those a member lists or refers to.</summary>
    private string? Named(string member)
    {
        if (!_json.TryGetProperty(member, out var value))
        {
            return null;
        }

        IEnumerable<JsonElement> several = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        var kept = new List<string>();
        var names = several.Select(Name).ToList();
        string? joined = Names.Joined(names.Select(name => name.Line), kept);
        var known = kept.ToHashSet(StringComparer.Ordinal);
        _read.AddRange(names.Where(n => n.Line is not null && known.Contains(n.Line)).SelectMany(n => n.Strings));
        return joined;

        (string? Line, List<string> Strings) Name(JsonElement who)
        {
            var strings = new List<string>();
            return (Line(Names.Of(_graph.Resolve(who), strings)), strings);
        }
    }

    private string? Read(string? text)
    {
        if (text is not null)
        {
            _read.Add(text);
        }

        return text;
    }

    private static string? Line(string? text) =>
        text is not null && MarkupText.Line(text) is { Length: > 0 } line ? line : null;
}
