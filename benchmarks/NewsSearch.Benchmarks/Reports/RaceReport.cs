namespace NewsSearch.Benchmarks.Reports;

/// <summary>A race as a table: a row for each class, a column for each mode.</summary>
internal static class RaceReport
{
    private static readonly string[] Modes = ["top10", "count", "facet", "hl"];

    /// <summary>The lines of the table in Markdown.</summary>
    /// <param name="ours">Our rows.</param>
    /// <param name="theirs">Lucene's rows; none where it has not run.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<RaceRow> ours, IReadOnlyList<RaceRow> theirs)
    {
        string[] modes = [.. Modes.Where(mode => ours.Any(row => row.Mode == mode))];
        yield return $"| NewsSearch · Lucene 8 |{string.Concat(modes.Select(mode => $" {mode} |"))}";
        yield return $"| --- |{string.Concat(modes.Select(_ => " --- |"))}";
        foreach (string name in ours.Select(row => row.Class).Distinct())
        {
            yield return $"| {name} |{string.Concat(modes.Select(mode => $" {Cell(ours, theirs, mode, name)} |"))}";
        }

        yield return "| times faster, geometric mean |"
            + string.Concat(modes.Select(mode => $" {Mean(ours, theirs, mode)} |"));
    }

    private static string Cell(
        IReadOnlyList<RaceRow> ours, IReadOnlyList<RaceRow> theirs, string mode, string name) =>
        (Ours(ours, mode, name), Peer(theirs, mode, name)) switch
        {
            (null, _) => "–",
            ({ } mine, null) => $"{Amount.Time(mine)} · –",
            ({ } mine, { } other) => $"{Amount.Time(mine)} · {Amount.Time(other)} ({Amount.Digits(other / mine)}×)",
        };

    private static string Mean(IReadOnlyList<RaceRow> ours, IReadOnlyList<RaceRow> theirs, string mode)
    {
        double[] logarithms =
        [
            .. ours.Where(row => row.Mode == mode && Peer(theirs, mode, row.Class) is not null)
                .Select(row => Math.Log(Peer(theirs, mode, row.Class)!.Value / row.CpuUs)),
        ];
        return logarithms.Length == 0 ? "–" : $"{Amount.Digits(Math.Exp(logarithms.Average()))}×";
    }

    private static double? Ours(IReadOnlyList<RaceRow> rows, string mode, string name) =>
        rows.FirstOrDefault(row => row.Mode == mode && row.Class == name)?.CpuUs;

    /// <summary>Lucene's time: of top10 and count the smaller, as its early end may cost more than it saves.</summary>
    private static double? Peer(IReadOnlyList<RaceRow> rows, string mode, string name) => mode switch
    {
        "top10" => Smaller(Ours(rows, "top10", name), Ours(rows, "count", name)),
        "hl" => Ours(rows, "hl_an", name),
        _ => Ours(rows, mode, name),
    };

    private static double? Smaller(double? left, double? right) =>
        left is { } one && right is { } other ? Math.Min(one, other) : left ?? right;
}
