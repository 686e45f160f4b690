using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch upgrade</c></summary>
internal static class UpgradeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index, VocabularyArguments vocabulary)
    {
        var rebuild = new Option<bool>("--rebuild")
        {
            Description = "Writes the index anew from the items that it stores, also where its version is this one's.",
        };
        var json = JsonOutput.Option();
        var command = new Command(
            "upgrade",
            "Brings an index of another version to this one's format, or says why that cannot be done. No server may "
                + "have the index open.");
        command.Options.Add(rebuild);
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(() => UpgradeAsync(
            parse.GetValue(index)!,
            new NewsIndexOptions { Vocabulary = vocabulary.Read(parse) },
            parse.GetValue(rebuild),
            parse.GetValue(json),
            stop)));
        return command;
    }

    private static async Task<int> UpgradeAsync(
        string directory, NewsIndexOptions options, bool rebuild, bool json, CancellationToken stop)
    {
        try
        {
            // No index is made by naming one that is not there.
            NewsIndexStatistics found;
            await using (var reading = await IndexDirectory.OpenReadOnlyAsync(directory, options.Vocabulary, stop))
            {
                found = await reading.GetStatisticsAsync(stop);
            }

            Print(rebuild ? await IndexRebuild.RunAsync(directory, options, stop) : found.Items, rebuild, json);
            if (!rebuild)
            {
                OutdatedItems.Tell(found);
            }

            return ExitCode.Done;
        }
        catch (CorruptIndexException e) when (e.IsOtherVersion)
        {
            throw new CommandFailure(ExitCode.Failed,
                $"{e.Message}, so it cannot take the items out of it. Nothing was changed. Give the index to the "
                + "program that wrote it, export all items there (/v1/search.ndjson), and read them in here: "
                + "newssearch ingest items.ndjson --index NEW. Or read the news in again from where they came.");
        }
    }

    private static void Print(long items, bool rebuilt, bool json)
    {
        if (json)
        {
            JsonOutput.Write(output =>
            {
                output.WriteNumber("items", items);
                output.WriteBoolean("rebuilt", rebuilt);
            });
            return;
        }

        string count = items.ToString(CultureInfo.InvariantCulture);
        Console.Out.WriteLine(rebuilt
            ? $"The index was written anew from its {count} items."
            : $"The index has this program's format already: {count} items. Nothing was changed.");
    }
}
