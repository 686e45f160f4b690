namespace NewsSearch.Host.Telemetry;

/// <summary>What was measured of one instrument with one set of tags.</summary>
internal sealed class MetricSeries
{
    /// <summary>The upper bounds of a histogram's buckets, in seconds: from a tenth of a millisecond to ten.</summary>
    public static readonly double[] Bounds =
    [
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ];

    private readonly Lock _gate = new();
    private readonly long[]? _buckets;
    private double _value;
    private long _count;

    public MetricSeries(string labels, bool isHistogram)
    {
        Labels = labels;
        _buckets = isHistogram ? new long[Bounds.Length + 1] : null;
    }

    /// <summary>The tags as Prometheus writes them, without brackets; empty for none.</summary>
    public string Labels { get; }

    /// <summary>Adds a measurement.</summary>
    public void Add(double value)
    {
        lock (_gate)
        {
            _value += value;
            _count++;
            if (_buckets is not null)
            {
                int bucket = Array.BinarySearch(Bounds, value);
                _buckets[bucket < 0 ? ~bucket : bucket]++;
            }
        }
    }

    /// <summary>Puts a measurement in the place of the last one.</summary>
    public void Set(double value)
    {
        lock (_gate)
        {
            _value = value;
        }
    }

    /// <summary>The sum, or the last value; how many measurements there were, and how many in each bucket.</summary>
    public (double Value, long Count, long[]? Buckets) Read()
    {
        lock (_gate)
        {
            return (_value, _count, (long[]?)_buckets?.Clone());
        }
    }
}
