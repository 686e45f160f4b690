namespace NewsSearch.Benchmarks.Plotting;

/// <summary>A small plot with a title.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Format">Writes a value for people.</param>
/// <param name="Series">Its lines.</param>
internal sealed record PlotPanel(string Title, Func<double, string> Format, IReadOnlyList<PlotSeries> Series);
