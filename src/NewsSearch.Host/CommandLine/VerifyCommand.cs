using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch verify</c></summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index)
    {
        var rollBack = new Option<bool>("--roll-back")
        {
            Description = "If the newest commit is damaged, goes back to the newest intact one and says what is lost.",
        };
        var command = new Command("verify", "Reads all of an index and says of each file whether it is intact.");
        var json = JsonOutput.Option();
        command.Options.Add(rollBack);
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(
            () => VerifyAsync(parse.GetValue(index)!, parse.GetValue(rollBack), parse.GetValue(json), stop)));
        return command;
    }

    private static async Task<int> VerifyAsync(string directory, bool rollBack, bool json, CancellationToken stop)
    {
        VerificationReport report;
        try
        {
            report = await NewsIndex.VerifyAsync(directory, rollBack, stop);
        }
        catch (DirectoryNotFoundException)
        {
            throw new CommandFailure(ExitCode.Failed, $"There is no index in {Path.GetFullPath(directory)}.");
        }

        int code = report.IsIntact || report.RolledBack ? ExitCode.Done : ExitCode.Failed;
        if (json)
        {
            JsonOutput.Write(output => Write(output, report));
            return code;
        }

        foreach (var file in report.Files)
        {
            Console.Out.WriteLine(file.IsIntact
                ? string.Create(CultureInfo.InvariantCulture, $"{file.Name}  {file.Length} bytes  intact")
                : string.Create(CultureInfo.InvariantCulture,
                    $"{file.Name}  {file.Length} bytes  damaged at offset {file.Offset}: {file.Problem}"));
        }

        Console.Out.WriteLine(Sentence(report));
        return code;
    }

    private static void Write(Utf8JsonWriter json, VerificationReport report)
    {
        json.WriteBoolean("intact", report.IsIntact);
        json.WriteBoolean("rolledBack", report.RolledBack);
        json.WriteString("newest", report.Newest);
        json.WriteString("newestIntact", report.NewestIntact);
        json.WriteStartArray("lostCommits");
        foreach (string commit in report.LostCommits)
        {
            json.WriteStringValue(commit);
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("bytes", file.Length);
            json.WriteBoolean("intact", file.IsIntact);
            if (!file.IsIntact)
            {
                json.WriteString("problem", file.Problem);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Sentence(VerificationReport report)
    {
        if (report.IsIntact)
        {
            return string.Create(CultureInfo.InvariantCulture, $"All is intact: {report.Items} items.");
        }

        if (report.NewestIntact is null)
        {
            return $"The newest commit, {report.Newest}, is damaged, and no earlier one is intact: restore a backup.";
        }

        string lost = string.Join(", ", report.LostCommits);
        string items = report.Items is { } all
            ? string.Create(CultureInfo.InvariantCulture, $"{all} items were there, {report.IntactItems} are intact.")
            : string.Create(CultureInfo.InvariantCulture, $"{report.IntactItems} items are intact.");
        return report.RolledBack
            ? $"Rolled back to {report.NewestIntact}. Lost is what was committed with {lost}. {items}"
            : $"{report.Newest} is damaged; {report.NewestIntact} is the newest intact commit. Rolling back to it "
                + $"(--roll-back) loses what was committed with {lost}. {items}";
    }
}
