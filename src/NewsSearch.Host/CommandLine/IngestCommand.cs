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
        var watch = new Option<bool>("--watch")
        {
            Description = "Goes on until it is stopped, and reads files as they come or change.",
        };
        var json = JsonOutput.Option();
        var command = new Command("ingest", "Reads news into an index; items of an id that is there are replaced.");
        arguments.AddTo(command);
        command.Options.Add(watch);
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(() =>
        {
            var (paths, options) = arguments.Read(parse);
            string directory = parse.GetValue(index)!;
            bool printsJson = parse.GetValue(json);
            return parse.GetValue(watch)
                ? new IngestWatch(paths, some => IngestAsync(directory, paths, some, printsJson, stop))
                    .RunAsync(options, stop)
                : IngestAsync(directory, paths, options, printsJson, stop);
        }));
        return command;
    }

    private static async Task<int> IngestAsync(
        string directory, string[] paths, ArchiveOptions options, bool json, CancellationToken stop)
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

        Print(result, json);
        return result.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static void Print(IngestResult result, bool json)
    {
        if (!json)
        {
            Console.Out.WriteLine(IngestRun.Summary(result));
            return;
        }

        JsonOutput.Write(output =>
        {
            output.WriteNumber("indexed", result.Indexed);
            output.WriteNumber("replaced", result.Replaced);
            output.WriteNumber("deleted", result.Deleted);
            output.WriteNumber("failed", result.Failed);
            output.WriteNumber("warned", result.Warned);
        });
    }
}
