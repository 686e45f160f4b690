using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSearch.Storage;
using NewsSearch.Vocabularies;

namespace NewsSearch.People;

/// <summary>What the user decided about names, in a file of the index.</summary>
/// <remarks>
/// An object with a member a line: <c>"Name as indexed": "Name of the person"</c>. A name with itself behind it stands
/// for itself, whatever would be proposed; a line that is deleted undoes what it says. Comments and a comma behind the
/// last line do no harm.
/// </remarks>
internal static class PeopleFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "people.json";

    private const string TemporaryName = Name + ".tmp";

    // A hundred thousand lines; a file of this size is no list that somebody keeps.
    private const int MaximumLength = 16 * 1024 * 1024;

    private const string Shape = "the file is an object of lines like \"M. Example\": \"Mary Example\"";

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether a file is this one, or what stopping while it was written left.</summary>
    public static bool IsOwn(string name) => name is Name or TemporaryName;

    /// <summary>What the file of an index says; nothing where there is none.</summary>
    /// <exception cref="VocabularyFormatException">It says something that cannot be.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static IReadOnlyDictionary<string, string> Read(IStorage storage) => Read(ReadBytes(storage));

    /// <summary>What bytes of the file say; nothing where there are none.</summary>
    /// <exception cref="VocabularyFormatException">They say something that cannot be.</exception>
    public static IReadOnlyDictionary<string, string> Read(byte[]? bytes) => bytes is { Length: > 0 }
        ? Checked(Parse(bytes, Name)).ToDictionary(line => line.Key, line => line.Value, StringComparer.Ordinal)
        : new Dictionary<string, string>();

    /// <summary>The file of an index as it stands, or null where there is none.</summary>
    /// <exception cref="IOException">It cannot be read, or is far too long.</exception>
    public static byte[]? ReadBytes(IStorage storage)
    {
        try
        {
            using var file = storage.Map(Name);
            return file.Length > MaximumLength
                ? throw new IOException($"{Name} has {file.Length} bytes, more than {MaximumLength}")
                : file.Slice(0, (int)file.Length).ToArray();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Puts a file in the place of the one there is, in one durable step; null removes it.</summary>
    public static void Write(IStorage storage, byte[]? bytes)
    {
        if (bytes is null)
        {
            storage.Delete(Name);
        }
        else
        {
            using (var file = storage.Create(TemporaryName))
            {
                file.Write(bytes);
                file.FlushToDisk();
            }

            storage.Rename(TemporaryName, Name);
        }

        storage.SyncDirectory();
    }

    /// <summary>The lines of a file: names and what they stand for; null takes a line back.</summary>
    /// <exception cref="VocabularyFormatException">It is not as expected; says file and line.</exception>
    public static IReadOnlyList<PeopleLine> Parse(ReadOnlySpan<byte> bytes, string file)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = 4,
        });
        try
        {
            return Parse(ref reader, bytes);
        }
        catch (JsonException e)
        {
            throw new VocabularyFormatException(file, (e.LineNumber ?? 0) + 1, "it is not JSON as expected", e);
        }
        catch (Exception e) when (e is FormatException and not VocabularyFormatException or InvalidOperationException)
        {
            throw new VocabularyFormatException(file, LineAt(reader, bytes), e.Message, e);
        }
    }

    /// <summary>Lines of which none is missing its name, and which lead round in no circle.</summary>
    /// <exception cref="VocabularyFormatException">They do.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Checked(IReadOnlyList<PeopleLine> lines)
    {
        var map = lines.Where(line => line.Person is not null)
            .ToDictionary(line => line.Name, line => line.Person!, StringComparer.Ordinal);
        var ended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var path = new HashSet<string>(StringComparer.Ordinal);
            string name = line.Name;
            while (!ended.Contains(name) && path.Add(name)
                && map.TryGetValue(name, out string? next) && next != name)
            {
                name = next;
                if (path.Contains(name))
                {
                    throw new VocabularyFormatException(Name, line.Line, $"\"{line.Name}\" leads back to itself");
                }
            }

            ended.UnionWith(path);
        }

        return map;
    }

    /// <summary>The bytes of a file.</summary>
    public static byte[] Format(IReadOnlyDictionary<string, string> decided)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (var (name, person) in decided.OrderBy(pair => pair.Value, StringComparer.Ordinal)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, person);
            }

            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static List<PeopleLine> Parse(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        var lines = new List<PeopleLine>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject, Shape);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(reader.GetString());
            Expect(names.Add(name), $"\"{name}\" stands twice");
            long line = LineAt(reader, bytes);
            reader.Read();
            Expect(reader.TokenType is JsonTokenType.String or JsonTokenType.Null, Shape);
            lines.Add(new(name, reader.TokenType == JsonTokenType.Null ? null : Text(reader.GetString()), line));
        }

        Expect(!reader.Read(), Shape);
        return lines;
    }

    private static string Text(string? text)
    {
        string name = (text ?? "").Trim();
        Expect(name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= NewsLimits.FacetValueBytes,
            $"a name has 1 to {NewsLimits.FacetValueBytes} bytes");
        return name.Normalize();
    }

    private static long LineAt(in Utf8JsonReader reader, ReadOnlySpan<byte> bytes) =>
        1 + bytes[..(int)Math.Min(reader.TokenStartIndex, bytes.Length)].Count((byte)'\n');

    private static void Expect(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new FormatException(otherwise);
        }
    }
}
