namespace NewsSearch.Extraction.Dates;

/// <summary>The English words of the calendar and the zones that mean one offset wherever they are used.</summary>
internal static class CalendarWordsTable
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    // In the order of DayOfWeek.
    private static readonly string[] Weekdays =
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Abbreviations that mean one offset in one country and another elsewhere.</summary>
    private static readonly (string Name, string Countries, double Hours)[] LocalZones =
    [
        ("BST", "GB", 1), ("BST", "BD", 6), ("IST", "IN", 5.5), ("IST", "IE", 1), ("IST", "IL", 2), ("IST", "LK", 5.5),
        ("EST", "US CA", -5), ("EST", "AU", 10), ("CST", "US CA MX", -6), ("CST", "CN TW", 8), ("PST", "US CA", -8),
        ("PST", "PK", 5), ("PST", "PH", 8), ("MST", "US CA", -7), ("MST", "MY", 8), ("GST", "AE OM", 4),
        ("AST", "SA IQ KW QA BH", 3), ("AST", "CA", -4), ("WIB", "ID", 7), ("KST", "KR", 9), ("SAST", "ZA", 2),
        ("EAT", "KE TZ UG ET SO", 3), ("CAT", "ZM ZW MZ BW RW MW", 2), ("WAT", "NG CM NE TD", 1), ("TRT", "TR", 3),
        ("IRST", "IR", 3.5), ("AFT", "AF", 4.5), ("BRT", "BR", -3), ("NZST", "NZ", 12), ("NZDT", "NZ", 13),
        ("ET", "", 0), ("PT", "", 0), ("CT", "", 0), ("MT", "", 0), ("MDT", "US CA", -6), ("HKT", "HK", 8),
    ];

    /// <remarks>Those that mean several offsets are in <see cref="LocalZones"/>.</remarks>
    private static readonly (string Name, double Hours)[] Zones =
    [
        ("Z", 0), ("GMT", 0), ("UTC", 0), ("PKT", 5), ("CET", 1), ("CEST", 2), ("EEST", 3), ("MSK", 3), ("EDT", -4),
        ("JST", 9), ("HKT", 8), ("SGT", 8), ("AEST", 10), ("AEDT", 11), ("NPT", 5.75), ("PDT", -7), ("CDT", -5),
    ];

    /// <summary>The number of the month that a word names in full or by its first three letters, else 0.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9)
        {
            return 0;
        }

        for (int i = 0; i < Months.Length; i++)
        {
            if ((word[0] | ' ') == Months[i][0] && (IsNameOrShort(word, Months[i])
                || (word.Length == 4 && word.Equals("sept", StringComparison.OrdinalIgnoreCase))))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether a word is a day of the week, in full or abbreviated.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word) => Weekday(word).HasValue;

    /// <summary>The day of the week that a word names in full or abbreviated, or null.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Weekdays.Length; i++)
        {
            if (IsNameOrShort(word, Weekdays[i])
                || (word.Length is 4 or 5
                    && Weekdays[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                return (DayOfWeek)i;
            }
        }

        return null;
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

    /// <summary>Whether a word abbreviates a zone whose offset depends on the country.</summary>
    public static bool IsLocalZone(ReadOnlySpan<char> word)
    {
        foreach (var (name, _, _) in LocalZones)
        {
            if (word.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The offset that such an abbreviation means in a country, or null.</summary>
    public static TimeSpan? LocalZone(string zone, string? country)
    {
        foreach (var (name, countries, hours) in LocalZones)
        {
            if (country is not null && name == zone && countries.Contains(country, StringComparison.Ordinal))
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
