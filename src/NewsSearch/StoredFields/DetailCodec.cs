using System.Text.Json;
using NewsSearch.Codecs;

namespace NewsSearch.StoredFields;

/// <summary>
/// The stored form of what only an item's own page shows: mentions, members that are not known, what was extracted.
/// </summary>
/// <remarks>
/// What was extracted stands at the end, where records of before have nothing and readers of before do not look.
/// </remarks>
internal static class DetailCodec
{
    // An element keeps the text that it was read from, with all that its reader allowed.
    private static readonly JsonDocumentOptions AsGiven = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = int.MaxValue,
    };

    /// <summary>Appends an item's details; nothing where it has none.</summary>
    public static void Write(NewsItem item, ByteWriter target)
    {
        var extracted = item.Extracted;
        if (item.Mentions is null && item.Extra is null && extracted is null)
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
        if (extracted is not null)
        {
            target.WriteUInt64(extracted.Version);
            target.WriteVarInt((uint)extracted.Bits);
            SummaryCodec.WriteList(extracted.Fields, target, static (field, to) => to.WriteString(field));
        }
    }

    /// <summary>Adds its details to an item.</summary>
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
        item = item with { Mentions = mentions, Extra = extra };
        if (reader.Left == 0)
        {
            return item;
        }

        ulong version = reader.ReadUInt64();
        var members = (ItemMembers)reader.ReadVarInt() & ItemMemberTable.Every;
        var fields = SummaryCodec.ReadList(ref reader, static (ref ByteReader from) => from.ReadString() ?? "");
        return item with { Extracted = ExtractedMembers.Create(version, members, fields ?? [], item) };
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
