using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>How BenchmarkDotNet measures growth.</summary>
/// <remarks>
/// In this process: a process of its own for each case would restore and build a project for each, and warm up anew.
/// </remarks>
internal static class GrowthConfig
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>For microseconds: warmed up by time, then five stretches of a tenth of a second.</summary>
    public static IConfig Short => Create(Job.Default
        .WithIterationTime(TimeInterval.FromMilliseconds(100)).WithUnrollFactor(1)
        .WithWarmupCount(3).WithIterationCount(5).WithEvaluateOverhead(false));

    /// <summary>For milliseconds: each operation is timed alone.</summary>
    public static IConfig Single => Create(Job.Default
        .WithStrategy(RunStrategy.Monitoring).WithInvocationCount(1).WithUnrollFactor(1)
        .WithWarmupCount(10).WithIterationCount(30));

    /// <summary>For passes of about a second over warm code: five, behind three.</summary>
    public static IConfig Passes => Create(Job.Default
        .WithStrategy(RunStrategy.Monitoring).WithInvocationCount(1).WithUnrollFactor(1)
        .WithWarmupCount(3).WithIterationCount(5));

    /// <summary>For seconds and minutes: twice.</summary>
    public static IConfig Long => Create(Job.Default
        .WithStrategy(RunStrategy.Monitoring).WithInvocationCount(1).WithUnrollFactor(1)
        .WithWarmupCount(0).WithIterationCount(2));

    private static ManualConfig Create(Job job) => ManualConfig.CreateEmpty()
        .AddJob(job.WithToolchain(new InProcessEmitToolchain(Longest, logOutput: true)))
        .AddFilter(new NameFilter(
            name => GrowthPeer.IsMeasured || !name.EndsWith(GrowthPeer.Method, StringComparison.Ordinal)))
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .WithOptions(ConfigOptions.DisableLogFile)
        .WithArtifactsPath(Path.Combine(GrowthCorpus.Root, "artifacts"));
}
