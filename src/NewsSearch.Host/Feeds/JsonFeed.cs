using System.Buffers;
using System.Text.Json;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.Feeds;

/// <summary>Writes feeds as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    /// <summary>The content type.</summary>
    public const string ContentType = "application/feed+json";

    /// <summary>The document.</summary>
    public static byte[] Write(Feed feed)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonForms.Readable))
        {
            Write(json, feed);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", feed.Page);
        json.WriteString("feed_url", feed.Self);
        if (feed.Next is { } next)
        {
            json.WriteString("next_url", next);
        }

        // Extensions have names that begin with an underscore.
        json.WriteStartObject("_opensearch");
        json.WriteNumber("totalResults", feed.Total);
        if (feed.StartIndex is { } start)
        {
            json.WriteNumber("startIndex", start);
        }

        json.WriteNumber("itemsPerPage", feed.ItemsPerPage);
        json.WriteEndObject();
        json.WriteStartArray("items");
        foreach (var entry in feed.Entries)
        {
            Write(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Item.Id);
        json.WriteString("url", entry.Link);
        json.WriteString("title", entry.Title);
        json.WriteString("content_text", entry.Item.Body ?? "");
        json.WriteString("summary", entry.Summary);
        if (entry.Published is { } published)
        {
            json.WriteString("date_published", FeedXml.Instant(published));
        }

        if (entry.Updated is { } updated)
        {
            json.WriteString("date_modified", FeedXml.Instant(updated));
        }

        if (entry.Author is { } author)
        {
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("tags");
        foreach (string label in entry.Categories.Select(c => c.Label).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        if (!string.IsNullOrWhiteSpace(entry.Item.Language))
        {
            json.WriteString("language", entry.Item.Language);
        }

        json.WriteEndObject();
    }
}
