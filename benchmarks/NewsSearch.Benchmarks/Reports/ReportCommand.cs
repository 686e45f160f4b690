using NewsSearch.Benchmarks.CommandLine;
using NewsSearch.Benchmarks.Growth;

namespace NewsSearch.Benchmarks.Reports;

/// <summary>The verb report: puts the tables of all results into the document beside them.</summary>
internal static class ReportCommand
{
    private const string Race = "race-";
    private const string Extension = ".tsv";
    private const string Peer = "-lucene";

    /// <summary>Replaces the tables of README.md in the folder above the results.</summary>
    public static int Run(Arguments arguments)
    {
        string folder = arguments.Option("results") ?? GrowthResults.Folder;
        string path = Path.Combine(folder, "..", "README.md");
        var document = new MarkedDocument(File.ReadAllText(path));
        var growth = GrowthResults.Read(Path.Combine(folder, GrowthResults.Name));
        document.Replace("growth", growth.Count == 0 ? ["Not measured yet."] : GrowthReport.Lines(growth));
        string[] races = [.. Races(folder)];
        document.Replace("races", races.Length == 0 ? ["Not measured yet."] : races);
        File.WriteAllText(path, document.Text);
        Console.Out.WriteLine($"Wrote the tables of {Path.GetFullPath(path)}");
        return 0;
    }

    private static IEnumerable<string> Races(string folder)
    {
        var files = Directory.EnumerateFiles(folder, $"{Race}*{Extension}")
            .Where(file => !file.EndsWith(Peer + Extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (string file in files)
        {
            string stem = file[..^Extension.Length], peer = stem + Peer + Extension, indexing = stem + "-index.txt";
            yield return $"### {Path.GetFileName(stem)[Race.Length..]}";
            yield return "";
            foreach (string line in RaceReport.Lines(RaceRow.Read(file), File.Exists(peer) ? RaceRow.Read(peer) : []))
            {
                yield return line;
            }

            yield return "";
            foreach (string line in File.Exists(indexing) ? IndexingReport.Lines(File.ReadLines(indexing)) : [])
            {
                yield return line;
            }
        }
    }
}
