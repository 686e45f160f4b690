namespace NewsSearch.Extraction.Dates;

/// <summary>Reads a time of day: "06:50 PM", "7.11am", "18:50", "7 p.m.", "1850 GMT", "1850hrs".</summary>
internal static class ClockScanner
{
    /// <summary>Reads the time of day that begins exactly at an offset.</summary>
    /// <param name="text">The line.</param>
    /// <param name="start">The offset.</param>
    /// <param name="time">The time.</param>
    /// <param name="announced">Whether "at" stands before it, so that "18.30" can be nothing else.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out ScannedTime time, bool announced = false)
    {
        time = default;
        var reader = new CharacterReader(text, start);
        int hour = reader.Number(4, out int digits);
        int minute = 0;
        bool coded = digits == 4;
        bool colon = false;
        if (digits is 0 or 3)
        {
            return false;
        }

        if (coded)
        {
            (hour, minute) = (hour / 100, hour % 100);
        }
        else
        {
            var look = reader;
            char separator = look.Current;
            if (separator is ':' or '.' or 'h' && look.Take(separator))
            {
                minute = look.Number(2, out int minuteDigits);
                if (minuteDigits == 2)
                {
                    reader = look;
                    colon = separator != '.';
                    SkipSeconds(ref reader);
                }
                else
                {
                    minute = 0;
                }
            }
        }

        bool dotted = !coded && !colon && reader.Previous != '.' && reader.Position - start > 2;
        bool? afternoon = ReadHalf(ref reader);
        bool hours = afternoon is null && (coded || colon || dotted) && TakeHours(ref reader);
        TimeSpan? offset = ReadZone(ref reader, out string? zone);
        bool zoned = offset.HasValue || zone is not null;
        bool told = afternoon.HasValue || hours || (coded ? zoned : colon || (dotted && (zoned || announced)));
        if (!told || !InRange(ref hour, minute, afternoon))
        {
            return false;
        }

        time = new(start, reader.Position, new TimeOnly(hour, minute), offset) { Zone = zone };
        return true;
    }

    private static bool InRange(ref int hour, int minute, bool? afternoon)
    {
        if (minute > 59 || hour > 23 || (afternoon == false && hour > 12))
        {
            return false;
        }

        // "18:50 PM" is a clock of 24 hours with a needless mark; "12:05 am" is five past midnight.
        hour = afternoon switch
        {
            true when hour < 12 => hour + 12,
            false when hour == 12 => 0,
            _ => hour,
        };
        return true;
    }

    private static void SkipSeconds(ref CharacterReader reader)
    {
        var look = reader;
        if (look.Take(':'))
        {
            look.Number(2, out int digits);
            if (digits == 2)
            {
                if (look.Current == '.')
                {
                    look.Take('.');
                    look.Number(9, out _);
                }

                reader = look;
            }
        }
    }

    private static bool? ReadHalf(ref CharacterReader reader)
    {
        var look = reader;
        look.Skip(" ");
        char letter = char.ToLowerInvariant(look.Current);
        if (letter is not ('a' or 'p') || !look.Take(look.Current))
        {
            return null;
        }

        look.Take('.');
        if (!look.Take('m') && !look.Take('M'))
        {
            return null;
        }

        look.Take('.');
        if (char.IsAsciiLetterOrDigit(look.Current))
        {
            return null;
        }

        reader = look;
        return letter == 'p';
    }

    /// <summary>"1730hrs", "17:30 hours".</summary>
    private static bool TakeHours(ref CharacterReader reader)
    {
        var look = reader;
        look.Skip(" ");
        var word = look.Word();
        if (!word.Equals("hrs", StringComparison.OrdinalIgnoreCase)
            && !word.Equals("hours", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        reader = look;
        return true;
    }

    private static TimeSpan? ReadZone(ref CharacterReader reader, out string? zone)
    {
        zone = null;
        var look = reader;
        look.Skip(" (");
        var name = look.Word();
        var offset = CalendarWordsTable.Zone(name);
        if (name.Length > 0 && offset is null)
        {
            if (CalendarWordsTable.IsLocalZone(name))
            {
                zone = name.ToString();
                look.Take(')');
                reader = look;
            }

            return null;
        }

        if (look.Current is '+' or '-' or '\u2212' && (offset is null or { Ticks: 0 }))
        {
            int sign = look.Current == '+' ? 1 : -1;
            var signed = look;
            signed.Take(signed.Current);
            int hours = signed.Number(4, out int digits);
            int minutes = 0;
            if (digits == 4)
            {
                (hours, minutes) = (hours / 100, hours % 100);
            }
            else if (digits is 1 or 2 && signed.Take(':'))
            {
                minutes = signed.Number(2, out int minuteDigits);
                digits = minuteDigits == 2 ? 2 : 0;
            }

            if (digits is 1 or 2 or 4 && minutes < 60 && (hours < 14 || (hours == 14 && minutes == 0)))
            {
                offset = TimeSpan.FromMinutes(sign * ((hours * 60) + minutes));
                look = signed;
            }
        }

        if (offset.HasValue)
        {
            look.Take(')');
            reader = look;
        }

        return offset;
    }
}
