using System.Text.Json;

namespace NewsSearch.Ingest.Formats;

/// <summary>Says what the objects of a JSON file are, by the names of the first one's members.</summary>
internal static class JsonKind
{
    private static readonly string[] Ninjs =
    [
        "pubstatus", "pubStatus", "versioncreated", "versionCreated", "body_text", "body_xhtml", "bodies", "headlines",
        "representationtype", "representationType",
    ];

    /// <summary>Ninjs, JSON-LD, or null for objects that are items, or nothing that is known.</summary>
    /// <param name="text">The file, or its beginning.</param>
    public static ArchiveFormat? Of(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
        try
        {
            if (!reader.Read() || (reader.TokenType == JsonTokenType.StartArray && !reader.Read())
                || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            bool named = false;
            bool news = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                if (name is "@context" or "@graph" or "@type")
                {
                    return ArchiveFormat.Jsonld;
                }

                named |= name is "uri" or "guid";
                news |= Ninjs.Contains(name);
                if (named && news)
                {
                    return ArchiveFormat.Ninjs;
                }

                if (!reader.TrySkip())
                {
                    return null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Reading it says what is wrong; names with half a surrogate pair are none of these.
        }

        return null;
    }
}
