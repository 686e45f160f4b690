namespace NewsSearch.Extraction.Dates;

/// <summary>Finds dates in a line: ISO, with the month in words, in numbers, or relative.</summary>
/// <remarks>
/// Only English month names in full or in their usual short form are read: a misprint ("Feburary") is left alone. Of
/// numbers such as 11/22/2024 only what the calendar, the weekday beside them or the declared order makes certain is
/// read. Cost is linear in the length of the line, with bounded look-ahead from each word.
/// </remarks>
internal static class DateScanner
{
    private const string Gap = " ,|@-–—·•/";

    /// <summary>Finds the first date that begins at or after an offset, with the time of day beside it.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, DateOrder order, out ScannedDate date)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
                && TryReadWithTime(text, i, order, out date))
            {
                return true;
            }
        }

        date = default;
        return false;
    }

    /// <summary>Finds the first date, also one in figures that stays unread because no order is declared.</summary>
    public static bool TryFind(
        ReadOnlySpan<char> text, int from, DateOrder order, out ScannedDate date, out bool isRead)
    {
        isRead = TryFind(text, from, order, out date);
        if (order == DateOrder.None && TryFind(text, from, DateOrder.DayFirst, out var written)
            && (!isRead || written.Start < date.Start))
        {
            date = written;
            isRead = false;
            return true;
        }

        return isRead;
    }

    /// <summary>Reads the date that begins exactly at an offset, without looking for a time of day.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, DateOrder order, out ScannedDate date)
    {
        var reader = new CharacterReader(text, start);
        if (char.IsAsciiLetter(reader.Current))
        {
            return TryReadMonthFirst(reader, out date) || RelativeDate.TryRead(text, start, out date);
        }

        return TryReadDayFirst(reader, out date) || NumericDate.TryRead(text, start, order, out date)
            || RelativeDate.TryRead(text, start, out date);
    }

    private static bool TryReadWithTime(ReadOnlySpan<char> text, int start, DateOrder order, out ScannedDate date)
    {
        if (ClockScanner.TryRead(text, start, out var clock))
        {
            // "18:50, 10 April 2025", "6:50pm on April 10, 2025"
            var between = new CharacterReader(text, clock.End);
            between.Skip(Gap);
            between.Take("on ");
            SkipWeekday(ref between);
            if (between.Position < text.Length && TryRead(text, between.Position, order, out date)
                && date is { Day: not null } or { AgoInDays: true })
            {
                date = date with { Start = start, Time = clock };
                return true;
            }
        }

        if (!TryRead(text, start, order, out date))
        {
            return false;
        }

        if (date.Day.HasValue || date.AgoInDays)
        {
            var after = new CharacterReader(text, date.End);
            if (after.Take('T') || after.Skip(Gap) > 0)
            {
                bool announced = after.Take("at ");
                if (ClockScanner.TryRead(text, after.Position, out var time, announced)
                    && !BeginsDate(text, after.Position, order))
                {
                    date = date with { End = time.End, Time = time };
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Whether what looks like a time of day is the day of another date, as in "10 April 2025, 11 April".
    /// </summary>
    private static bool BeginsDate(ReadOnlySpan<char> text, int start, DateOrder order) =>
        TryRead(text, start, order, out var other) && other.Ago is null;

    private static void SkipWeekday(ref CharacterReader reader)
    {
        var look = reader;
        if (CalendarWordsTable.IsWeekday(look.Word()))
        {
            look.Skip("., ");
            reader = look;
        }
    }

    /// <summary>"April 10, 2025", "Apr. 10th 2025", "April 2025", "Jan 03".</summary>
    private static bool TryReadMonthFirst(CharacterReader reader, out ScannedDate date)
    {
        date = default;
        int start = reader.Position;
        int month = CalendarWordsTable.Month(reader.Word());
        if (month == 0)
        {
            return false;
        }

        reader.Take('.');
        if (reader.Skip(" -,") == 0)
        {
            return false;
        }

        var look = reader;
        int day = look.Number(4, out int digits);
        if (digits == 4)
        {
            date = new(start, look.Position, day, month, null);
            return IsYear(day);
        }

        if (digits is not (1 or 2) || !ReadOrdinal(ref look))
        {
            return false;
        }

        int end = look.Position;
        int? year = ReadYear(ref look, ref end);
        date = new(start, end, year, month, day);
        return IsDay(year, month, day);
    }

    /// <summary>"10 April 2025", "10th of April, 2025", "13-May-2025", "3 Jan".</summary>
    private static bool TryReadDayFirst(CharacterReader reader, out ScannedDate date)
    {
        date = default;
        int start = reader.Position;
        int day = reader.Number(2, out int digits);
        if (digits == 0 || !ReadOrdinal(ref reader))
        {
            return false;
        }

        reader.Skip(" -,");
        reader.Take("of ");
        int month = CalendarWordsTable.Month(reader.Word());
        if (month == 0)
        {
            return false;
        }

        int end = reader.Position;
        reader.Take('.');
        int? year = ReadYear(ref reader, ref end);
        date = new(start, end, year, month, day);
        return IsDay(year, month, day);
    }

    private static bool ReadOrdinal(ref CharacterReader reader)
    {
        if (!char.IsAsciiLetter(reader.Current))
        {
            return true;
        }

        var look = reader;
        var ending = look.Word();
        bool ordinal = ending.Length == 2 && (ending.Equals("st", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("rd", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("th", StringComparison.OrdinalIgnoreCase));
        if (ordinal)
        {
            reader = look;
        }

        return ordinal || CalendarWordsTable.Month(ending) > 0;
    }

    private static int? ReadYear(ref CharacterReader reader, ref int end)
    {
        var look = reader;
        look.Skip(" ,.-/");
        int year = look.Number(4, out int digits);
        var behind = look;
        bool isClock = behind.Take(':') && char.IsAsciiDigit(behind.Current);
        if (digits != 4 || !IsYear(year) || char.IsAsciiLetter(look.Current) || isClock)
        {
            return null;
        }

        reader = look;
        end = look.Position;
        return year;
    }

    /// <summary>
    /// News has been printed since the seventeenth century; other numbers of four digits are no years.
    /// </summary>
    internal static bool IsYear(int year) => year is >= 1600 and <= 2200;

    /// <summary>Whether there is such a day; without a year, in some year.</summary>
    internal static bool IsDay(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month);
}
