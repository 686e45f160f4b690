using System.CommandLine;
using System.Globalization;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch restore DIR</c></summary>
internal static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index)
    {
        var backup = new Argument<string>("DIR") { Description = "The backup." };
        var command = new Command(
            "restore", "Replaces the index by a backup, which is verified first. No server may have the index open.");
        var json = JsonOutput.Option();
        command.Arguments.Add(backup);
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(
            () => RestoreAsync(parse.GetValue(backup)!, parse.GetValue(index)!, parse.GetValue(json), stop)));
        return command;
    }

    private static async Task<int> RestoreAsync(string backup, string directory, bool json, CancellationToken stop)
    {
        try
        {
            long items = await NewsIndex.RestoreAsync(backup, directory, stop);
            if (json)
            {
                JsonOutput.Write(output => output.WriteNumber("items", items));
            }
            else
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{items} items were restored to {Path.GetFullPath(directory)}."));
            }

            await using var restored = await IndexDirectory.OpenReadOnlyAsync(directory, NewsVocabulary.Default, stop);
            if (await restored.CheckPeopleAsync(stop) is { } warning)
            {
                Console.Error.WriteLine($"warning: {warning}");
            }

            return ExitCode.Done;
        }
        catch (ArgumentException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message);
        }
        catch (DirectoryNotFoundException)
        {
            throw new CommandFailure(ExitCode.Failed, $"There is no backup in {Path.GetFullPath(backup)}.");
        }
        catch (CorruptIndexException e)
        {
            throw new CommandFailure(
                ExitCode.Failed, $"The backup cannot be used, and the index was not touched. {e.Message}");
        }
    }
}
