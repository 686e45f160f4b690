using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSearch.Ingest.Formats.Dates;

namespace NewsSearch.Ingest.Formats;

/// <summary>
/// Gives the members of a JSON object the names and forms of items, where they have other usual ones.
/// </summary>
/// <remarks>
/// A member of an item's own name stays as it stands, whatever else there is; of several other names the first with a
/// value counts, and what is not taken keeps its name and goes to <see cref="NewsItem.Extra"/>.
/// </remarks>
internal sealed class AliasedMembers(ExtractionOptions options, bool explain)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> _notes = [];
    private readonly List<DroppedLine> _dropped = [];
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _chosen = new(StringComparer.Ordinal);
    private bool _foreign;

    /// <summary>What could not be read of the last object, each as a pointer and a sentence.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>What the last object says that its new members do not, where that is asked for.</summary>
    public IReadOnlyList<DroppedLine> Dropped => _dropped;

    /// <summary>
    /// Whether the text of the last object was markup, so that it may have more than the article in it.
    /// </summary>
    public bool Markup { get; private set; }

    /// <summary>The object with its members renamed, or as it is where all have their own names.</summary>
    /// <param name="json">The object.</param>
    /// <param name="foreign">Whether names of an item's members are somebody else's, as in tables, whose dates and
    /// texts have any usual form.</param>
    /// <remarks>What is no object, or not valid JSON, is given back as it is: reading it says what is wrong.</remarks>
    public ReadOnlySpan<byte> Rename(ReadOnlySpan<byte> json, bool foreign = false)
    {
        _notes.Clear();
        _dropped.Clear();
        Markup = false;
        _foreign = foreign;
        try
        {
            if (!foreign && !NeedsRenaming(json))
            {
                return json;
            }

            var reader = new Utf8JsonReader(json);
            var whole = JsonElement.ParseValue(ref reader);
            return reader.Read() ? json : Write(whole);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken JSON, which reading it says.
            return json;
        }
    }

    private static bool NeedsRenaming(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        bool needed = false;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool own = IsOwn(ref reader);
            string? member = own ? null : MemberNameTable.Member(JsonString.Of(ref reader));
            bool date = own && (reader.ValueTextEquals("published"u8) || reader.ValueTextEquals("date"u8)
                || reader.ValueTextEquals("updated"u8));
            bool name = own && (reader.ValueTextEquals("author"u8) || reader.ValueTextEquals("source"u8));
            reader.Read();
            needed |= member is not null and not ("guid" or "uri")
                || (date && IsOtherDate(ref reader))
                || (name && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray);
            reader.Skip();
        }

        return needed;
    }

    /// <summary>The names that items read by themselves.</summary>
    private static bool IsOwn(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("date"u8))
        {
            return true;
        }

        foreach (string member in NewsItemJson.Members)
        {
            if (reader.ValueTextEquals(member))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMember(string name) => name is "text" or "date" || NewsItemJson.Members.Contains(name);

    private bool IsOwn(string name) => !_foreign && IsMember(name);

    private static bool IsOtherDate(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        || (reader.TokenType == JsonTokenType.String && !NewsDate.TryParse(JsonString.Of(ref reader), out _));

    private ReadOnlySpan<byte> Write(JsonElement whole)
    {
        var properties = whole.EnumerateObject().ToList();
        Choose(properties);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            for (int i = 0; i < properties.Count; i++)
            {
                Write(writer, properties[i], i);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    /// <summary>Finds for each member the property that gives it.</summary>
    private void Choose(List<JsonProperty> properties)
    {
        _given.Clear();
        _chosen.Clear();
        _given.UnionWith(properties.Select(JsonString.Name).Where(IsOwn).Select(n => MemberNameTable.Member(n) ?? n));
        for (int i = 0; i < properties.Count; i++)
        {
            string name = JsonString.Name(properties[i]);
            if (!IsOwn(name) && MemberNameTable.Member(name) is { } member && !_given.Contains(member)
                && HasValue(member, properties[i].Value))
            {
                _chosen.TryAdd(member, i);
            }
        }

        if (_given.Contains("body") || _chosen.ContainsKey("body"))
        {
            _chosen.Remove(MemberNameTable.Lead);
        }
    }

    private static bool HasValue(string member, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.ValueEquals("") is false,
        JsonValueKind.Number => member is "id" or "guid" or "uri" or "published" or "updated",
        JsonValueKind.Array or JsonValueKind.Object =>
            member is "author" or "source" or "ministers" or "countries" or "sectors"
                && Names.Of(value, []) is not null,
        _ => false,
    };

    private void Write(Utf8JsonWriter writer, JsonProperty property, int place)
    {
        string name = JsonString.Name(property);
        string? member = MemberNameTable.Member(name);
        bool own = IsOwn(name);
        if (member is null || (!own && (!_chosen.TryGetValue(member, out int chosen) || chosen != place)))
        {
            // In a table a second column of the same member may have that member's name.
            Copy(writer, _foreign && member is not null && IsMember(name) ? name + "2" : name, property.Value);
            return;
        }

        string written = own ? name : member == MemberNameTable.Lead ? "body" : member;
        switch (member)
        {
            case "published" or "updated" when property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number:
                WriteDate(writer, written, name, own, property.Value);
                break;
            case "title" when !own:
                writer.WriteString(written, MarkupText.Line(JsonString.Of(property.Value) ?? ""));
                break;
            case "body" or MemberNameTable.Lead when !own:
                var body = MarkupText.Body(JsonString.Of(property.Value) ?? "", explain);
                Markup = body.Markup;
                _dropped.AddRange(body.Dropped);
                writer.WriteString(written, body.Text);
                break;
            case "author" or "source" when property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object:
                var read = new List<string>();
                writer.WriteString(written, Names.Of(property.Value, read) ?? "");
                _dropped.AddRange(explain ? UnreadValues.Of(property.Value, read, pointer: "/" + name) : []);
                break;
            default:
                Copy(writer, written, property.Value);
                break;
        }
    }

    private void WriteDate(Utf8JsonWriter writer, string written, string name, bool own, JsonElement value)
    {
        string stated = JsonString.Of(value) ?? value.GetRawText();
        bool number = value.ValueKind == JsonValueKind.Number;
        NewsDate date = default;
        bool read = number
            ? long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out long epoch)
                && StatedDate.TryEpoch(epoch, out date)
            : StatedDate.TryRead(stated, options, out date);
        if (read)
        {
            writer.WriteString(written, date.ToString());
            return;
        }

        // An item's own member says for itself what is wrong with it; others are somebody else's forms.
        if (own || !IsMember(name))
        {
            Copy(writer, name, value);
        }

        if (!own)
        {
            _notes.Add($"/{name}: \"{(stated.Length <= 60 ? stated : stated[..60] + "…")}\" is no date that can be "
                + "read; the item does without it.");
        }
    }

    private static void Copy(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
    }
}
