using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Codecs;
using NewsSearch.Storage;

namespace NewsSearch.Segments;

/// <summary>The list of files that make up one committed state of the index.</summary>
/// <remarks>
/// The file <c>manifest-N</c> is a line of JSON and a line with its CRC-32C in hexadecimal. It is flushed before it
/// gets its name, so a manifest that does not check is damaged, never half written.
/// </remarks>
internal sealed record Manifest
{
    private const string Prefix = "manifest-";
    private const string TemporarySuffix = ".tmp";
    private const int Format = 1;

    /// <summary>The number of the commit, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The generation of a manifest that reserves generations before anything was ever committed.</summary>
    public const long NoCommit = -1;

    /// <summary>The generation that the state had.</summary>
    public required long Generation { get; init; }

    /// <summary>Up to which generation states may have been shown that were never committed; 0 for none.</summary>
    public long ReservedGeneration { get; init; }

    /// <summary>The number of the next file to create.</summary>
    public required long NextFile { get; init; }

    /// <summary>What was fixed at creation.</summary>
    public required IndexSchema Schema { get; init; }

    /// <summary>The segments.</summary>
    public required IReadOnlyList<ManifestSegment> Segments { get; init; }

    /// <summary>The file's name.</summary>
    public string Name => Prefix + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Every file that the state needs, the manifest's own included.</summary>
    public IEnumerable<string> Files => Segments.Select(segment => segment.Name)
        .Concat(Segments.Where(segment => segment.LiveName is not null).Select(segment => segment.LiveName!))
        .Append(Name);

    /// <summary>The numbers of all manifests there are, newest first.</summary>
    public static IReadOnlyList<long> List(IStorage storage) => [.. storage.List()
        .Select(NumberOf).Where(number => number > 0).OrderDescending()];

    /// <summary>Whether a file is a manifest, or what a commit leaves behind when it is cut off.</summary>
    public static bool IsManifest(string name) => NumberOf(name) > 0
        || (name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.EndsWith(TemporarySuffix, StringComparison.Ordinal));

    /// <summary>Publishes the manifest: from its return on, this is the state that opening finds.</summary>
    /// <remarks>All files that it lists were flushed before.</remarks>
    public void Publish(IStorage storage)
    {
        string temporary = Name + TemporarySuffix;
        byte[] json = ToJson();
        using (var file = storage.Create(temporary))
        {
            file.Write([.. json, .. Ending(json)]);
            file.FlushToDisk();
        }

        // The new names of segments must be durable before a durable manifest can name them.
        storage.SyncDirectory();
        storage.Rename(temporary, Name);
        storage.SyncDirectory();
    }

    /// <summary>Reads the manifest of a number.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public static Manifest Read(IStorage storage, long number)
    {
        string name = Prefix + number.ToString(CultureInfo.InvariantCulture);
        using var file = storage.Map(name);
        var bytes = file.Slice(0, (int)Math.Min(file.Length, int.MaxValue));
        int line = bytes.IndexOf((byte)'\n');
        if (line < 0 || !bytes[line..].SequenceEqual(Ending(bytes[..line])))
        {
            throw new CorruptIndexException(name, Math.Max(0, line), "the checksum of the manifest differs");
        }

        try
        {
            var manifest = FromJson(name, bytes[..line].ToArray());
            return manifest.Number == number
                ? manifest
                : throw new CorruptIndexException(name, 0, $"this is manifest-{manifest.Number} under another name");
        }
        catch (Exception exception) when (
            exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new CorruptIndexException(name, 0, "the manifest is not as expected: " + exception.Message);
        }
    }

    /// <summary>Reads the manifest of a number, or null where it is damaged or missing.</summary>
    public static Manifest? TryRead(IStorage storage, long number)
    {
        try
        {
            return Read(storage, number);
        }
        catch (Exception exception) when (exception is CorruptIndexException or FileNotFoundException)
        {
            return null;
        }
    }

    // What stands behind the JSON, byte for byte: the end of its line, and the line with its checksum.
    private static byte[] Ending(ReadOnlySpan<byte> json) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{Crc32C.Compute(json):x8}\n"));

    private static long NumberOf(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(
        name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteNumber("number", Number);
            json.WriteNumber("generation", Generation);
            json.WriteNumber("reserved", ReservedGeneration);
            json.WriteNumber("nextFile", NextFile);
            json.WriteString("similarity", Schema.Similarity.ToString());
            json.WriteNumber("k1", Schema.Bm25.K1);
            json.WriteNumber("b", Schema.Bm25.B);
            json.WriteNumber("titleWeight", Schema.Bm25.TitleWeight);
            json.WriteStartArray("segments");
            foreach (var segment in Segments)
            {
                json.WriteStartObject();
                json.WriteString("name", segment.Name);
                json.WriteNumber("length", segment.Length);
                json.WriteNumber("checksum", segment.Checksum);
                if (segment.LiveName is not null)
                {
                    json.WriteString("live", segment.LiveName);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static Manifest FromJson(string name, byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        int format = root.GetProperty("format").GetInt32();
        if (format != Format)
        {
            string reason = $"format version {format}; this program reads {Format}";
            throw new CorruptIndexException(name, 0, reason) { IsOtherVersion = true };
        }

        string similarity = root.GetProperty("similarity").GetString() ?? "";
        return new()
        {
            Number = root.GetProperty("number").GetInt64(),
            Generation = root.GetProperty("generation").GetInt64(),
            ReservedGeneration = root.TryGetProperty("reserved", out var reserved) ? reserved.GetInt64() : 0,
            NextFile = root.GetProperty("nextFile").GetInt64(),
            Schema = new(
                Enum.TryParse<Similarity>(similarity, out var known)
                    ? known
                    : throw new FormatException($"the similarity \"{similarity}\" is not known"),
                new(
                    root.GetProperty("k1").GetSingle(),
                    root.GetProperty("b").GetSingle(),
                    root.GetProperty("titleWeight").GetSingle())),
            Segments = [.. root.GetProperty("segments").EnumerateArray().Select(segment => new ManifestSegment(
                OwnName(segment.GetProperty("name")),
                segment.GetProperty("length").GetInt64(),
                segment.GetProperty("checksum").GetUInt32(),
                segment.TryGetProperty("live", out var live) ? OwnName(live) : null))],
        };
    }

    private static string OwnName(JsonElement name) =>
        name.GetString() is { } text && IndexFiles.IsOwn(text) && FileName.IsPlain(text)
            ? text
            : throw new FormatException("a file's name is none of an index");
}
