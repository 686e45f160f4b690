namespace NewsSearch.Extraction.Dates;

/// <summary>
/// Finds the weekday that stands beside a date in figures: "Thu, 06/11/2025", "06/11/2025 (Thursday)".
/// </summary>
internal static class WeekdayBeside
{
    /// <summary>"Wednesday".</summary>
    private const int LongestName = 9;

    private const string Before = " ,.(|-";
    private const string Behind = " ,(";

    /// <summary>The weekday before the date, else behind it; null where none is, or where two differ.</summary>
    /// <param name="text">The line.</param>
    /// <param name="date">The date; a weekday behind it becomes a part of it.</param>
    public static DayOfWeek? Find(ReadOnlySpan<char> text, ref ScannedDate date)
    {
        var before = FindBefore(text, date.Start);
        var behind = FindBehind(text, date.End, out int end);
        if (behind is not null)
        {
            date = date with { End = end };
        }

        return before is null ? behind : behind is null || behind == before ? before : null;
    }

    private static DayOfWeek? FindBefore(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end > 0 && start - end < 4 && Before.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        int first = end;
        while (first > 0 && end - first <= LongestName && char.IsAsciiLetter(text[first - 1]))
        {
            first--;
        }

        return end < start ? CalendarWordsTable.Weekday(text[first..end]) : null;
    }

    /// <summary>A weekday before further words, "Thursday saw rain", "Sun Motors", is not the date's.</summary>
    private static DayOfWeek? FindBehind(ReadOnlySpan<char> text, int end, out int behind)
    {
        var reader = new CharacterReader(text, end);
        bool apart = reader.Skip(Behind) > 0;
        bool bracket = reader.Previous == '(';
        var weekday = CalendarWordsTable.Weekday(reader.Word());
        reader.Take('.');
        bracket &= reader.Take(')');
        behind = reader.Position;
        var rest = text[behind..];
        bool closes = bracket || ((rest.IsEmpty || !char.IsLetterOrDigit(rest[0]))
            && rest.TrimStart(' ') is [] or [not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or '\'' or '’'), ..]);
        return apart && closes ? weekday : null;
    }
}
