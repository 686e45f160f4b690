using NewsSearch.Benchmarks.Growth;
using NewsSearch.Benchmarks.Reports;

namespace NewsSearch.Benchmarks.Plotting;

/// <summary>The plot of growth: what each thing costs over the size of the corpus, both logarithmic.</summary>
internal static class GrowthPlot
{
    private const int Columns = 5;
    private const double Margin = 8;
    private const double HeadingHeight = 30;
    private const double LegendHeight = 34;

    private static readonly string[] Engines = ["newssearch", "sqlite"];

    /// <summary>Draws all that the rows hold.</summary>
    public static void Draw(IReadOnlyList<GrowthRow> rows, TextWriter output)
    {
        PlotSection[] sections = [Upkeep(rows), .. Enum.GetValues<GrowthMode>().Select(mode => Search(rows, mode))];
        double width = (Columns * PanelPainter.Width) + (2 * Margin);
        double height = LegendHeight + Margin
            + sections.Sum(section => HeadingHeight + (Rows(section) * PanelPainter.Height));
        using var drawing = new SvgDrawing(output, width, height, "Cost over the number of items");
        DrawLegend(drawing);
        double y = LegendHeight;
        foreach (var section in sections)
        {
            drawing.Text(Margin, y + 20, section.Title, "heading");
            y += HeadingHeight;
            foreach (var (number, panel) in section.Panels.Index())
            {
                PanelPainter.Draw(
                    drawing,
                    panel,
                    Margin + (number % Columns * PanelPainter.Width),
                    y + (number / Columns * PanelPainter.Height));
            }

            y += Rows(section) * PanelPainter.Height;
        }
    }

    private static int Rows(PlotSection section) => (section.Panels.Count + Columns - 1) / Columns;

    private static void DrawLegend(SvgDrawing drawing)
    {
        double y = 20;
        drawing.Line(Margin, y - 4, Margin + 30, y - 4, "newssearch");
        drawing.Text(Margin + 36, y, "NewsSearch");
        drawing.Line(Margin + 120, y - 4, Margin + 150, y - 4, "sqlite");
        drawing.Text(Margin + 156, y, "SQLite FTS5");
        drawing.Text(Margin + 250, y, "across: items in the index");
    }

    private static PlotSection Upkeep(IReadOnlyList<GrowthRow> rows) => new(
        "Keeping an index",
        [
            Panel(rows, "items indexed a second", "index", "-", Amount.Short, row => row.Items / (row.Value / 1e6)),
            Panel(rows, "bytes of index an item", "bytes", "-", Amount.Short, row => row.Value / row.Items),
            Panel(rows, "open to first answer", "open", "-", Amount.Time, row => row.Value),
            Panel(rows, "add one, find it", "add", "refresh", Amount.Time, row => row.Value),
            Panel(rows, "add one, durable", "add", "commit", Amount.Time, row => row.Value),
        ]);

    private static PlotSection Search(IReadOnlyList<GrowthRow> rows, GrowthMode mode) => new(
        mode switch
        {
            GrowthMode.Count => "Search: ten best and the exact total",
            GrowthMode.Facets => "Search: ten best, total, counts of three facet fields",
            GrowthMode.Highlights => "Search: ten best with highlights",
            _ => "Search: ten best",
        },
        [
            .. SearchCase.All.Where(name => SearchCase.Parse(name).Mode == mode)
                .Select(name =>
                    Panel(rows, SearchCase.Parse(name).Class, "search", name, Amount.Time, row => row.Value)),
        ]);

    private static PlotPanel Panel(
        IReadOnlyList<GrowthRow> rows,
        string title,
        string measure,
        string name,
        Func<double, string> format,
        Func<GrowthRow, double> value) => new(
            title,
            format,
            [
                .. Engines.Select(engine => new PlotSeries(
                    engine,
                    [
                        .. rows.Where(row => row.Measure == measure && row.Case == name && row.Engine == engine
                            && row.Value > 0).OrderBy(row => row.Items)
                            .Select(row => ((double)row.Items, value(row))),
                    ])).Where(series => series.Points.Count > 0),
            ]);
}
