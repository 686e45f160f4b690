namespace NewsSearch.Benchmarks.Reports;

/// <summary>What both engines say of indexing, as a table.</summary>
internal static class IndexingReport
{
    private static readonly (string Key, string Title)[] Columns =
    [
        ("docs", "items"), ("docs_per_s", "items a second"), ("cpu_s", "CPU s"), ("index_bytes", "index, bytes"),
        ("merged_bytes", "merged, bytes"), ("peak_mb", "peak MB"), ("peak_rss_mb", "with mapped files"),
        ("load", "load"),
    ];

    /// <summary>The lines of the table in Markdown.</summary>
    /// <param name="lines">Lines of engine, TAB and key=value.</param>
    public static IEnumerable<string> Lines(IEnumerable<string> lines)
    {
        yield return $"| indexing |{string.Concat(Columns.Select(column => $" {column.Title} |"))}";
        yield return $"| --- |{string.Concat(Columns.Select(_ => " --- |"))}";
        foreach (string[] parts in lines.Select(line => line.Split('\t')).Where(parts => parts.Length > 1))
        {
            var values = parts.Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2)
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
            yield return $"| {(parts[0] == "java" ? "Lucene 8" : "NewsSearch")} |"
                + string.Concat(Columns.Select(column => $" {values.GetValueOrDefault(column.Key, "–")} |"));
        }
    }
}
