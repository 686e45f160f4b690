namespace NewsSearch.Extraction.Dates;

/// <summary>The English words of the calendar and the zones that mean one offset wherever they are used.</summary>
internal static class CalendarWordsTable
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <remarks>BST, IST, PST, CST, ET and the like mean several offsets and are left unread.</remarks>
    private static readonly (string Name, double Hours)[] Zones =
    [
        ("Z", 0), ("GMT", 0), ("UTC", 0), ("PKT", 5), ("CET", 1), ("CEST", 2), ("EEST", 3), ("MSK", 3), ("EDT", -4),
        ("JST", 9), ("HKT", 8), ("SGT", 8), ("AEST", 10), ("AEDT", 11), ("NPT", 5.75), ("PDT", -7), ("CDT", -5),
    ];

    /// <summary>The number of the month that a word names in full or by its first three letters, else 0.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Months.Length; i++)
        {
            if (IsNameOrShort(word, Months[i]) || (i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether a word is a day of the week, in full or abbreviated.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        foreach (string day in Weekdays)
        {
            if (IsNameOrShort(word, day)
                || (word.Length is 4 or 5 && day.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The offset of a zone's abbreviation in capitals, or null.</summary>
    public static TimeSpan? Zone(ReadOnlySpan<char> word)
    {
        foreach (var (name, hours) in Zones)
        {
            if (word.SequenceEqual(name))
            {
                return TimeSpan.FromHours(hours);
            }
        }

        return null;
    }

    private static bool IsNameOrShort(ReadOnlySpan<char> word, string name) =>
        word.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (word.Length == 3 && word.Equals(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase));
}
