using NewsSearch.Extraction.Dates;

namespace NewsSearch.Extraction.Lines;

/// <summary>The place, agency and date that open a story: "ISLAMABAD, Jan 03 (APP):".</summary>
/// <param name="Place">The place as it stands.</param>
/// <param name="End">The offset at which the story itself begins.</param>
internal sealed record Dateline(string Place, int End)
{
    /// <summary>A city and its country or two cities fit in this.</summary>
    private const int LongestPlace = 60;

    private const int LongestBrackets = 90;

    /// <summary>What fits a facet value whatever its letters.</summary>
    private const int LongestAgency = 80;

    /// <summary>The agency in brackets.</summary>
    public string? Agency { get; init; }

    /// <summary>The desk in brackets, which is an author rather than an agency.</summary>
    public string? Desk { get; init; }

    /// <summary>The date as written.</summary>
    public ScannedDate? Date { get; init; }

    /// <summary>Whether the form alone proves it; otherwise it depends on whether there is such a city.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Reads the dateline that opens a paragraph.</summary>
    public static bool TryRead(string text, DateOrder order, out Dateline dateline)
    {
        dateline = new("", 0);
        int placeEnd = PlaceEnd(text, out bool capitals);
        if (placeEnd <= 0)
        {
            return false;
        }

        // "On Wednesday (27 August), the van …" begins a sentence.
        if (text.StartsWith("On ", StringComparison.Ordinal) || text.StartsWith("By ", StringComparison.Ordinal))
        {
            return false;
        }

        string place = text[..placeEnd].TrimEnd(' ', ',', '-');
        var reading = new Reading(text, placeEnd, order);
        reading.TakeDateAndBrackets();
        reading.TakeBareAgency();
        if (!reading.TakeEnd())
        {
            return false;
        }

        bool evidence = reading.Date.HasValue || reading.Agency is not null || reading.Desk is not null;
        dateline = reading.Of(place, reading.Position, evidence || (capitals && (!DatelineWordsTable.IsNoPlace(place)
            || (DatelineWordsTable.MayBeAcronym(place) && reading.Dashed))));
        return evidence || capitals || reading.Spaced;
    }

