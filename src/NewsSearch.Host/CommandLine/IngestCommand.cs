using System.CommandLine;
using NewsSearch.Ingest;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch ingest PATH…</c></summary>
internal static class IngestCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index, VocabularyArguments vocabulary)
    {
        var arguments = new ArchiveArguments(vocabulary);
        var command = new Command("ingest", "Reads news into an index; items of an id that is there are replaced.");
        arguments.AddTo(command);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(async () =>
        {
            var (paths, options) = arguments.Read(parse);
            return await IngestAsync(parse.GetValue(index)!, paths, options, stop);
        }));
        return command;
    }

    private static async Task<int> IngestAsync(
        string directory, string[] paths, ArchiveOptions options, CancellationToken stop)
    {
        IngestResult result;
        try
        {
            await using var index = await IndexDirectory.OpenAsync(directory, options.Extraction.Vocabulary, stop);

            // Whoever wrote before may have been killed, and its address must not be taken for ours.
            ServerAddress.Remove(directory);
            result = await IngestRun.ToIndexAsync(index, paths, options, stop);
        }
        catch (IndexLockedException) when (ServerAddress.Find(directory) is { } server)
        {
            using var client = ServerAddress.Client(directory, server);
            result = await IngestRun.ToServerAsync(client, paths, options, stop);
        }

        Console.Out.WriteLine(IngestRun.Summary(result));
        return result.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
