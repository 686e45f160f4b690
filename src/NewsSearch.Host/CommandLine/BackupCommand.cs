using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Host.Backups;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch backup DIR</c></summary>
/// <remarks>
/// The server that has the index open makes it, and thus owns it. Where it lets this command not, the command reads
/// beside it: the files of a commit never change, and stay readable once they are open.
/// </remarks>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index)
    {
        var target = new Argument<string>("DIR")
        {
            Description = "An empty or missing directory, or an earlier backup, of which intact files are kept.",
        };
        var json = JsonOutput.Option();
        var command = new Command(
            "backup", "Copies the newest commit, also while a server writes; the copy is an index itself.");
        command.Arguments.Add(target);
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(
            () => BackupAsync(parse.GetValue(index)!, parse.GetValue(target)!, parse.GetValue(json), stop)));
        return command;
    }

    private static async Task<int> BackupAsync(string directory, string target, bool json, CancellationToken stop)
    {
        if (target.Length == 0)
        {
            throw new CommandFailure(ExitCode.Usage, "Name a directory for the backup.");
        }

        string full = Path.GetFullPath(target);
        Print(await ByServerAsync(directory, full, stop) ?? await BesideAsync(directory, target, stop), full, json);
        return ExitCode.Done;
    }

    /// <summary>Has the server make it; null where there is none, or none that lets this command.</summary>
    private static async Task<NewsBackup?> ByServerAsync(string directory, string target, CancellationToken stop)
    {
        if (ServerAddress.Find(directory) is not { } server)
        {
            return null;
        }

        using var client = ServerAddress.Client(directory, server);
        string question = $"{{\"directory\":\"{JsonEncodedText.Encode(target)}\"}}";
        using var body = new StringContent(question, Encoding.UTF8, "application/json");
        try
        {
            using var response = await client.PostAsync(new Uri("/v1/backup", UriKind.Relative), body, stop);
            string answer = await response.Content.ReadAsStringAsync(stop);
            if (response.IsSuccessStatusCode)
            {
                return BackupWriter.Read(JsonElement.Parse(answer));
            }

            bool isRefused = (int)response.StatusCode is StatusCodes.Status409Conflict
                or StatusCodes.Status422UnprocessableEntity or >= StatusCodes.Status500InternalServerError;
            return !isRefused ? null
                : throw new CommandFailure(
                    (int)response.StatusCode == StatusCodes.Status422UnprocessableEntity
                        ? ExitCode.Usage : ExitCode.Failed,
                    ServerProblem.Detail(answer));
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException)
        {
            // It was killed and left its address, or another program listens there now.
            return null;
        }
    }

    private static async Task<NewsBackup> BesideAsync(string directory, string target, CancellationToken stop)
    {
        await using var opened = await IndexDirectory.OpenReadOnlyAsync(directory, NewsVocabulary.Default, stop);
        try
        {
            return await opened.BackupAsync(target, stop);
        }
        catch (ArgumentException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message);
        }
    }

    private static void Print(NewsBackup made, string target, bool json)
    {
        if (json)
        {
            JsonOutput.Write(output => BackupWriter.WriteMembers(output, made, target));
            return;
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{made.Items} items in {made.Files} files ({made.Bytes} bytes) are in {target}; "
            + $"{made.CopiedFiles} files ({made.CopiedBytes} bytes) were copied."));
    }
}
