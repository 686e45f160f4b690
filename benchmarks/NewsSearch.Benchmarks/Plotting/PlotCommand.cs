using NewsSearch.Benchmarks.CommandLine;
using NewsSearch.Benchmarks.Growth;

namespace NewsSearch.Benchmarks.Plotting;

/// <summary>The verb plot: draws the results of growth.</summary>
internal static class PlotCommand
{
    /// <summary>The name of the drawing.</summary>
    public const string Name = "growth.svg";

    /// <summary>Draws growth.svg beside growth.tsv.</summary>
    public static int Run(Arguments arguments)
    {
        string folder = arguments.Option("results") ?? GrowthResults.Folder;
        string source = Path.Combine(folder, GrowthResults.Name), target = Path.Combine(folder, Name);
        var rows = GrowthResults.Read(source);
        if (rows.Count == 0)
        {
            throw new InvalidDataException(
                $"There are no results in {source}: run the benchmarks without a verb first.");
        }

        using (var output = new StreamWriter(target))
        {
            GrowthPlot.Draw(rows, output);
        }

        Console.Out.WriteLine($"Drew {target}");
        return 0;
    }
}
