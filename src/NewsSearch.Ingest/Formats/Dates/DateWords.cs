using System.Globalization;

namespace NewsSearch.Ingest.Formats.Dates;

/// <summary>
/// Reads one date word by word: "Tue, 13 May 2025 07:11:00 +0500", "May 13, 2025 7:11 am", "13/05/2025".
/// </summary>
/// <remarks>Whatever it does not know makes the whole no date, rather than a guess.</remarks>
internal ref struct DateWords(DateOrder order)
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ];

    private static readonly string[] Weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>What may stand before a date to say which it is.</summary>
    private static readonly string[] Labels =
        ["published", "posted", "updated", "modified", "created", "dated", "date", "last"];

    private int _year = -1;
    private int _month = -1;
    private int _day = -1;
    private int _hour = -1;
    private int _minute;
    private int _second;
    private TimeSpan? _offset;

    /// <summary>Reads the date that a text is.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out NewsDate date)
    {
        date = default;
        while (!text.IsEmpty)
        {
            int length = Token(text);
            if (length == 0)
            {
                return false;
            }

            text = text[length..].TrimStart(" \t,.()|:\u00a0");
        }

        return TryBuild(out date);
    }

    private readonly bool IsUnbegun => _year < 0 && _month < 0 && _day < 0 && _hour < 0;

    /// <summary>Reads what the text begins with and returns its length, 0 if it is unknown.</summary>
    private int Token(ReadOnlySpan<char> text)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            return Figures(text);
        }

        if (text[0] is '+' or '-')
        {
            return _hour >= 0 ? Offset(text) : text[0] == '-' ? 1 : 0;
        }

        if (_hour >= 0 && text is ['a' or 'p' or 'A' or 'P', '.', 'm' or 'M', ..])
        {
            return Half(text[0] is 'a' or 'A' ? "am" : "pm") ? 3 : 0;
        }

        int length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        return length > 0 && Word(text[..length]) ? length : 0;
    }

    private bool Word(ReadOnlySpan<char> word)
    {
        if (Find(Months, word) is var month and >= 0)
        {
            bool first = _month < 0;
            _month = month + 1;
            return first;
        }

        if (_hour >= 0)
        {
            return Half(word) || Zone(word);
        }

        return Find(Weekdays, word) >= 0 || word is "at" or "on" or "the" or "of"
            || (word is "T" && _year >= 0) || (IsUnbegun && Find(Labels, word) >= 0);
    }

    private bool Half(ReadOnlySpan<char> word)
    {
        bool afternoon = word.Equals("pm", StringComparison.OrdinalIgnoreCase);
        if (!afternoon && !word.Equals("am", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _hour = afternoon && _hour < 12 ? _hour + 12 : !afternoon && _hour == 12 ? 0 : _hour;
        return true;
    }

    /// <summary>A zone that means several offsets, or none that is known, leaves the time local.</summary>
    private bool Zone(ReadOnlySpan<char> word)
    {
        _offset = ZoneTable.Offset(word);
        return _offset is not null
            || (word.Length is >= 1 and <= 5 && !word.ContainsAnyExceptInRange('A', 'Z'));
    }

    private int Figures(ReadOnlySpan<char> text)
    {
        int first = Number(text, out int digits);
        var rest = text[digits..];
        bool dated = _year >= 0 && _month >= 0 && _day >= 0;
        if (digits <= 2 && (rest is [':', _, ..] || (dated && rest is ['.', >= '0' and <= '9', ..])))
        {
            return _hour < 0 ? Clock(text) : 0;
        }

        if (rest is [('/' or '.' or '-') and var separator, >= '0' and <= '9', ..] && _day < 0 && _month < 0)
        {
            int second = Number(rest[1..], out int secondDigits);
            var tail = rest[(1 + secondDigits)..];
            int thirdDigits = 0;
            int third = tail.Length > 1 && tail[0] == separator ? Number(tail[1..], out thirdDigits) : 0;
            return thirdDigits > 0 && Calendar((first, digits), second, (third, thirdDigits))
                ? digits + 1 + secondDigits + 1 + thirdDigits
                : 0;
        }

        if (!Take(first, digits))
        {
            return 0;
        }

        bool ordinal = digits <= 2 && rest.Length >= 2
            && rest[..2].ToString().ToLowerInvariant() is "st" or "nd" or "rd" or "th";
        return digits + (ordinal ? 2 : rest is ['-', ..] && _month < 0 ? 1 : 0);
    }

    /// <summary>A lone number: the day, or the year behind or before it.</summary>
    private bool Take(int number, int digits)
    {
        if (digits == 4 && _year < 0)
        {
            _year = number;
            return true;
        }

        if (digits <= 2 && _day < 0)
        {
            _day = number;
            return true;
        }

        // RFC 2822, 4.3: 00 to 49 are of this century.
        bool isYear = digits == 2 && _year < 0 && _month >= 0;
        _year = isYear ? number + (number < 50 ? 2_000 : 1_900) : _year;
        return isYear;
    }

    private bool Calendar((int Value, int Digits) first, int second, (int Value, int Digits) third)
    {
        if (first.Digits == 4)
        {
            (_year, _month, _day) = (first.Value, second, third.Value);
            return third.Digits <= 2;
        }

        bool dayFirst = first.Value > 12 || first.Value == second || order == DateOrder.DayFirst;
        bool monthFirst = second > 12 || order == DateOrder.MonthFirst;
        if (third.Digits != 4 || (!dayFirst && !monthFirst))
        {
            return false;
        }

        bool swapped = first.Value <= 12 && monthFirst;
        (_year, _month, _day) = (third.Value, swapped ? first.Value : second, swapped ? second : first.Value);
        return true;
    }

    private int Clock(ReadOnlySpan<char> text)
    {
        _hour = Number(text, out int at);
        _minute = Number(text[(at + 1)..], out int digits);
        at += 1 + digits;
        if (digits != 2)
        {
            return 0;
        }

        if (at + 2 < text.Length && text[at] == ':')
        {
            _second = Math.Clamp(Number(text[(at + 1)..], out digits), 0, 59);
            at += 1 + digits;
            if (at < text.Length && text[at] == '.')
            {
                Number(text[(at + 1)..], out digits);
                at += 1 + digits;
            }
        }

        return at;
    }

    private int Offset(ReadOnlySpan<char> text)
    {
        int hours = Number(text[1..], out int digits);
        int length = 1 + digits;
        int minutes = 0;
        if (digits == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (digits is 1 or 2 && text[length..] is [':', _, _, ..])
        {
            minutes = Number(text[(length + 1)..], out int minuteDigits);
            length += 1 + minuteDigits;
        }

        if (digits is 0 or 3 or > 4 || minutes > 59 || hours > 14)
        {
            return 0;
        }

        _offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return length;
    }

    private readonly bool TryBuild(out NewsDate date)
    {
        date = default;
        if (_year is < 1 or > 9999 || _month is < 1 or > 12)
        {
            return false;
        }

        if (_day < 0)
        {
            date = NewsDate.FromMonth(_year, _month);
            return _hour < 0;
        }

        if (_day < 1 || _day > DateTime.DaysInMonth(_year, _month) || _hour > 23 || _minute > 59
            || (_offset is { } offset && offset.Duration() > TimeSpan.FromHours(14)))
        {
            return false;
        }

        var day = new DateOnly(_year, _month, _day);
        date = _hour < 0
            ? new NewsDate(day)
            : NewsDate.FromLocal(day.ToDateTime(new TimeOnly(_hour, _minute, _second)), _offset);
        return true;
    }

    /// <summary>The place of a name that is given whole or by three letters or more.</summary>
    private static int Find(string[] names, ReadOnlySpan<char> word)
    {
        for (int i = 0; i < names.Length && word.Length >= 3; i++)
        {
            if (names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Number(ReadOnlySpan<char> text, out int digits)
    {
        digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= 9 ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : -1;
    }
}
