using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsSearch.Columns;
using NewsSearch.Searching;

namespace NewsSearch.Facets;

/// <summary>The days of a segment's documents in a zone, as runs of neighbours of the same day.</summary>
/// <remarks>
/// Documents are numbered newest first, so a day is a run. Only where dates with and without a time of day are mixed in
/// a zone apart from UTC may a day come again after another one.
/// </remarks>
internal sealed class DayRuns
{
    private static readonly ConditionalWeakTable<DateColumn, ConcurrentDictionary<TimeZoneInfo, DayRuns>> Known = [];

    private readonly List<int> _ends = [];
    private readonly List<int> _days = [];
    private readonly TimeZoneInfo _zone;
    private long _from = 1;
    private long _to;
    private int _day;

    private DayRuns(DateColumn dates, TimeZoneInfo zone)
    {
        _zone = zone;
        ReadOnlySpan<long> seconds = dates.Seconds;
        ReadOnlySpan<byte> kinds = dates.Kinds;
        for (int document = 0; document < seconds.Length; document++)
        {
            dates.Check(seconds[document]);
            int day = kinds[document] == 1 ? UtcDay(seconds[document]) : LocalDay(seconds[document]);
            if (_days.Count > 0 && _days[^1] == day)
            {
                _ends[^1] = document + 1;
            }
            else
            {
                _days.Add(day);
                _ends.Add(document + 1);
            }
        }
    }

    /// <summary>How many runs there are.</summary>
    public int Count => _days.Count;

    /// <summary>The runs of a segment; made once for each zone.</summary>
    public static DayRuns Of(DateColumn dates, TimeZoneInfo zone) =>
        Known.GetOrCreateValue(dates).GetOrAdd(zone, static (zone, dates) => new(dates, zone), dates);

    /// <summary>The day of a run, by <see cref="DateOnly.DayNumber"/>.</summary>
    public int Day(int run) => _days[run];

    /// <summary>The first document of a run.</summary>
    public int Start(int run) => run == 0 ? 0 : _ends[run - 1];

    /// <summary>The document behind the last of a run.</summary>
    public int End(int run) => _ends[run];

    /// <summary>The run of a dated document; behind the last dated one the count of runs.</summary>
    public int Find(int document)
    {
        int found = _ends.BinarySearch(document + 1);
        return found < 0 ? ~found : found;
    }

    private static int UtcDay(long seconds) =>
        DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + (int)Math.Floor(seconds / 86_400.0);

    private int LocalDay(long seconds)
    {
        // Documents come newest first, so the day of the one before is nearly always the day of this one, too.
        if (seconds < _from || seconds >= _to)
        {
            var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), _zone);
            var day = DateOnly.FromDateTime(local.DateTime);
            _day = day.DayNumber;
            _from = DateFilter.StartOfDay(day, _zone);
            _to = day == DateOnly.MaxValue ? long.MaxValue : DateFilter.StartOfDay(day.AddDays(1), _zone);
        }

        return _day;
    }
}
