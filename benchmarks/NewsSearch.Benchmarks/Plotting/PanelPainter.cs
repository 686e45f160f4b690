using NewsSearch.Benchmarks.Reports;

namespace NewsSearch.Benchmarks.Plotting;

/// <summary>Draws a panel: decades as grid, a line for each engine.</summary>
internal static class PanelPainter
{
    /// <summary>The width of a panel with its margin.</summary>
    public const double Width = 200;

    /// <summary>The height of a panel with its margin.</summary>
    public const double Height = 150;

    private const double Left = 48;
    private const double Right = 14;
    private const double Top = 24;
    private const double Bottom = 22;

    /// <summary>Draws a panel whose upper left corner is at a point.</summary>
    public static void Draw(SvgDrawing drawing, PlotPanel panel, double x, double y)
    {
        drawing.Text(x + Left, y + 14, panel.Title, "title");
        var points = panel.Series.SelectMany(series => series.Points).ToArray();
        if (points.Length == 0)
        {
            drawing.Text(x + Left, y + (Height / 2), "not measured");
            return;
        }

        double left = x + Left, right = x + Width - Right, top = y + Top, bottom = y + Height - Bottom;
        var across = new LogScale(points.Select(point => point.Items), left, right);
        var up = new LogScale(points.Select(point => point.Value), bottom, top);
        for (int decade = across.First; decade <= across.Last; decade++)
        {
            double items = Math.Pow(10, decade);
            drawing.Line(across[items], top, across[items], bottom, "grid");
            drawing.Text(across[items], bottom + 14, Amount.Short(items), "middle");
        }

        // Every decade has a line, but where they stand close only some have a label.
        int step = Math.Max(1, (up.Last - up.First + 3) / 4);
        for (int decade = up.First; decade <= up.Last; decade++)
        {
            double value = Math.Pow(10, decade);
            drawing.Line(left, up[value], right, up[value], "grid");
            if ((decade - up.First) % step == 0)
            {
                drawing.Text(left - 4, up[value] + 4, panel.Format(value), "end");
            }
        }

        drawing.Line(left, bottom, right, bottom, "axis");
        foreach (var series in panel.Series)
        {
            drawing.Curve(
                [.. series.Points.Select(point => (
                    across[point.Items],
                    up[point.Value],
                    $"{series.Engine}, {Amount.Short(point.Items)} items: {panel.Format(point.Value)}"))],
                series.Engine);
        }
    }
}
