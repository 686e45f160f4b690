using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSearch;

/// <summary>News items as JSON, in and out.</summary>
/// <remarks>
/// <para>Out: <c>id, title, titleDerived, body, published, precision, provenance, updated, dateline, source, url,
/// author, language, ministers, countries, sectors, facets, mentions, extracted, extra</c>; members that are
/// not there are left out.</para>
/// <para>In: the same; <c>text</c> and <c>date</c> stand for <c>body</c> and <c>published</c>, a minister or country
/// may be a bare string, and members that NewsSearch does not know go to <see cref="NewsItem.Extra"/>. Null, an empty
/// string and an empty list are answers: the member is there and empty. A lone surrogate becomes U+FFFD.</para>
/// </remarks>
public static class NewsItemJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads one item from UTF-8 JSON.</summary>
    /// <param name="utf8">One JSON object, and nothing but white space around it.</param>
    /// <param name="idOptional">Whether <c>id</c> may be absent, null or empty: <see cref="NewsItem.Id"/> is then
    /// "".</param>
    /// <exception cref="NewsFormatException">The text is no JSON, or a member cannot be read.</exception>
    public static NewsItem Read(ReadOnlySpan<byte> utf8, bool idOptional = false)
    {
        try
        {
            return new NewsItemReader(utf8).Read(idOptional);
        }
        catch (JsonException e)
        {
            string reason = $"Not valid JSON: {e.Message}";
            int place = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw new NewsFormatException(place < 0 ? reason : reason[..place], e)
            {
                Line = e.LineNumber + 1,
                Column = e.BytePositionInLine + 1,
            };
        }
    }

    /// <summary>Reads one item from a parsed JSON object.</summary>
    /// <exception cref="NewsFormatException">A member cannot be read.</exception>
    public static NewsItem Read(JsonElement element, bool idOptional = false) =>
        Read(JsonMarshal.GetRawUtf8Value(element), idOptional);

    /// <summary>Reads one item from a JSON text.</summary>
    /// <exception cref="NewsFormatException">The text is no JSON, or a member cannot be read.</exception>
    public static NewsItem Read(string json, bool idOptional = false)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), idOptional);
    }

    /// <summary>The item under an id, which is checked as one that is read.</summary>
    /// <exception cref="NewsFormatException">The id is empty, too long, or has control characters.</exception>
    public static NewsItem WithId(NewsItem item, string id)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(id);
        NewsItemReader.CheckId(id, optional: false);
        return item with { Id = id };
    }

    /// <summary>Writes an item as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, NewsItem item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        writer.WriteStartObject();
        foreach (string member in NewsItemWriter.Members)
        {
            NewsItemWriter.WriteMember(writer, item, member);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one member with its name, or nothing where the item does not have it.</summary>
    /// <returns>False if there is no member of that name.</returns>
    public static bool WriteMember(Utf8JsonWriter writer, NewsItem item, string member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        return NewsItemWriter.WriteMember(writer, item, member);
    }

    /// <summary>The names of all members, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Members => NewsItemWriter.Members;

    /// <summary>An item as one line of UTF-8 JSON, without a line feed.</summary>
    public static byte[] ToUtf8(NewsItem item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            Write(writer, item);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An item as one line of JSON.</summary>
    public static string ToJson(NewsItem item) => Encoding.UTF8.GetString(ToUtf8(item));
}
