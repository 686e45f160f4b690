namespace NewsSearch.Benchmarks.Plotting;

/// <summary>A line of a panel.</summary>
/// <param name="Engine">newssearch or sqlite; chooses the colour.</param>
/// <param name="Points">Sizes with values, ascending by size; both above 0.</param>
internal sealed record PlotSeries(string Engine, IReadOnlyList<(double Items, double Value)> Points);
