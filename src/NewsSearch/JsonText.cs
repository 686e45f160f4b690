using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsSearch;

/// <summary>Reads JSON strings that hold half a surrogate pair, which the base library refuses.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text of a string between its quotes, with U+FFFD for lone surrogates; null if it is no UTF-8.
    /// </summary>
    public static string? Unescape(ReadOnlySpan<byte> raw)
    {
        string text;
        try
        {
            text = Strict.GetString(raw);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u')
            {
                result.Append((char)ushort.Parse(
                    text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                result.Append(Escaped(text[i]));
            }
        }

        // Encoding replaces what is no pair, and leaves everything else as it is.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result.ToString()));
    }

    /// <summary>The same value without lone surrogates, which nobody could read; null if it is no UTF-8.</summary>
    public static JsonElement? Sound(JsonElement value, ReadOnlySpan<byte> raw)
    {
        if (!Utf8.IsValid(raw))
        {
            return null;
        }

        if (raw.IndexOf("\\ud"u8) < 0 && raw.IndexOf("\\uD"u8) < 0)
        {
            return value;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Copy(raw, writer);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>Writes a value, with U+FFFD for whatever is no text.</summary>
    public static void Copy(ReadOnlySpan<byte> raw, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(raw);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: writer.WriteStartObject(); break;
                case JsonTokenType.EndObject: writer.WriteEndObject(); break;
                case JsonTokenType.StartArray: writer.WriteStartArray(); break;
                case JsonTokenType.EndArray: writer.WriteEndArray(); break;
                case JsonTokenType.PropertyName: writer.WritePropertyName(Text(ref reader)); break;
                case JsonTokenType.String: writer.WriteStringValue(Text(ref reader)); break;
                case JsonTokenType.Null: writer.WriteNullValue(); break;
                case JsonTokenType.True or JsonTokenType.False: writer.WriteBooleanValue(reader.GetBoolean()); break;
                default: writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true); break;
            }
        }
    }

    private static string Text(ref Utf8JsonReader reader) => reader.ValueIsEscaped
        ? Unescape(reader.ValueSpan) ?? Encoding.UTF8.GetString(reader.ValueSpan)
        : Encoding.UTF8.GetString(reader.ValueSpan);

    private static char Escaped(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
