using System.Globalization;
using NewsSearch.Benchmarks.CommandLine;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>How large the corpora of growth are.</summary>
internal static class GrowthSizes
{
    /// <summary>The environment variable that asks for other sizes, with commas between.</summary>
    public const string Variable = "NEWSSEARCH_BENCHMARK_SIZES";

    private const string Default = "1000,10000,100000";

    // Fewer do not have words of all frequencies.
    private const int Least = 1_000;

    // What the generator writes at most.
    private const int Most = 10_000_000;

    /// <summary>The sizes that are measured next.</summary>
    public static IReadOnlyList<int> Current { get; private set; } = Parse(Default);

    /// <summary>Takes the sizes of the command line, else of the environment, else the default ones.</summary>
    /// <exception cref="UsageException">They are no sizes.</exception>
    public static void Set(string? sizes) =>
        Current = Parse(sizes ?? Environment.GetEnvironmentVariable(Variable) ?? Default);

    /// <summary>Takes one size.</summary>
    public static void Set(int size) => Current = [size];

    private static int[] Parse(string sizes) =>
    [
        .. sizes.Split(',').Select(size =>
            int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int items)
            && items is >= Least and <= Most
                ? items
                : throw new UsageException($"\"{size}\" is no number of items from {Least} to {Most}.")),
    ];
}
