using System.Globalization;

namespace NewsSearch.Queries;

/// <summary>A date as typed: the stretch of time that it names, and its neighbours on both sides.</summary>
/// <param name="First">The lower bound that includes it.</param>
/// <param name="Last">The upper bound that includes it.</param>
/// <param name="Before">The upper bound that ends just before it.</param>
/// <param name="After">The lower bound that begins just after it.</param>
/// <param name="IsAge">Whether it was a number of hours, days, weeks or years, which alone means from then up to now.
/// </param>
internal sealed record DateSpan(DateBound First, DateBound Last, DateBound Before, DateBound After, bool IsAge = false)
{
    /// <summary>Ages beyond this many days reach behind the year 1.</summary>
    private const int MostDays = 3_652_059;

    /// <summary>The upper bound of what has been published by now.</summary>
    /// <remarks>
    /// A calendar day, or a time whose offset is not known, counts as UTC, though it may be that of a clock which is
    /// ahead of UTC, by 14 hours at most: so far ahead of the search lies what has been published by now.
    /// </remarks>
    public static readonly DateBound Now = new DateBound.HoursAgo(-14);

    private static readonly DateBound Never = new DateBound.Moment(DateTimeOffset.MaxValue);
    private static readonly DateBound Ever = new DateBound.Moment(DateTimeOffset.MinValue);

    /// <summary>Reads a day by name or age, an age in hours, a year, a month, a day or a moment.</summary>
    /// <remarks>A year of age has 365 days.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out DateSpan span)
    {
        text = text.Trim();
        span = null!;
        if (TryDaysAgo(text, out int days, out bool isAge))
        {
            span = new(Ago(days), Ago(days), Ago(days + 1), Ago(days - 1), isAge);
        }
        else if (TryCount(text, 'h', out int hours, out isAge))
        {
            var at = new DateBound.HoursAgo(Math.Clamp(hours, -MostDays * 24, MostDays * 24));
            span = new(at, at, at, at, isAge);
        }
        else if (text.Length <= 10 && TryCalendar(text, out var first, out var last))
        {
            span = FromDays(first, last);
        }
        else if (text.Length > 10 && NewsDate.TryParse(text, out var moment))
        {
            span = FromMoment(moment.Instant, text);
        }

        return span is not null;
    }

    private static DateBound.DaysAgo Ago(int days) => new(Math.Clamp(days, -MostDays, MostDays));

    private static DateSpan FromDays(DateOnly first, DateOnly last) => new(
        new DateBound.Calendar(first),
        new DateBound.Calendar(last),
        first == DateOnly.MinValue ? Ever : new DateBound.Calendar(first.AddDays(-1)),
        last == DateOnly.MaxValue ? Never : new DateBound.Calendar(last.AddDays(1)));

    private static DateSpan FromMoment(DateTimeOffset instant, ReadOnlySpan<char> text)
    {
        // 10:30 names the whole minute, 10:30:15 the whole second, and a fraction nothing but itself.
        var clock = text[11..];
        int zone = clock.IndexOfAny("Zz+-");
        clock = zone < 0 ? clock : clock[..zone];
        long length = clock.ContainsAny('.', ',') ? 1
            : clock.Count(':') > 1 ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMinute;
        long end = Math.Min(instant.Ticks + length, DateTime.MaxValue.Ticks);
        var behind = new DateBound.Moment(new(end, TimeSpan.Zero));
        var at = new DateBound.Moment(instant);
        return new(at, behind, at, behind);
    }

    private static bool TryDaysAgo(ReadOnlySpan<char> text, out int days, out bool isAge)
    {
        isAge = false;
        days = text switch
        {
            "today" => 0,
            "yesterday" => 1,
            "tomorrow" => -1,
            _ => int.MaxValue,
        };
        if (days != int.MaxValue)
        {
            return true;
        }

        return TryCount(text, 'd', out days, out isAge) || TryCount(text, 'w', out days, out isAge)
            || TryCount(text, 'y', out days, out isAge);
    }

    /// <summary>Reads a number and a unit: hours count as such, others as days; less than 0 lies ahead.</summary>
    private static bool TryCount(ReadOnlySpan<char> text, char unit, out int count, out bool isAge)
    {
        bool isAhead = text.StartsWith('+');
        var number = isAhead ? text[1..] : text;
        (count, isAge) = (0, false);
        if (number.IsEmpty || number[^1] != unit
            || !int.TryParse(number[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int units))
        {
            return false;
        }

        long size = unit switch { 'w' => 7, 'y' => 365, _ => 1 };
        count = (int)Math.Min(units * size, MostDays * 24L) * (isAhead ? -1 : 1);
        isAge = !isAhead;
        return true;
    }

    private static bool TryCalendar(ReadOnlySpan<char> text, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        Span<int> parts = [0, 1, 1];
        int count = 0;
        foreach (var range in text.SplitAny('-', '/'))
        {
            var part = text[range];
            if (count == 3 || (count == 0 ? part.Length != 4 : part.Length is not (1 or 2))
                || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++]))
            {
                return false;
            }
        }

        if (parts[0] < 1 || parts[1] is < 1 or > 12 || parts[2] < 1
            || parts[2] > DateTime.DaysInMonth(parts[0], parts[1]))
        {
            return false;
        }

        first = new(parts[0], parts[1], parts[2]);
        last = count switch
        {
            1 => new(parts[0], 12, 31),
            2 => new(parts[0], parts[1], DateTime.DaysInMonth(parts[0], parts[1])),
            _ => first,
        };
        return true;
    }
}
