using System.Diagnostics.Metrics;
using System.Text;

namespace NewsSearch.Host.Telemetry;

/// <summary>Listens to the meters of this server and of the runtime, and writes them for Prometheus.</summary>
internal sealed class PrometheusMetrics : IDisposable
{
    /// <summary>The content type of the text.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly string[] Others = ["System.Runtime", "Microsoft.AspNetCore.Server.Kestrel"];

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();
    private readonly IMeterFactory _factory;

    public PrometheusMetrics(IMeterFactory factory)
    {
        _factory = factory;
        _listener.InstrumentPublished = Publish;
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, family) => Record(family, value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, family) => Record(family, value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, family) => Record(family, value, tags));
        _listener.Start();
    }

    /// <summary>All that was measured so far.</summary>
    public string Read()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        lock (_gate)
        {
            foreach (var family in _families.Values)
            {
                family.Write(text);
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Publish(Instrument instrument, MeterListener listener)
    {
        // Other servers in the same process have meters of the same name; each answers for itself.
        bool own = instrument.Meter.Name == HostMeter.Name && ReferenceEquals(instrument.Meter.Scope, _factory);
        if (!own && !Others.Contains(instrument.Meter.Name))
        {
            return;
        }

        MetricFamily? family;
        lock (_gate)
        {
            if (!_families.TryGetValue(instrument.Name, out family))
            {
                _families.Add(instrument.Name, family = new MetricFamily(instrument));
            }
        }

        listener.EnableMeasurementEvents(instrument, family);
    }

    private static void Record(object? family, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        ((MetricFamily)family!).Record(value, tags);
}
