using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Searching;
using NewsSearch.Segments;

namespace NewsSearch.Facets;

/// <summary>Counts documents by the calendar day of their date in a zone.</summary>
/// <param name="zone">The zone in which dates with a time of day are read; calendar dates are what they are.</param>
internal sealed class DayHistogram(TimeZoneInfo zone) : IHitCollector
{
    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<string, DayHistogram>> Counted = [];

    private readonly Dictionary<int, long> _days = [];
    private SegmentView? _segment;
    private long _from = 1;
    private long _to;
    private int _day;

    /// <inheritdoc/>
    public string? IgnoredFilter => null;

    /// <summary>How many documents each day has, by <see cref="DateOnly.DayNumber"/>.</summary>
    public IReadOnlyDictionary<int, long> Days => _days;

    /// <summary>How many documents are undated.</summary>
    public long Missing { get; private set; }

    /// <inheritdoc/>
    public void BeginSegment(SegmentView segment) => _segment = segment;

    /// <inheritdoc/>
    public bool TryCollectAll() => false;

    /// <inheritdoc/>
    public void Collect(WindowHits window) => Collect(window.Start, window.Bits);

    private void Collect(int windowStart, ReadOnlySpan<ulong> hits)
    {
        var dates = _segment!.Reader.Dates;
        ReadOnlySpan<long> seconds = dates.Seconds;
        ReadOnlySpan<byte> kinds = dates.Kinds;
        for (int word = 0; word < hits.Length; word++)
        {
            for (ulong left = hits[word]; left != 0; left &= left - 1)
            {
                int document = windowStart + (word << 6) + BitOperations.TrailingZeroCount(left);
                if (document >= seconds.Length)
                {
                    Missing++;
                    continue;
                }

                dates.Check(seconds[document]);
                int day = kinds[document] == 1 ? UtcDay(seconds[document]) : DayOf(seconds[document]);
                CollectionsMarshal.GetValueRefOrAddDefault(_days, day, out _)++;
            }
        }
    }

    /// <summary>Every live document of a state; counted once for each state and zone.</summary>
    public static DayHistogram OfAll(Snapshot snapshot, TimeZoneInfo zone) => Counted.GetOrCreateValue(snapshot)
        .GetOrAdd(zone.Id, static (_, state) => CountAll(state.snapshot, state.zone), (snapshot, zone));

    private static DayHistogram CountAll(Snapshot snapshot, TimeZoneInfo zone)
    {
        var histogram = new DayHistogram(zone);
        Span<ulong> bits = stackalloc ulong[Window.Words];
        foreach (var segment in snapshot.Segments)
        {
            histogram.BeginSegment(segment);
            for (int start = 0; start < segment.Reader.DocumentCount; start += Window.Size)
            {
                bits.Clear();
                Window.SetRange(bits, start, 0, segment.Reader.DocumentCount);
                for (int i = 0; segment.Live is { } live && i < Window.Words; i++)
                {
                    bits[i] &= (start >> 6) + i < live.Bits.Length ? live.Bits[(start >> 6) + i] : 0;
                }

                histogram.Collect(start, bits);
            }
        }

        return histogram;
    }

    private static int UtcDay(long seconds) =>
        DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + (int)Math.Floor(seconds / 86_400.0);

    private int DayOf(long seconds)
    {
        // Documents come newest first, so the day of the one before is nearly always the day of this one, too.
        if (seconds < _from || seconds >= _to)
        {
            var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), zone);
            var day = DateOnly.FromDateTime(local.DateTime);
            _day = day.DayNumber;
            _from = DateFilter.StartOfDay(day, zone);
            _to = day == DateOnly.MaxValue ? long.MaxValue : DateFilter.StartOfDay(day.AddDays(1), zone);
        }

        return _day;
    }
}
