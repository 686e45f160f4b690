namespace NewsSearch.Extraction.Dates;

/// <summary>Reads dates in figures: 2025-05-13, 2025/05/13, 22/11/2024, Thu 06/11/2025.</summary>
internal static class NumericDate
{
    /// <summary>Reads the date that begins exactly at an offset, if it can mean only one day.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, DateOrder order, out ScannedDate date)
    {
        date = default;
        var reader = new CharacterReader(text, start);
        int first = reader.Number(4, out int firstDigits);
        char separator = reader.Current;
        if (firstDigits is 0 or 3 || separator is not ('-' or '/' or '.') || !reader.Take(separator))
        {
            return false;
        }

        int second = reader.Number(2, out int secondDigits);
        if (secondDigits == 0)
        {
            return false;
        }

        if (!reader.Take(separator))
        {
            return firstDigits == 4 && separator == '-' && secondDigits == 2
                && YearAndMonth(start, reader.Position, first, second, out date);
        }

        int third = reader.Number(4, out int thirdDigits);
        if (firstDigits == 4)
        {
            date = new(start, reader.Position, first, second, third);
            return thirdDigits is 1 or 2 && DateScanner.IsYear(first) && DateScanner.IsDay(first, second, third);
        }

        if (thirdDigits != 4 || !DateScanner.IsYear(third))
        {
            return false;
        }

        var place = new ScannedDate(start, reader.Position, third, null, null);
        var weekday = WeekdayBeside.Find(text, ref place);
        return TryOrder(first, second, weekday, order, place, out date);
    }

    private static bool YearAndMonth(int start, int end, int year, int month, out ScannedDate date)
    {
        // "2023-27" is a span of years, and so may "2011-12" be: only a header can say that it is a month.
        date = new(start, end, year, month, null);
        return DateScanner.IsYear(year) && month is >= 1 and <= 12;
    }

    /// <summary>
    /// Reads what the calendar leaves only one reading of, else what the weekday beside it does, else the declared
    /// order.
    /// </summary>
    private static bool TryOrder(
        int a, int b, DayOfWeek? weekday, DateOrder order, ScannedDate place, out ScannedDate date)
    {
        int year = place.Year!.Value;
        bool dayFirst = DateScanner.IsDay(year, b, a);
        bool monthFirst = DateScanner.IsDay(year, a, b);
        if (dayFirst && monthFirst && a != b)
        {
            // A declared order that the weekday contradicts leaves no reading.
            dayFirst = order != DateOrder.MonthFirst && (weekday is null || Falls(year, b, a, weekday.Value));
            monthFirst = order != DateOrder.DayFirst && (weekday is null || Falls(year, a, b, weekday.Value));
            if (dayFirst == monthFirst)
            {
                date = default;
                return false;
            }
        }

        date = dayFirst ? place with { Day = a, Month = b } : place with { Day = b, Month = a };
        return dayFirst || monthFirst;
    }

    private static bool Falls(int year, int month, int day, DayOfWeek weekday) =>
        new DateOnly(year, month, day).DayOfWeek == weekday;
}
