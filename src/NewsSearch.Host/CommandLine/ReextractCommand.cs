using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch reextract</c></summary>
internal static class ReextractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> index, VocabularyArguments vocabulary)
    {
        var all = new Option<bool>("--all")
        {
            Description = "Also items that this vocabulary has filled, and items that note no extraction, of which "
                + "what they lack is filled in. For after an update of the program.",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Only says how many items would change; also while a server has the index open.",
        };
        var json = JsonOutput.Option();
        var command = new Command(
            "reextract",
            "Reads ministers, countries, sectors and fields of your own anew after a vocabulary changed; what was "
                + "given stays. A run that was stopped is gone on with by the next.");
        command.Options.Add(all);
        command.Options.Add(dryRun);
        command.Options.Add(json);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(() => ReextractAsync(
            parse.GetValue(index)!,
            new NewsIndexOptions { Vocabulary = vocabulary.Read(parse) },
            new ReextractOptions { All = parse.GetValue(all), DryRun = parse.GetValue(dryRun) },
            parse.GetValue(json),
            stop)));
        return command;
    }

    private static async Task<int> ReextractAsync(
        string directory, NewsIndexOptions options, ReextractOptions what, bool json, CancellationToken stop)
    {
        await using var opened = await OpenAsync(directory, options with { ReadOnly = what.DryRun }, stop);
        if (!what.DryRun)
        {
            ServerAddress.Remove(directory);
        }

        ReextractResult result;
        using (var progress = new ReextractLine())
        {
            result = await opened.ReextractAsync(what, progress, stop);
        }

        foreach (string failure in result.Failed)
        {
            Console.Error.WriteLine($"error: {failure}");
        }

        Print(result, what, json);
        return result.Failed.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static void Print(ReextractResult result, ReextractOptions what, bool json)
    {
        if (!json)
        {
            Console.Out.WriteLine(Summary(result, what));
            return;
        }

        JsonOutput.Write(output =>
        {
            output.WriteString("vocabulary", result.Vocabulary);
            output.WriteBoolean("dryRun", what.DryRun);
            output.WriteNumber("examined", result.Examined);
            output.WriteNumber("changed", result.Changed);
            output.WriteNumber("current", result.Current);
            output.WriteNumber("given", result.Given);
            output.WriteNumber("failed", result.Failed.Count);
        });
    }

    private static async Task<INewsIndex> OpenAsync(string directory, NewsIndexOptions options, CancellationToken stop)
    {
        // No index is made by naming one that is not there.
        var reading = await IndexDirectory.OpenReadOnlyAsync(directory, options.Vocabulary, stop);
        if (options.ReadOnly)
        {
            return reading;
        }

        await reading.DisposeAsync();
        try
        {
            return await IndexDirectory.OpenAsync(directory, options.Vocabulary, stop);
        }
        catch (IndexLockedException e)
        {
            string server = ServerAddress.Find(directory) is { } address ? $" by the server at {address}" : "";
            throw new CommandFailure(ExitCode.Failed,
                $"The index is open{server}: stop it first, reextract, and start it again with the same vocabulary "
                + $"(--dry-run only reads, and can run beside it). {e.Message}");
        }
    }

    private static string Summary(ReextractResult result, ReextractOptions what)
    {
        string text = string.Create(CultureInfo.InvariantCulture,
            $"{result.Examined} items gone over with vocabulary {result.Vocabulary}: "
            + $"{result.Changed} {(what.DryRun ? "would change" : "changed")}.");
        text += result.Current == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $" {result.Current} had been filled by it already.");
        return text + (result.Given == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $" {result.Given} note no extraction and were left as they are (--all fills in what they lack)."));
    }
}