    /// <summary>Reads a dateline that is a line of its own, "KATHMANDU, July 21 (RSS)": it has a date.</summary>
    public static bool TryReadAlone(string text, DateOrder order, out Dateline dateline)
    {
        dateline = new("", 0);
        int placeEnd = text.Length > LongestPlace + LongestBrackets ? -1 : PlaceEnd(text, out _);
        if (placeEnd <= 0 || text.AsSpan(0, placeEnd).ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        string place = text[..placeEnd].TrimEnd(' ', ',', '-');
        var reading = new Reading(text, placeEnd, order);
        reading.TakeDateAndBrackets();
        dateline = reading.Of(place, text.Length, isCertain: true);
        return reading.Date is { Day: not null } && text.AsSpan(reading.Position).Trim(" .,:—–-").Length == 0
            && place.Length > 2 && !DatelineWordsTable.IsNoPlace(place);
    }

    /// <summary>The end of the words in capitals, or beginning with capitals, that may be a place.</summary>
    private static int PlaceEnd(string text, out bool capitals)
    {
        int i = 0, upper = 0, lower = 0;
        for (; i < text.Length && i <= LongestPlace; i++)
        {
            char c = text[i];
            if (c == ',' && EndsPlace(text, i))
            {
                break;
            }

            if (char.IsLetter(c))
            {
                bool starts = i == 0 || text[i - 1] is ' ' or '/' or '-' or '.' or ',';
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
                if (starts && char.IsLower(c) && !IsParticle(text.AsSpan(i)))
                {
                    break;
                }
            }
            else if (c is not (' ' or '/' or '-' or '.' or '\'' or '’' or ',' or '&') || IsDash(text, i))
            {
                break;
            }
        }

        // "MANILA, Philippines —": the city is in capitals, its country is not.
        int comma = text.AsSpan(0, Math.Min(i, text.Length)).IndexOf(',');
        bool city = comma > 2 && !text.AsSpan(0, comma).ContainsAnyInRange('a', 'z');
        capitals = upper >= 2 && (city || lower <= upper / 2) && char.IsUpper(text[0]) && char.IsUpper(text[1]);
        return i > LongestPlace || upper == 0 ? -1 : i;
    }

    /// <summary>A comma ends the place unless a country or a second city follows: "KYIV, Ukraine (AP) —".</summary>
    private static bool EndsPlace(string text, int comma)
    {
        int next = comma + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        if (next >= text.Length || !char.IsUpper(text[next]))
        {
            return true;
        }

        int end = next;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(next, end - next);
        return CalendarWordsTable.Month(word) > 0 || CalendarWordsTable.IsWeekday(word);
    }

    private static bool IsParticle(ReadOnlySpan<char> rest) => rest.StartsWith("de ", StringComparison.Ordinal)
        || rest.StartsWith("al-", StringComparison.Ordinal) || rest.StartsWith("of ", StringComparison.Ordinal)
        || rest.StartsWith("e-", StringComparison.Ordinal) || rest.StartsWith("el ", StringComparison.Ordinal);

    private static bool IsDash(string text, int i) =>
        text[i] == '-' && (i == 0 || text[i - 1] == ' ' || i + 1 >= text.Length || text[i + 1] is ' ' or '-');

    private ref struct Reading(string text, int position, DateOrder order)
    {
        private bool _brackets;

        public int Position { get; private set; } = position;

        public string? Agency { get; private set; }

        public string? Desk { get; private set; }

        public ScannedDate? Date { get; private set; }

        /// <summary>Whether a colon or a dash set off by blanks ended it, rather than a hyphen in a word.</summary>
        public bool Spaced { get; private set; }

        /// <summary>Whether it was a dash.</summary>
        public bool Dashed { get; private set; }

        /// <summary>The dateline, of what was taken.</summary>
        public readonly Dateline Of(string place, int end, bool isCertain) =>
            new(place, end) { Agency = Agency, Desk = Desk, Date = Date, IsCertain = isCertain };

        /// <summary>The date may stand on either side of the brackets.</summary>
        public void TakeDateAndBrackets()
        {
            TakeDate();
            TakeBrackets();
            TakeDate();
        }

        private void TakeDate()
        {
            int at = Skip(Position, " ,");
            int word = at;
            while (word < text.Length && char.IsAsciiLetter(text[word]))
            {
                word++;
            }

            if (word > at && CalendarWordsTable.IsWeekday(text.AsSpan(at, word - at)))
            {
                at = Skip(word, " ,.");
                Position = at;
            }

            if (Date is null && at < text.Length && DateScanner.TryRead(text, at, order, out var date)
                && date.Ago is null)
            {
                Date = date;
                Position = date.End;
            }
        }

        private void TakeBrackets()
        {
            int open = Skip(Position, " ,");
            int close = open < text.Length && text[open] == '('
                ? text.AsSpan(open, Math.Min(text.Length - open, LongestBrackets)).IndexOf(')')
                : -1;
            if (close < 0)
            {
                return;
            }

            var inside = text.AsSpan(open + 1, close - 1);
            if (DateScanner.TryFind(inside, 0, order, out var date) && date.Ago is null)
            {
                Date ??= date with { Start = date.Start + open + 1, End = date.End + open + 1 };
                inside = date.Start > 0 ? inside[..date.Start] : inside[date.End..];
            }

            if (TakeName(inside))
            {
                Position = open + close + 1;
                _brackets = true;
            }
        }

        /// <summary>"Accra, Nov. 18, GNA –": behind a date an agency may stand without brackets.</summary>
        public void TakeBareAgency()
        {
            int start = Skip(Position, " ,.");
            int end = start;
            while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
            {
                end++;
            }

            int dash = Skip(end, " ");
            if (Date.HasValue && Agency is null && end - start is >= 2 and <= 8 && dash > end && dash < text.Length
                && text[dash] is '-' or '–' or '—')
            {
                Agency = text[start..end];
                Position = end;
            }
        }

        public bool TakeEnd()
        {
            int at = Skip(Position, " ,.");
            Spaced = at < text.Length && (text[at] is ':' or '—' or '–' or '-');
            Dashed = Spaced && text[at] != ':';
            int end = at;
            while (end < text.Length && end - at < 4 && text[end] is ':' or '—' or '–' or '-' or ' ')
            {
                end++;
            }

            Position = end;
            // Brackets alone prove nothing, as in "National Book Fund (NBF) has"; a date in them does.
            return Spaced || (_brackets && Date.HasValue && end < text.Length
                && (char.IsLetter(text[end]) || text[end] is '“' or '"'));
        }

        private bool TakeName(ReadOnlySpan<char> inside)
        {
            int cut = inside.IndexOfAny("/,|–");
            var name = (cut > 0 ? inside[..cut] : inside).Trim(" -–—:.");
            if (name.Length == 0)
            {
                return Date.HasValue;
            }

            if (!char.IsUpper(name[0]) || name.Count(' ') > 4 || name.Length > LongestAgency)
            {
                return false;
            }

            if (BylineWordsTable.IsNewsroom(name))
            {
                Desk = name.ToString();
            }
            else
            {
                Agency = DatelineWordsTable.WithoutReport(name).ToString();
            }

            return true;
        }

        private readonly int Skip(int at, string characters)
        {
            while (at < text.Length && characters.Contains(text[at], StringComparison.Ordinal))
            {
                at++;
            }

            return at;
        }
    }
}
