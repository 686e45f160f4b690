using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks.CommandLine;
using NewsSearch.Benchmarks.Growth;

namespace NewsSearch.Benchmarks.Extracting;

/// <summary><c>extract ITEMS</c>: how many articles a second one thread extracts from.</summary>
internal static class ExtractCommand
{
    /// <summary>Runs the benchmarks over a file of items.</summary>
    /// <exception cref="InvalidDataException">A line is no item.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static int Run(Arguments arguments)
    {
        ExtractionBenchmarks.Load(arguments.Plain[0]);
        BenchmarkRunner.Run<ExtractionBenchmarks>(GrowthConfig.Passes);
        return 0;
    }
}
