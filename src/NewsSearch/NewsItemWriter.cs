using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsSearch;

/// <summary>Writes the members of an item as JSON.</summary>
internal static class NewsItemWriter
{
    /// <summary>All members, in the order in which they are written.</summary>
    public static readonly string[] Members =
    [
        "id", "title", "titleDerived", "body", "published", "precision", "provenance", "updated", "dateline", "source",
        "url", "author", "language", "ministers", "countries", "sectors", "facets", "mentions",
        "extracted", "extra",
    ];

    /// <summary>Writes a member that is there; false if there is no member of that name.</summary>
    public static bool WriteMember(Utf8JsonWriter json, NewsItem item, string member)
    {
        switch (member)
        {
            case "id": json.WriteString("id", item.Id); break;
            case "title": WriteText(json, member, item.Title); break;
            case "titleDerived" when item.Title is not null: json.WriteBoolean(member, item.TitleDerived); break;
            case "titleDerived": break;
            case "body": WriteText(json, member, item.Body); break;
            case "published": WritePublished(json, item); break;
            case "precision": WriteText(json, member, item.Precision is { } precision ? Word(precision) : null); break;
            case "provenance": WriteText(json, member, item.Provenance is { } origin ? Word(origin) : null); break;
            case "updated": WriteText(json, member, item.Updated?.ToString()); break;
            case "dateline": WriteText(json, member, item.Dateline); break;
            case "source": WriteText(json, member, item.Source); break;
            case "url": WriteText(json, member, item.Url); break;
            case "author": WriteText(json, member, item.Author); break;
            case "language": WriteText(json, member, item.Language); break;
            case "ministers": WriteMinisters(json, item.Ministers); break;
            case "countries": WriteCountries(json, item.Countries); break;
            case "sectors": WriteValues(json, member, item.Sectors); break;
            case "facets": WriteFacets(json, item.Facets); break;
            case "mentions": WriteMentions(json, item.Mentions); break;
            case "extracted": ExtractedMembersJson.Write(json, member, item); break;
            case "extra": WriteExtra(json, item.Extra); break;
            default: return false;
        }

        return true;
    }

    /// <summary>The word that JSON has for a precision.</summary>
    public static string Word(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => "year",
        DatePrecision.Month => "month",
        DatePrecision.Day => "day",
        _ => "minute",
    };

    /// <summary>The word that JSON has for a provenance.</summary>
    public static string Word(DateProvenance provenance) => provenance switch
    {
        DateProvenance.Metadata => "metadata",
        DateProvenance.Header => "header",
        DateProvenance.Byline => "byline",
        DateProvenance.Dateline => "dateline",
        DateProvenance.Relative => "relative",
        _ => "none",
    };

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WritePublished(Utf8JsonWriter json, NewsItem item)
    {
        if (item.Published is { } date)
        {
            json.WriteString("published", date.ToString());
        }
        else if (item.Provenance == DateProvenance.None)
        {
            json.WriteNull("published");
        }
    }

    private static void WriteMinisters(Utf8JsonWriter json, IReadOnlyList<Minister>? ministers)
    {
        if (ministers is null)
        {
            return;
        }

        json.WriteStartArray("ministers");
        foreach (var minister in ministers)
        {
            json.WriteStartObject();
            json.WriteString("name", minister.Name);
            WriteText(json, "portfolio", minister.Portfolio);
            WriteText(json, "jurisdiction", minister.Jurisdiction);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCountries(Utf8JsonWriter json, IReadOnlyList<Country>? countries)
    {
        if (countries is null)
        {
            return;
        }

        json.WriteStartArray("countries");
        foreach (var country in countries)
        {
            json.WriteStartObject();
            json.WriteString("code", country.Code);
            WriteText(json, "name", country.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteFacets(
        Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<string>>? facets)
    {
        if (facets is null)
        {
            return;
        }

        json.WriteStartObject("facets");
        foreach (var (field, values) in facets)
        {
            WriteValues(json, field, values);
        }

        json.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter json, IReadOnlyList<Mention>? mentions)
    {
        if (mentions is null)
        {
            return;
        }

        json.WriteStartArray("mentions");
        foreach (var mention in mentions)
        {
            json.WriteStartObject();
            json.WriteString("field", mention.Field);
            json.WriteString("value", mention.Value);
            json.WriteString("in", mention.In);
            json.WriteNumber("start", mention.Start);
            json.WriteNumber("length", mention.Length);
            json.WriteString("by", mention.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExtra(Utf8JsonWriter json, IReadOnlyDictionary<string, JsonElement>? extra)
    {
        if (extra is null)
        {
            return;
        }

        json.WriteStartObject("extra");
        foreach (var (name, value) in extra)
        {
            json.WritePropertyName(name);
            JsonText.Copy(JsonMarshal.GetRawUtf8Value(value), json);
        }

        json.WriteEndObject();
    }
}
