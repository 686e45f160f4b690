using System.Globalization;

namespace NewsSearch.Host.Page;

/// <summary>Dates as a newspaper prints them, never more precise than they are known.</summary>
internal static class DateText
{
    /// <summary>A date of publication, such as <c>13 May 2025</c>, or <c>13 May 2025, 07:11 UTC+05:00</c>.</summary>
    public static string Of(NewsDate date) => date.Precision switch
    {
        DatePrecision.Year => Format(date.Local, "yyyy"),
        DatePrecision.Month => Format(date.Local, "MMMM yyyy"),
        DatePrecision.Day => Format(date.Local, "d MMMM yyyy"),
        _ => Format(date.Local, "d MMMM yyyy, HH:mm") + Zone(date.Offset),
    };

    /// <summary>The date without its time of day, for lists.</summary>
    public static string Short(NewsDate date) =>
        date.Precision == DatePrecision.Minute ? Of(date.Day) : Of(date);

    /// <summary>The form that the <c>time</c> element takes in its <c>datetime</c>.</summary>
    public static string Machine(NewsDate date) => date.ToString();

    /// <summary>A day.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as addresses carry it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A stretch of days, as short as it can be said; a whole month or year goes by its name.</summary>
    public static string Of(DateRange range)
    {
        if (range.FromInstant is not null || range.ToInstant is not null)
        {
            return Open(Moment(range.FromInstant, "from "), Moment(range.ToInstant, "before "));
        }

        return (range.FromDay, range.ToDay) switch
        {
            ({ } from, { } to) => Between(from, to),
            ({ } from, null) => "from " + Of(from),
            (null, { } to) => "until " + Of(to),
            _ => "any date",
        };
    }

    /// <summary>From the first day to the last, both included.</summary>
    public static string Between(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Of(from);
        }

        bool untilYearEnd = to is { Month: 12, Day: 31 };
        if (from is { Month: 1, Day: 1 } && untilYearEnd && from.Year == to.Year)
        {
            return Format(from.ToDateTime(default), "yyyy");
        }

        bool untilMonthEnd = to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        return from.Day == 1 && untilMonthEnd && (from.Year, from.Month) == (to.Year, to.Month)
            ? Format(from.ToDateTime(default), "MMMM yyyy")
            : $"{Of(from)} – {Of(to)}";
    }

    private static string Open(string? from, string? to) => string.Join(' ', new[] { from, to }.OfType<string>());

    private static string? Moment(DateTimeOffset? moment, string word) =>
        moment is { } known ? word + Of(new NewsDate(known)) : null;

    private static string Zone(TimeSpan? offset) => offset switch
    {
        null => "",
        { Ticks: 0 } => " UTC",
        { Ticks: < 0 } west => " UTC−" + west.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        { } east => " UTC+" + east.ToString("hh\\:mm", CultureInfo.InvariantCulture),
    };

    private static string Format(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
