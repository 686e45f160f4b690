using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Codecs;

namespace NewsSearch;

/// <summary>What was extracted, as JSON: <c>{"vocabulary": version, "members": {name: checksum}}</c>.</summary>
/// <remarks>
/// The checksum is that of the value beside it: a member that somebody edited before giving the item back does not fit
/// any more, and counts as given.
/// </remarks>
internal static class ExtractedMembersJson
{
    /// <summary>Writes the member "extracted" of an item.</summary>
    public static void Write(Utf8JsonWriter json, string name, NewsItem item)
    {
        if (item.Extracted is not { } extracted)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("vocabulary", extracted.Vocabulary);
        json.WriteStartObject("members");
        foreach (string member in extracted.Members)
        {
            json.WriteString(member, Checksum(Text(item, member)));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Whether a value has the form of this member; a publisher may mean something else by its name.</summary>
    public static bool IsOwn(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().All(member => member.NameEquals("vocabulary") || member.NameEquals("members"))
        && value.TryGetProperty("vocabulary", out var version) && TryVersion(version, out _)
        && value.TryGetProperty("members", out var members) && members.ValueKind == JsonValueKind.Object
        && members.EnumerateObject().All(member => member.Value.ValueKind == JsonValueKind.String);

    /// <summary>The item with those of the members that it has as they were extracted.</summary>
    public static NewsItem Read(NewsItem item, JsonElement value)
    {
        _ = TryVersion(value.GetProperty("vocabulary"), out ulong version);
        var members = ItemMembers.None;
        var fields = new List<string>();
        foreach (var member in value.GetProperty("members").EnumerateObject())
        {
            if (Text(item, member.Name) is not { } text || !member.Value.ValueEquals(Checksum(text)))
            {
                continue;
            }

            var own = ItemMemberTable.Parse(member.Name);
            members |= own;
            if (own == ItemMembers.None && !fields.Contains(member.Name[ItemMemberTable.FieldPrefix.Length..]))
            {
                fields.Add(member.Name[ItemMemberTable.FieldPrefix.Length..]);
            }
        }

        return item with { Extracted = ExtractedMembers.Create(version, members, fields, item) };
    }

    private static bool TryVersion(JsonElement value, out ulong version)
    {
        version = 0;
        return value.ValueKind == JsonValueKind.String && value.GetRawText() is { Length: 18 } text
            && ulong.TryParse(
                text.AsSpan(1, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out version);
    }

    private static string? Text(NewsItem item, string member) =>
        ItemMemberTable.Parse(member) is var own and not ItemMembers.None ? ItemMemberTable.Text(item, own)
            : member.StartsWith(ItemMemberTable.FieldPrefix, StringComparison.Ordinal)
                ? ItemMemberTable.Text(item, member[ItemMemberTable.FieldPrefix.Length..]) : null;

    private static string Checksum(string? text) =>
        ((uint)KeyHash.Compute(Encoding.UTF8.GetBytes(text ?? ""))).ToString("x8", CultureInfo.InvariantCulture);
}
