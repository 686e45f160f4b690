using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace NewsSearch.Host.Telemetry;

/// <summary>All series of one instrument, and how Prometheus's text format writes them.</summary>
internal sealed class MetricFamily
{
    private readonly ConcurrentDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly string _type;
    private readonly string _help;
    private readonly bool _adds;

    public MetricFamily(Instrument instrument)
    {
        var kind = instrument.GetType().GetGenericTypeDefinition();
        _type = kind == typeof(Histogram<>) ? "histogram"
            : kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>) ? "counter"
            : "gauge";
        _adds = kind == typeof(Counter<>) || kind == typeof(UpDownCounter<>) || kind == typeof(Histogram<>);
        _help = instrument.Description ?? instrument.Name;
        _name = Name(instrument);
    }

    /// <summary>Takes a measurement.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string labels = Labels(tags);
        var series = _series.GetOrAdd(labels, static (key, type) => new MetricSeries(key, type == "histogram"), _type);
        if (_adds)
        {
            series.Add(value);
        }
        else
        {
            series.Set(value);
        }
    }

    /// <summary>Writes the family; nothing where nothing was measured.</summary>
    public void Write(StringBuilder text)
    {
        if (_series.IsEmpty)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"# HELP {_name} {Escaped(_help, quotes: false)}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {_name} {_type}\n");
        foreach (var series in _series.Values.OrderBy(series => series.Labels, StringComparer.Ordinal))
        {
            Write(text, series);
        }
    }

    private void Write(StringBuilder text, MetricSeries series)
    {
        var (value, count, buckets) = series.Read();
        if (buckets is null)
        {
            Line(text, "", series.Labels, value);
            return;
        }

        long below = 0;
        for (int i = 0; i < buckets.Length; i++)
        {
            below += buckets[i];
            string bound = i < MetricSeries.Bounds.Length
                ? MetricSeries.Bounds[i].ToString("0.#####", CultureInfo.InvariantCulture) : "+Inf";
            string comma = series.Labels.Length == 0 ? "" : ",";
            Line(text, "_bucket", $"{series.Labels}{comma}le=\"{bound}\"", below);
        }

        Line(text, "_sum", series.Labels, value);
        Line(text, "_count", series.Labels, count);
    }

    private void Line(StringBuilder text, string suffix, string labels, double value)
    {
        text.Append(_name).Append(suffix);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    /// <summary>The name by Prometheus's rules: underscores, the unit, and <c>_total</c> for what only grows.</summary>
    private string Name(Instrument instrument)
    {
        string name = string.Concat(instrument.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        string unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        name = name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        return _type == "counter" && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            text.Append(text.Length == 0 ? "" : ",");
            text.AppendJoin("", name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')).Append("=\"")
                .Append(Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", quotes: true))
                .Append('"');
        }

        return text.ToString();
    }

    private static string Escaped(string text, bool quotes)
    {
        text = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? text.Replace("\"", "\\\"", StringComparison.Ordinal) : text;
    }
}
