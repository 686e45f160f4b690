using System.Globalization;
using NewsSearch.Benchmarks.CommandLine;

namespace NewsSearch.Benchmarks.Hits;

/// <summary>The verb compare: whether two engines found the same.</summary>
internal static class CompareCommand
{
    private const int ShownDifferences = 20;

    /// <summary>Prints how many queries of each class differ in what, and the first differences.</summary>
    /// <returns>0 if nothing differs, else 1.</returns>
    public static int Run(Arguments arguments)
    {
        bool all = arguments.Flags.Contains("all");
        var comparison = HitsComparison.Compare(
            HitsLine.Read(arguments.Plain[0], all), HitsLine.Read(arguments.Plain[1], all), all);
        Write(comparison, Console.Out);
        return comparison.Differences.Count == 0 && comparison.Queries.Count > 0 ? 0 : 1;
    }

    private static void Write(HitsComparison comparison, TextWriter output)
    {
        output.WriteLine($"{"class",-12} {"queries",7} {"totals",7} {"scores",7} {"hits",7} {"missing",7}");
        foreach (var (name, count) in comparison.Queries)
        {
            int Differing(string kind) => comparison.Differences
                .Count(difference => difference.Class == name && difference.Kind == kind);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-12} {count,7} {Differing("totals"),7} {Differing("scores"),7} {Differing("hits"),7} "
                + $"{Differing("queries"),7}"));
        }

        foreach (var difference in comparison.Differences.Take(ShownDifferences))
        {
            output.WriteLine($"{difference.Kind}: {difference.Message}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Queries.Values.Sum()} queries, {comparison.Differences.Count} differences, "
            + $"largest distance of scores {comparison.WorstScore:E1}, "
            + $"{comparison.OtherTies} newest-first lists with other items of the same ranks"));
    }
}
