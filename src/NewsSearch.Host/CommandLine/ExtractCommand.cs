using System.CommandLine;
using NewsSearch.Ingest;

namespace NewsSearch.Host.CommandLine;

/// <summary><c>newssearch extract PATH…</c></summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(VocabularyArguments vocabulary)
    {
        var arguments = new ArchiveArguments(vocabulary);
        var explain = new Option<bool>("--explain")
        {
            Description = "Also says on standard error which words gave each facet value, and which lines of a text, "
                + "parts of a page and members of a feed, JSON or table are in no item, and why.",
        };
        var command = new Command("extract", "Prints the items of news as NDJSON, and indexes nothing.");
        arguments.AddTo(command);
        command.Options.Add(explain);
        command.SetAction((parse, stop) => CommandFrame.RunAsync(async () =>
        {
            var (paths, options) = arguments.Read(parse);
            return await ExtractAsync(paths, options with { Explain = parse.GetValue(explain) }, stop);
        }));
        return command;
    }

    private static async Task<int> ExtractAsync(string[] paths, ArchiveOptions options, CancellationToken stop)
    {
        int code = ExitCode.Done;
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        await foreach (var entry in NewsArchive.ReadAsync(paths, options, cancellationToken: stop))
        {
            if (entry is ArchiveProblem problem)
            {
                Console.Error.WriteLine($"{(problem.Lost ? "error" : "warning")}: {problem}");
                code = problem.Lost ? ExitCode.Failed : code;
            }
            else if (entry is ArchiveDeletion deletion)
            {
                Console.Error.WriteLine($"{deletion.Place}: {deletion.Id} is to be removed.");
            }
            else if (entry is ArchiveItem read)
            {
                output.Write(NewsItemJson.ToUtf8(read.Item));
                output.WriteByte((byte)'\n');
                if (options.Explain)
                {
                    Explain(read.Item);
                }
            }

            Explain(entry.Dropped);
        }

        return code;
    }

    private static void Explain(NewsItem item)
    {
        Console.Error.WriteLine($"{item.Id}: published {item.Published?.ToString() ?? "unknown"} "
            + $"({item.Provenance?.ToString().ToLowerInvariant() ?? "not looked for"})");
        foreach (var mention in item.Mentions ?? [])
        {
            string text = (mention.In == "title" ? item.Title : item.Body) ?? "";
            bool inside = (long)mention.Start + mention.Length <= text.Length;
            string words = inside ? text.Substring(mention.Start, mention.Length) : "";
            Console.Error.WriteLine(
                $"  {mention.Field} {mention.Value}: \"{words}\" ({mention.By}) in {mention.In} at {mention.Start}");
        }
    }

    private static void Explain(IReadOnlyList<DroppedLine> dropped)
    {
        foreach (var line in dropped)
        {
            string text = line.Text.Replace('\n', ' ');
            Console.Error.WriteLine($"  line {line.Line} left out ({line.Reason}): {text}");
        }
    }
}
