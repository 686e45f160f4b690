using System.Globalization;

namespace NewsSearch.Benchmarks.Reports;

/// <summary>The row of a class in a file of a race.</summary>
/// <param name="Mode">top10, count, facet, hl or hl_an.</param>
/// <param name="Class">The class of queries.</param>
/// <param name="CpuUs">The mean processor time of a query in microseconds.</param>
internal sealed record RaceRow(string Mode, string Class, double CpuUs)
{
    /// <summary>Reads a file, with its columns by name.</summary>
    /// <exception cref="InvalidDataException">A column is missing or no number.</exception>
    public static IReadOnlyList<RaceRow> Read(string path)
    {
        string[] lines = [.. File.ReadLines(path).Where(line => !line.StartsWith('#'))];
        string[] header = lines.Length == 0 ? [] : lines[0].Split('\t');
        int mode = Array.IndexOf(header, "mode"), name = Array.IndexOf(header, "class");
        int cpu = Array.IndexOf(header, "cpu_us");
        if (mode < 0 || name < 0 || cpu < 0)
        {
            throw new InvalidDataException($"{path} has no columns mode, class, cpu_us.");
        }

        return
        [
            .. lines.Skip(1).Select(line => line.Split('\t')).Select(row => row.Length == header.Length
                && double.TryParse(row[cpu], NumberStyles.Float, CultureInfo.InvariantCulture, out double microseconds)
                    ? new RaceRow(row[mode], row[name], microseconds)
                    : throw new InvalidDataException($"{path}: \"{string.Join(' ', row)}\" is no row.")),
        ];
    }
}
