using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Host.Keys;

/// <summary>The keys of an index, in <c>keys.json</c> beside its files, readable by the owner alone.</summary>
internal static class KeyFile
{
    private const string FileName = "keys.json";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Where the keys of an index are.</summary>
    public static string PathIn(string index) => Path.Combine(index, FileName);

    /// <summary>The keys of a file; none where there is no file.</summary>
    /// <exception cref="InvalidDataException">It does not hold keys.</exception>
    public static IReadOnlyList<ApiKey> Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            return [.. json.RootElement.GetProperty("keys").EnumerateArray().Select(Read)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or ArgumentException)
        {
            throw new InvalidDataException(
                $"The keys in {Path.GetFullPath(path)} cannot be read: {e.Message} Mend the file, or remove it and "
                + "make new keys with newssearch keys add.", e);
        }
    }

    /// <summary>Puts keys in the place of those of a file, all at once.</summary>
    public static void Write(string path, IEnumerable<ApiKey> keys)
    {
        string beside = path + ".tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(beside, options))
        {
            using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
            {
                Write(json, keys);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The words for scopes, as one writes them.</summary>
    public static IEnumerable<string> Words(KeyScopes scopes) =>
        Enum.GetValues<KeyScopes>().Where(s => s != KeyScopes.None && scopes.HasFlag(s)).Select(Search.Words.Of);

    /// <summary>The scopes of words, or null where one is not known.</summary>
    public static KeyScopes? Parse(IEnumerable<string> words)
    {
        var scopes = KeyScopes.None;
        foreach (string word in words)
        {
            var found = Array.Find(
                Enum.GetValues<KeyScopes>(), s => s != KeyScopes.None && Search.Words.Of(s) == word);
            if (found == KeyScopes.None)
            {
                return null;
            }

            scopes |= found;
        }

        return scopes;
    }

    private static ApiKey Read(JsonElement key) => new(
        key.GetProperty("id").GetString() ?? "",
        key.GetProperty("name").GetString() ?? "",
        Parse(key.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString() ?? ""))
            ?? throw new FormatException("A key has a scope that is not known."),
        key.GetProperty("created").GetDateTimeOffset(),
        Convert.FromHexString(key.GetProperty("sha256").GetString() ?? ""));

    private static void Write(Utf8JsonWriter json, IEnumerable<ApiKey> keys)
    {
        json.WriteStartObject();
        json.WriteStartArray("keys");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            json.WriteString("id", key.Id);
            json.WriteString("name", key.Name);
            json.WriteStartArray("scopes");
            foreach (string scope in Words(key.Scopes))
            {
                json.WriteStringValue(scope);
            }

            json.WriteEndArray();
            json.WriteString("created", key.Created.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("sha256", Convert.ToHexStringLower(key.Hash));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
