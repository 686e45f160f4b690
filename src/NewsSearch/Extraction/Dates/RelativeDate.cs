namespace NewsSearch.Extraction.Dates;

/// <summary>Reads "2 hours ago", "9 sec ago", "an hour ago", "3d ago", "yesterday", "today", "just now".</summary>
internal static class RelativeDate
{
    private static readonly (string Unit, long Seconds)[] Units =
    [
        ("seconds", 1), ("second", 1), ("secs", 1), ("sec", 1), ("s", 1),
        ("minutes", 60), ("minute", 60), ("mins", 60), ("min", 60), ("m", 60),
        ("hours", 3600), ("hour", 3600), ("hrs", 3600), ("hr", 3600), ("h", 3600),
        ("days", 86_400), ("day", 86_400), ("d", 86_400), ("weeks", 604_800), ("week", 604_800), ("w", 604_800),
    ];

    /// <summary>Reads the relative date that begins exactly at an offset.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out ScannedDate date)
    {
        date = default;
        if (start >= text.Length
            || !(char.IsAsciiDigit(text[start]) || (text[start] | ' ') is 'y' or 't' or 'j' or 'm' or 'a'))
        {
            return false;
        }

        var reader = new CharacterReader(text, start);
        if (reader.Take("yesterday"))
        {
            return Found(start, reader, 86_400, out date);
        }

        if (reader.Take("today"))
        {
            return Found(start, reader, 0, out date) && Days(ref date);
        }

        if (reader.Take("just now") || reader.Take("moments ago"))
        {
            return Found(start, reader, 0, out date);
        }

        int count = reader.Number(3, out int digits);
        if (digits == 0 && (reader.Take("an ") || reader.Take("a ")))
        {
            (count, digits) = (1, 1);
        }

        reader.Skip(" ");
        var word = reader.Word();
        if (digits == 0 || reader.Skip(" ") == 0 || !reader.Take("ago"))
        {
            return false;
        }

        foreach (var (unit, seconds) in Units)
        {
            if (word.Equals(unit, StringComparison.OrdinalIgnoreCase))
            {
                return Found(start, reader, count * seconds, out date);
            }
        }

        return false;
    }

    private static bool Found(int start, CharacterReader reader, long seconds, out ScannedDate date)
    {
        bool days = seconds >= 86_400;
        date = new(start, reader.Position, null, null, null)
        {
            Ago = TimeSpan.FromSeconds(seconds),
            AgoInDays = days,
        };
        return !char.IsLetter(reader.Current);
    }

    private static bool Days(ref ScannedDate date)
    {
        date = date with { AgoInDays = true };
        return true;
    }
}
