using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsSearch.Host.Telemetry;

/// <summary>What the host counts and times: the meter and the activity source named <c>NewsSearch</c>.</summary>
internal sealed class HostMeter
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "NewsSearch";

    /// <summary>Activities of searches and commits; nothing is made while nobody listens.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private readonly Histogram<double> _requests;
    private readonly Histogram<double> _searches;
    private readonly Histogram<double> _commits;
    private readonly Counter<long> _items;

    public HostMeter(IMeterFactory factory, INewsIndex index)
    {
        var meter = factory.Create(Name);
        _requests = meter.CreateHistogram<double>(
            "newssearch.request.duration", "s", "How long requests took, by route, method and status.");
        _searches = meter.CreateHistogram<double>(
            "newssearch.search.duration", "s", "How long searches of the index took, by what they were for.");
        _commits = meter.CreateHistogram<double>(
            "newssearch.commit.duration", "s", "How long writes waited for their commit.");
        _items = meter.CreateCounter<long>(
            "newssearch.items.written", "{item}", "How many items were added, replaced and removed.");
        Observe(meter, index);
    }

    /// <summary>Notes a request that was answered.</summary>
    public void Answered(string route, string method, int status, TimeSpan took) => _requests.Record(
        took.TotalSeconds, new("route", route), new("method", method), new("status", status));

    /// <summary>Notes a search.</summary>
    public void Searched(string kind, TimeSpan took) => _searches.Record(took.TotalSeconds, new TagList
    {
        { "kind", kind },
    });

    /// <summary>Notes a commit.</summary>
    public void Committed(TimeSpan took) => _commits.Record(took.TotalSeconds);

    /// <summary>Notes items that were written.</summary>
    public void Wrote(string what, long count = 1) =>
        _items.Add(count, new KeyValuePair<string, object?>("what", what));

    private static void Observe(Meter meter, INewsIndex index)
    {
        Gauge("newssearch.index.items", "{item}", "How many items can be found.", s => s.Items);
        Gauge("newssearch.index.undated", "{item}", "How many items have no date.", s => s.Undated);
        Gauge("newssearch.index.deleted", "{item}", "Items removed but not yet merged away.", s => s.Deleted);
        Gauge("newssearch.index.outdated", "{item}", "Items analysed by another version.", s => s.Outdated);
        Gauge("newssearch.index.segments", "{segment}", "How many segments there are.", s => s.Segments);
        Gauge("newssearch.index.size", "By", "The size of all segments.", s => s.Bytes);
        Gauge("newssearch.index.generation", null, "The state that searches see.", s => s.Generation);

        void Gauge(string name, string? unit, string description, Func<NewsIndexStatistics, long> value) =>
            meter.CreateObservableGauge(
                name,
                () => index.GetStatisticsAsync() is { IsCompletedSuccessfully: true } known
                    ? [new Measurement<long>(value(known.Result))]
                    : Array.Empty<Measurement<long>>(),
                unit,
                description);
    }
}
