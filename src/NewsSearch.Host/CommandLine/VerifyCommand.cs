using System.CommandLine;
using System.Globalization;

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
        command.Options.Add(rollBack);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(
            () => VerifyAsync(parse.GetValue(index)!, parse.GetValue(rollBack), stop)));
        return command;
    }

    private static async Task<int> VerifyAsync(string directory, bool rollBack, CancellationToken stop)
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

        foreach (var file in report.Files)
        {
            Console.Out.WriteLine(file.IsIntact
                ? string.Create(CultureInfo.InvariantCulture, $"{file.Name}  {file.Length} bytes  intact")
                : string.Create(CultureInfo.InvariantCulture,
                    $"{file.Name}  {file.Length} bytes  damaged at offset {file.Offset}: {file.Problem}"));
        }

        Console.Out.WriteLine(Sentence(report));
        return report.IsIntact || report.RolledBack ? ExitCode.Done : ExitCode.Failed;
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
