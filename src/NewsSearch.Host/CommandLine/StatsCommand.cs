using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsSearch.Host.Problems;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch stats</c></summary>
internal static class StatsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index)
    {
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var command = new Command("stats", "Says what an index holds.");
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(async () =>
        {
            await using var opened = await IndexDirectory.OpenReadOnlyAsync(
                parse.GetValue(index)!, NewsVocabulary.Default, stop);
            var statistics = await opened.GetStatisticsAsync(stop);
            if (parse.GetValue(json))
            {
                WriteJson(statistics);
            }
            else
            {
                WriteText(statistics);
            }

            OutdatedItems.Tell(statistics);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void WriteText(NewsIndexStatistics statistics)
    {
        foreach (var (name, value) in Members(statistics))
        {
            string text = value is DateTimeOffset moment ? Instant(moment)
                : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } some ? some : "none";
            Console.Out.WriteLine($"{name,-12}{text}");
        }
    }

    private static void WriteJson(NewsIndexStatistics statistics)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonForms.Readable))
        {
            json.WriteStartObject();
            foreach (var (name, value) in Members(statistics))
            {
                json.WritePropertyName(name);
                switch (value)
                {
                    case DateTimeOffset moment: json.WriteStringValue(Instant(moment)); break;
                    case null: json.WriteNullValue(); break;
                    default: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
                }
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static IEnumerable<(string Name, object? Value)> Members(NewsIndexStatistics statistics) =>
    [
        ("items", statistics.Items), ("undated", statistics.Undated), ("oldest", statistics.Oldest),
        ("newest", statistics.Newest), ("deleted", statistics.Deleted), ("outdated", statistics.Outdated),
        ("segments", statistics.Segments), ("bytes", statistics.Bytes), ("generation", statistics.Generation),
    ];

    private static string Instant(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
