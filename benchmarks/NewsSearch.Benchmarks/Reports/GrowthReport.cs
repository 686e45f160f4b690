using NewsSearch.Benchmarks.Growth;

namespace NewsSearch.Benchmarks.Reports;

/// <summary>Growth as a table: a row for each case, two columns for each size.</summary>
internal static class GrowthReport
{
    /// <summary>The lines of the table in Markdown; ours before the peer's.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<GrowthRow> rows)
    {
        int[] sizes = [.. rows.Select(row => row.Items).Distinct().Order()];
        var values = rows.ToDictionary(row => (row.Measure, row.Case, row.Engine, row.Items));
        yield return "| NewsSearch · SQLite FTS5 |"
            + string.Concat(sizes.Select(size => FormattableString.Invariant($" {Amount.Short(size)} items |")));
        yield return "| --- |" + string.Concat(sizes.Select(_ => " --- |"));
        foreach (var (measure, name) in rows.Select(row => (row.Measure, row.Case)).Distinct())
        {
            string Cell(string engine, int size) =>
                values.TryGetValue((measure, name, engine, size), out var row) ? Text(row) : "–";
            yield return $"| {Title(measure, name)} |"
                + string.Concat(sizes.Select(size => $" {Cell("newssearch", size)} · {Cell("sqlite", size)} |"));
        }
    }

    private static string Title(string measure, string name) => measure switch
    {
        "index" => "indexing, items a second",
        "bytes" => "index, bytes an item",
        "open" => "open to the first answer",
        "add" when name == "refresh" => "add one item and find it",
        "add" => "add one item, durable, and find it",
        _ => $"search: {name.Replace('_', ' ')}",
    };

    private static string Text(GrowthRow row) => row.Measure switch
    {
        "index" => Amount.Digits(row.Items / (row.Value / 1e6)),
        "bytes" => Amount.Digits(row.Value / row.Items),
        _ => Amount.Time(row.Value),
    };
}
