namespace NewsSearch.Benchmarks.Growth;

/// <summary>A class of queries in a mode.</summary>
internal static class SearchCase
{
    // What more than ten items costs depends on how many match, not on what was asked: four classes show it.
    private static readonly string[] InAllModes = ["term_high", "and", "or", "phrase"];

    /// <summary>The names of all cases: class, and mode where it is not top10.</summary>
    public static IEnumerable<string> All =>
        GrowthQueries.Classes.Concat(
            from mode in Enum.GetValues<GrowthMode>()
            where mode != GrowthMode.Top10
            from name in InAllModes
            select $"{name} {mode.ToString().ToLowerInvariant()}");

    /// <summary>Class and mode of a name.</summary>
    public static (string Class, GrowthMode Mode) Parse(string name) => name.Split(' ') is [var alone, var mode]
        ? (alone, Enum.Parse<GrowthMode>(mode, ignoreCase: true))
        : (name, GrowthMode.Top10);
}
