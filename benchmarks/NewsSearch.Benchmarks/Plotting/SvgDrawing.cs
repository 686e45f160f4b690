using System.Globalization;
using System.Xml;

namespace NewsSearch.Benchmarks.Plotting;

/// <summary>Writes shapes as SVG; the writer of XML escapes what needs it.</summary>
internal sealed class SvgDrawing : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    // The colours keep 4.5 : 1 against both grounds, and differ in lightness for those who do not see the hue.
    private const string Style =
        """
        text { font: 11px system-ui, sans-serif; fill: #3d3d3d }
        .heading { font-size: 14px; font-weight: 600 } .title { font-weight: 600 } .end { text-anchor: end }
        .middle { text-anchor: middle } .ground { fill: #ffffff } .grid { stroke: #e2e2e2 } .axis { stroke: #9a9a9a }
        .newssearch { stroke: #0b6e4f } .sqlite { stroke: #b3541e; stroke-dasharray: 4 3 }
        polyline { fill: none; stroke-width: 2 } circle.newssearch { fill: #0b6e4f } circle.sqlite { fill: #b3541e }
        @media (prefers-color-scheme: dark) {
          text { fill: #d6d6d6 } .ground { fill: #16181b } .grid { stroke: #33373c } .axis { stroke: #7d848c }
          .newssearch { stroke: #4fd1a1 } .sqlite { stroke: #f0a070 }
          circle.newssearch { fill: #4fd1a1 } circle.sqlite { fill: #f0a070 }
        }
        """;

    private readonly XmlWriter _xml;

    /// <summary>Begins a drawing of a size.</summary>
    public SvgDrawing(TextWriter output, double width, double height, string title)
    {
        _xml = XmlWriter.Create(output, new() { Indent = true, OmitXmlDeclaration = true });
        _xml.WriteStartElement("svg", Namespace);
        _xml.WriteAttributeString("viewBox", $"0 0 {Number(width)} {Number(height)}");
        _xml.WriteAttributeString("role", "img");
        _xml.WriteElementString("title", Namespace, title);
        _xml.WriteElementString("style", Namespace, Style);
        Shape("rect", "ground", ("width", width), ("height", height));
    }

    /// <summary>Writes text that begins at a point; classes may move it.</summary>
    public void Text(double x, double y, string text, string classes = "")
    {
        Start("text", classes, ("x", x), ("y", y));
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    /// <summary>Draws a straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string classes) =>
        Shape("line", classes, ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    /// <summary>Draws a line through points, with a dot on each that tells its value.</summary>
    public void Curve(IReadOnlyList<(double X, double Y, string Label)> points, string classes)
    {
        Start("polyline", classes);
        _xml.WriteAttributeString(
            "points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}")));
        _xml.WriteEndElement();
        foreach (var (x, y, label) in points)
        {
            Start("circle", classes, ("cx", x), ("cy", y), ("r", 2.5));
            _xml.WriteElementString("title", Namespace, label);
            _xml.WriteEndElement();
        }
    }

    /// <summary>Ends the drawing.</summary>
    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Shape(string name, string classes, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        Start(name, classes, attributes);
        _xml.WriteEndElement();
    }

    private void Start(string name, string classes, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        if (classes.Length > 0)
        {
            _xml.WriteAttributeString("class", classes);
        }

        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, Number(value));
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
