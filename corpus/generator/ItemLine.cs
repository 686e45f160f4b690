using System.Text.Json;

namespace NewsSearch.Corpus;

/// <summary>Writes a synthetic item in the native JSON form.</summary>
/// <remarks>
/// Apart from the product's own writer, so that the bytes of a benchmark corpus do not change when that writer does.
/// </remarks>
internal static class ItemLine
{
    public static void Write(Utf8JsonWriter writer, NewsItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Id);
        writer.WriteString("title", item.Title);
        writer.WriteString("body", item.Body);
        writer.WriteString("published", item.Published?.ToString());
        writer.WriteString("provenance", item.Published is null ? "none" : "metadata");
        writer.WriteString("source", item.Source);
        writer.WriteString("language", item.Language);
        writer.WriteStartArray("ministers");
        foreach (var minister in item.Ministers!)
        {
            writer.WriteStartObject();
            writer.WriteString("name", minister.Name);
            writer.WriteString("portfolio", minister.Portfolio);
            writer.WriteString("jurisdiction", minister.Jurisdiction);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("countries");
        foreach (var country in item.Countries!)
        {
            writer.WriteStartObject();
            writer.WriteString("code", country.Code);
            writer.WriteString("name", country.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("sectors");
        foreach (string sector in item.Sectors!)
        {
            writer.WriteStringValue(sector);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
