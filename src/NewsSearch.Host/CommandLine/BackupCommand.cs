using System.CommandLine;
using System.Globalization;
using NewsSearch.Vocabularies;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch backup DIR</c></summary>
/// <remarks>
/// It reads beside a server that has the index open, and needs nothing of it: the files of a commit never change, and
/// stay readable once they are open. A route that writes where a request says would let any client choose the place.
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
        var command = new Command(
            "backup", "Copies the newest commit, also while a server writes; the copy is an index itself.");
        command.Arguments.Add(target);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(
            () => BackupAsync(parse.GetValue(index)!, parse.GetValue(target)!, stop)));
        return command;
    }

    private static async Task<int> BackupAsync(string directory, string target, CancellationToken stop)
    {
        await using var opened = await IndexDirectory.OpenReadOnlyAsync(directory, NewsVocabulary.Default, stop);
        try
        {
            var made = await opened.BackupAsync(target, stop);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{made.Items} items in {made.Files} files ({made.Bytes} bytes) are in {Path.GetFullPath(target)}; "
                + $"{made.CopiedFiles} files ({made.CopiedBytes} bytes) were copied."));
            return ExitCode.Done;
        }
        catch (ArgumentException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message);
        }
    }
}
