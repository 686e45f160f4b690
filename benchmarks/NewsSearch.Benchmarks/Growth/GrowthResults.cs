using System.Globalization;

namespace NewsSearch.Benchmarks.Growth;

/// <summary>The file of results: tab-separated, a row for each measured value, in a fixed order.</summary>
internal static class GrowthResults
{
    /// <summary>Where results are, from the root of the repository.</summary>
    public const string Folder = "benchmarks/results";

    /// <summary>The name of the file.</summary>
    public const string Name = "growth.tsv";

    private const string Header = "measure\tcase\tengine\titems\tvalue\tdeviation";

    private static readonly string[] Measures = ["index", "bytes", "open", "add", "search"];

    /// <summary>Reads a file; one that is not there has no rows.</summary>
    /// <exception cref="InvalidDataException">A line is no row.</exception>
    public static IReadOnlyList<GrowthRow> Read(string path) => File.Exists(path)
        ? [.. File.ReadLines(path).Index().Skip(1).Select(line => Parse(path, line.Index + 1, line.Item))]
        : [];

    /// <summary>Writes rows in the place of those of the same measure, case, engine and size; others stay.</summary>
    public static void Update(string path, IReadOnlyCollection<GrowthRow> measured)
    {
        var replaced = measured.Select(Key).ToHashSet();
        string[] cases = ["-", "refresh", "commit", .. SearchCase.All];
        var rows = Read(path).Where(row => !replaced.Contains(Key(row))).Concat(measured)
            .OrderBy(row => Array.IndexOf(Measures, row.Measure)).ThenBy(row => Array.IndexOf(cases, row.Case))
            .ThenBy(row => row.Engine, StringComparer.Ordinal).ThenBy(row => row.Items);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllLines(path, rows.Select(Line).Prepend(Header));
    }

    private static (string, string, string, int) Key(GrowthRow row) => (row.Measure, row.Case, row.Engine, row.Items);

    private static string Line(GrowthRow row) => FormattableString.Invariant(
        $"{row.Measure}\t{row.Case}\t{row.Engine}\t{row.Items}\t{row.Value:G5}\t{row.Deviation:G3}");

    private static GrowthRow Parse(string path, int number, string line)
    {
        string[] columns = line.Split('\t');
        return columns.Length == 6
            && int.TryParse(columns[3], NumberStyles.None, CultureInfo.InvariantCulture, out int items)
            && double.TryParse(columns[4], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.TryParse(columns[5], NumberStyles.Float, CultureInfo.InvariantCulture, out double deviation)
            ? new(columns[0], columns[1], columns[2], items, value, deviation)
            : throw new InvalidDataException($"{path}, line {number}: expected {Header.Replace('\t', ',')}.");
    }
}
