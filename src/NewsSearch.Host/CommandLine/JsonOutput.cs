using System.Text.Json;
using NewsSearch.Host.Problems;

namespace NewsSearch.Host.CommandLine;

/// <summary>Prints what a command did as one JSON object on a line, for programs.</summary>
internal static class JsonOutput
{
    /// <summary>Prints an object.</summary>
    /// <param name="members">Writes its members.</param>
    public static void Write(Action<Utf8JsonWriter> members)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonForms.Readable))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>The option that asks for it.</summary>
    public static System.CommandLine.Option<bool> Option() => new("--json") { Description = "Prints one JSON object." };
}
