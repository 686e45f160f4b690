using System.Globalization;

namespace NewsSearch.Ingest.Formats.Dates;

/// <summary>
/// Reads the dates that feeds, tables and JSON state: ISO 8601, RFC 822, and the usual forms in English and in figures.
/// </summary>
internal static class StatedDate
{
    /// <summary>No date is longer; what is is not looked at.</summary>
    private const int MaxLength = 80;

    /// <summary>Reads a date; figures that could be read in two ways only in the declared order.</summary>
    /// <param name="text">The date as stated.</param>
    /// <param name="options">The order of figures, and the offset of times that state no zone.</param>
    /// <param name="date">The date.</param>
    public static bool TryRead(string text, ExtractionOptions options, out NewsDate date)
    {
        date = default;
        text = text.Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        if (!NewsDate.TryParse(text, out date) && !TryFigures(text, out date))
        {
            var words = new DateWords(options.DateOrder);
            if (!words.TryRead(text, out date))
            {
                return false;
            }
        }

        if (date is { Precision: DatePrecision.Minute, Offset: null } && options.Offset is { } offset)
        {
            date = NewsDate.FromLocal(date.Local, offset);
        }

        return IsWithinCalendar(date);
    }

    /// <summary>Whether a moment lies in the years 1 to 9999 in UTC, too, as those do that can be written.</summary>
    private static bool IsWithinCalendar(NewsDate date)
    {
        long ticks = date.Local.Ticks - (date.Offset?.Ticks ?? 0);
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
    }

    /// <summary>Reads the seconds or milliseconds since 1970 that programs write.</summary>
    public static bool TryEpoch(long number, out NewsDate date)
    {
        // Ten figures are seconds of the years 2001 to 2286, thirteen the milliseconds of the same.
        bool seconds = number is >= 1_000_000_000 and <= 9_999_999_999;
        bool milliseconds = number is >= 1_000_000_000_000 and <= 9_999_999_999_999;
        date = seconds || milliseconds
            ? new NewsDate(DateTimeOffset.FromUnixTimeSeconds(seconds ? number : number / 1_000))
            : default;
        return seconds || milliseconds;
    }

    private static bool TryFigures(string text, out NewsDate date)
    {
        date = default;
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return text.Length == 8
                ? NewsDate.TryParse($"{text[..4]}-{text[4..6]}-{text[6..]}", out date)
                : text.Length is 10 or 13 && TryEpoch(long.Parse(text, CultureInfo.InvariantCulture), out date);
        }

        // The basic form of ISO 8601: 20250513T071100Z, with an offset instead of Z, or with neither.
        if (text.Length < 13 || text[8] is not ('T' or 't') || text.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        int zone = text.AsSpan(9).IndexOfAnyExceptInRange('0', '9');
        string clock = zone < 0 ? text[9..] : text[9..(9 + zone)];
        string seconds = clock.Length == 6 ? clock[4..] : "00";
        return clock.Length is 4 or 6 && NewsDate.TryParse(
            $"{text[..4]}-{text[4..6]}-{text[6..8]}T{clock[..2]}:{clock[2..4]}:{seconds}"
            + Zone(zone < 0 ? "" : text[(9 + zone)..]),
            out date);
    }

    private static string Zone(string zone) =>
        zone.Length == 5 && zone[0] is ('+' or '-') ? zone[..3] + ":" + zone[3..] : zone;
}
