using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks.CommandLine;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>What runs without a verb: all benchmarks of growth.</summary>
internal static class GrowthCommand
{
    private const double NanosecondsPerMicrosecond = 1e3;

    private static readonly (string Measure, Type Benchmarks, IConfig Config)[] Benchmarks =
    [
        ("index", typeof(IndexBenchmarks), GrowthConfig.Long),
        ("open", typeof(OpenBenchmarks), GrowthConfig.Single),
        ("add", typeof(AddBenchmarks), GrowthConfig.Single),
        ("search", typeof(SearchBenchmarks), GrowthConfig.Short),
    ];

    /// <summary>Measures size by size; what was measured goes into the file of results after each measure.</summary>
    /// <returns>0 if every benchmark ran, else 1.</returns>
    public static int Run(Arguments arguments)
    {
        GrowthSizes.Set(arguments.Option("sizes"));
        GrowthPeer.IsMeasured = !arguments.Flags.Contains("alone");
        string path = Path.Combine(arguments.Option("results") ?? GrowthResults.Folder, GrowthResults.Name);
        string[] asked = arguments.Option("only")?.Split(',') ?? [.. Benchmarks.Select(each => each.Measure)];
        if (asked.FirstOrDefault(name => Benchmarks.All(each => each.Measure != name)) is { } unknown)
        {
            throw new UsageException($"There is no measure {unknown}.");
        }

        Directory.CreateDirectory(GrowthCorpus.Root);
        bool complete = true;
        foreach (int size in (int[])[.. GrowthSizes.Current])
        {
            GrowthSizes.Set(size);
            GrowthResults.Update(path, Bytes(size));
            foreach (var (measure, benchmarks, config) in Benchmarks.Where(each => asked.Contains(each.Measure)))
            {
                var summary = BenchmarkRunner.Run(benchmarks, config);
                complete &= !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success);
                GrowthResults.Update(path, [.. summary.Reports.Where(report => report.Success)
                    .Select(report => Row(measure, report))]);
            }
        }

        Console.Out.WriteLine($"Results are in {path}");
        return complete ? 0 : 1;
    }

    private static GrowthRow Row(string measure, BenchmarkReport report)
    {
        var parameters = report.BenchmarkCase.Parameters;
        string name = parameters.Items.FirstOrDefault(item => item.Name == "Case")?.Value as string ?? "-";
        string engine = report.BenchmarkCase.Descriptor.WorkloadMethod.Name == "Ours" ? "newssearch" : "sqlite";
        var statistics = report.ResultStatistics!;
        return new(
            measure,
            name,
            engine,
            (int)parameters["Items"],
            statistics.Mean / NanosecondsPerMicrosecond,
            statistics.StandardDeviation / NanosecondsPerMicrosecond);
    }

    private static List<GrowthRow> Bytes(int items)
    {
        var corpus = GrowthCorpus.Of(items).Indexed();
        var own = new GrowthRow("bytes", "-", "newssearch", items, GrowthCorpus.Bytes(corpus.IndexPath), 0);
        return GrowthPeer.IsMeasured
            ? [own, own with { Engine = "sqlite", Value = GrowthCorpus.Bytes(corpus.PeerPath) }]
            : [own];
    }
}
