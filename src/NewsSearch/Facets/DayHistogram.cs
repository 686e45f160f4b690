using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Facets;

/// <summary>Counts documents by the calendar day of their date in a zone.</summary>
/// <param name="zone">The zone in which dates with a time of day are read; calendar dates are what they are.</param>
internal sealed class DayHistogram(TimeZoneInfo zone) : IHitCollector
{
    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<TimeZoneInfo, DayHistogram>>
        Counted = [];

    // Fewer hits than this in a window are cheaper looked up one by one than counted day by day.
    private const int FewHits = 32;

    private readonly Dictionary<int, long> _days = [];
    private SegmentView? _segment;
    private DayRuns? _runs;

    /// <inheritdoc/>
    public string? IgnoredFilter => null;

    /// <summary>How many documents each day has, by <see cref="DateOnly.DayNumber"/>.</summary>
    public IReadOnlyDictionary<int, long> Days => _days;

    /// <summary>How many documents are undated.</summary>
    public long Missing { get; private set; }

    /// <summary>Every live document of a state; counted once for each state and zone.</summary>
    public static DayHistogram OfAll(Snapshot snapshot, TimeZoneInfo zone) => Counted.GetOrCreateValue(snapshot)
        .GetOrAdd(zone, static (zone, snapshot) => CountAll(snapshot, zone), snapshot);

    /// <inheritdoc/>
    public void BeginSegment(SegmentView segment)
    {
        _segment = segment;
        _runs = null;
    }

    /// <inheritdoc/>
    public bool TryCollectAll()
    {
        var runs = Runs;
        int dated = 0;
        for (int run = 0; run < runs.Count; run++)
        {
            int count = _segment!.Live is { } live
                ? WindowHits.CountBits(live.Bits, runs.Start(run), runs.End(run))
                : runs.End(run) - runs.Start(run);
            Add(runs.Day(run), count);
            dated += count;
        }

        Missing += _segment!.LiveCount - dated;
        return true;
    }

    /// <inheritdoc/>
    public void Collect(WindowHits hits)
    {
        var runs = Runs;
        int dated = hits.Count < FewHits ? CountOneByOne(hits, runs) : CountByDay(hits, runs);
        Missing += hits.Count - dated;
    }

    private static DayHistogram CountAll(Snapshot snapshot, TimeZoneInfo zone)
    {
        var histogram = new DayHistogram(zone);
        foreach (var segment in snapshot.Segments)
        {
            histogram.BeginSegment(segment);
            histogram.TryCollectAll();
        }

        return histogram;
    }

    private DayRuns Runs => _runs ??= DayRuns.Of(_segment!.Reader.Dates, zone);

    private int CountOneByOne(WindowHits hits, DayRuns runs)
    {
        int dated = 0;
        foreach (ushort offset in hits.Offsets)
        {
            int run = runs.Find(hits.Start + offset);
            if (run == runs.Count)
            {
                break;
            }

            Add(runs.Day(run), 1);
            dated++;
        }

        return dated;
    }

    private int CountByDay(WindowHits hits, DayRuns runs)
    {
        int dated = 0, from = 0;
        for (int run = runs.Find(hits.Start); run < runs.Count && from < hits.Size; run++)
        {
            int to = Math.Min(runs.End(run) - hits.Start, hits.Size);
            int count = WindowHits.CountBits(hits.Bits, from, to);
            Add(runs.Day(run), count);
            dated += count;
            from = to;
        }

        return dated;
    }

    private void Add(int day, int count)
    {
        if (count > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_days, day, out _) += count;
        }
    }
}
