using System.Globalization;
using NewsSearch.Benchmarks.CommandLine;

namespace NewsSearch.Benchmarks.Racing;

/// <summary>The verb race.</summary>
internal static class RaceCommand
{
    private static readonly RaceMode[] Default = [RaceMode.Top10, RaceMode.Count, RaceMode.Facet];

    /// <summary>A mode as it is named on the command line and in results.</summary>
    public static string Name(RaceMode mode) => mode.ToString().ToLowerInvariant();

    /// <summary>Indexes the items unless the index is there already, and runs the queries.</summary>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var modes = arguments.Option("modes") is { } names ? Modes(names) : Default;
        int threads = arguments.Option("threads") is { } count ? Threads(count) : 1;
        bool merge = !arguments.Flags.Contains("no-merges");
        string? kept = arguments.Option("index");
        string path = kept ?? Directory.CreateTempSubdirectory("newssearch-race-").FullName;
        try
        {
            if (RaceIndex.Exists(path))
            {
                Console.Error.WriteLine($"Racing on the index in {path} as it is.");
            }
            else
            {
                await RaceIndexing.BuildAsync(arguments.Plain[0], path, threads, merge, Console.Out);
            }

            using var index = RaceIndex.Open(path);
            Console.Out.WriteLine("bytes by section\t" + index.SectionLengths());
            var queries = new RaceQueryReader(index).Read(arguments.Plain[1]);
            using var output = new StreamWriter(arguments.Plain[2]);
            var times = arguments.Flags.Contains("quick") ? RaceTimes.Quick : RaceTimes.Full;
            new RaceCourse(index, queries, times, output).Run(modes);
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(path, recursive: true);
            }
        }

        return 0;
    }

    private static int Threads(string count) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int threads)
        && threads is >= 1 and <= NewsIndexOptions.MaxWriterThreads
            ? threads
            : throw new UsageException($"--threads takes 1 to {NewsIndexOptions.MaxWriterThreads}, not {count}.");

    private static RaceMode[] Modes(string names) =>
    [
        .. names.Split(',').Select(name => Enum.GetValues<RaceMode>().Where(mode => Name(mode) == name) is var known
            && known.Any()
            ? known.First()
            : throw new UsageException($"There is no mode {name}.")),
    ];
}
