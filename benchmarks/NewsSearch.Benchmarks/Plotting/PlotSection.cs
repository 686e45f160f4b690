namespace NewsSearch.Benchmarks.Plotting;

/// <summary>Panels below a heading.</summary>
internal sealed record PlotSection(string Title, IReadOnlyList<PlotPanel> Panels);
