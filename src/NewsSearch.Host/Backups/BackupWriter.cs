using System.Text.Json;

namespace NewsSearch.Host.Backups;

/// <summary>Writes what a backup holds, the same over HTTP and on the command line.</summary>
internal static class BackupWriter
{
    /// <summary>Writes the members of an object.</summary>
    public static void WriteMembers(Utf8JsonWriter json, NewsBackup backup, string directory)
    {
        json.WriteString("directory", directory);
        json.WriteNumber("items", backup.Items);
        json.WriteNumber("generation", backup.Generation);
        json.WriteNumber("files", backup.Files);
        json.WriteNumber("bytes", backup.Bytes);
        json.WriteNumber("copiedFiles", backup.CopiedFiles);
        json.WriteNumber("copiedBytes", backup.CopiedBytes);
    }

    /// <summary>Reads what <see cref="WriteMembers"/> wrote.</summary>
    public static NewsBackup Read(JsonElement json) => new()
    {
        Items = json.GetProperty("items").GetInt64(),
        Generation = json.GetProperty("generation").GetInt64(),
        Files = json.GetProperty("files").GetInt32(),
        Bytes = json.GetProperty("bytes").GetInt64(),
        CopiedFiles = json.GetProperty("copiedFiles").GetInt32(),
        CopiedBytes = json.GetProperty("copiedBytes").GetInt64(),
    };
}
