using System.Text.Json;
using NewsSearch.Codecs;

namespace NewsSearch.StoredFields;

/// <summary>The stored form of what only an item's own page shows: mentions and members that are not known.</summary>
internal static class DetailCodec
{
    // An element keeps the text that it was read from, with all that its reader allowed.
    private static readonly JsonDocumentOptions AsGiven = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = int.MaxValue,
    };

    /// <summary>Appends an item's mentions and extras; nothing where it has none.</summary>
    public static void Write(NewsItem item, ByteWriter target)
    {
        if (item.Mentions is null && item.Extra is null)
        {
            return;
        }

        SummaryCodec.WriteList(item.Mentions, target, static (mention, to) =>
        {
            to.WriteString(mention.Field);
            to.WriteString(mention.Value);
            to.WriteString(mention.In);
            to.WriteVarInt((uint)mention.Start);
            to.WriteVarInt((uint)mention.Length);
            to.WriteString(mention.By);
        });
        SummaryCodec.WriteList(item.Extra?.ToList(), target, static (member, to) =>
        {
            to.WriteString(member.Key);
            to.WriteString(member.Value.GetRawText());
        });
    }

    /// <summary>Adds mentions and extras to an item.</summary>
    public static NewsItem Read(NewsItem item, ref ByteReader reader)
    {
        if (reader.Left == 0)
        {
            return item;
        }

        var mentions = SummaryCodec.ReadList(ref reader, static (ref ByteReader from) => new Mention(
            from.ReadString() ?? "",
            from.ReadString() ?? "",
            from.ReadString() ?? "",
            (int)from.ReadVarInt(),
            (int)from.ReadVarInt(),
            from.ReadString() ?? ""));
        var extra = SummaryCodec.ReadMap(ref reader, static (ref ByteReader from) => Json(ref from));
        return item with { Mentions = mentions, Extra = extra };
    }

    private static JsonElement Json(ref ByteReader reader)
    {
        try
        {
            using var document = JsonDocument.Parse(reader.ReadString() ?? "null", AsGiven);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw reader.Corrupt("a member is no JSON: " + exception.Message);
        }
    }
}
